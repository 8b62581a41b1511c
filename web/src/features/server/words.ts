/** 1,234,567 bytes as `1.2 MB`. */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) { value /= 1000; unit++; }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]!}`;
}

/** Parts of a time span, largest first, two at most: `[2, 'd'], [3, 'h']`. */
export function span(ms: number): { n: number; unit: 'd' | 'h' | 'm' }[] {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const parts = [
    { n: Math.floor(minutes / 1440), unit: 'd' as const },
    { n: Math.floor(minutes / 60) % 24, unit: 'h' as const },
    { n: minutes % 60, unit: 'm' as const },
  ];
  const first = parts.findIndex((part) => part.n > 0);
  return first < 0 ? [parts[2]!] : parts.slice(first, first + 2).filter((part) => part.n > 0);
}
