/** Months travel as `2022-12`. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const index = year * 12 + (number - 1) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** `2022年12月` or `2022-12`, for print. */
export function monthText(month: string, locale: string): string {
  if (locale === 'en') return month;
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${year}年${number}月`;
}

export function isMonth(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
