/** A moment as the office writes it, in the office's own time zone: `2022-12-05 09:31`. */
export function moment(instant: string, locale: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat(locale === 'en' ? 'sv-SE' : 'zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
  }).format(date).replaceAll('/', '-');
}

/** `2022-12-05` as `12月5日` or as it is. */
export function dayText(day: string, locale: string): string {
  const [, month, number] = day.split('-').map(Number);
  return locale === 'en' || !month || !number ? day : `${month}月${number}日`;
}
