import type { IndicatorView } from '@/api/catalogue';

/** Tells whether an indicator answers to the words typed: name, alias, code, or pinyin initials where the server gave them. */
export function matcher(words: string, catalogue: readonly IndicatorView[]): (one: { code: string; name: string }) => boolean {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return () => true;
  const texts = new Map(catalogue.map((one) => [one.code, [one.code, one.name, one.initials ?? '', ...one.aliases].join('\n').toLowerCase()]));
  return ({ code, name }) => {
    const text = texts.get(code) ?? `${code}\n${name}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  };
}
