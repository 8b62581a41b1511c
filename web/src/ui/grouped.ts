import { locale } from './locale';

/** A plain number of four and more digits with its thousands set off; anything else as it is. The digits stay the server's. */
export function grouped(text: string): string {
  if (!/^-?\d{4,}(\.\d+)?$/.test(text)) return text;
  const [whole, part] = text.split('.') as [string, string | undefined];
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (part ? `.${part}` : '');
}

const ENGLISH: Record<string, string> = { 缺: 'missing', 不予排位: 'not ranked', 持平: 'unchanged' };

/** A figure's text for the reader: thousands set off, the few words that stand for a number in the reader's language. */
export function figureText(text: string): string {
  return locale.value === 'en' ? (ENGLISH[text] ?? grouped(text)) : grouped(text);
}
