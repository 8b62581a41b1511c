/** A field of a form in a dialog. Money is typed in 万元 and sent in 元. */
export interface Field {
  key: string;
  label: string;
  type?: 'text' | 'area' | 'money' | 'number' | 'date' | 'month' | 'select' | 'many' | 'check';
  required?: boolean;
  options?: readonly { value: string; label: string }[];
  /** Lets words be typed that are not among the options. */
  free?: boolean;
  hint?: string;
}

export type Values = Record<string, string | number | boolean | string[] | null | undefined>;

/** 万元 as typed to 元, exact to the fen; what is no number stays absent. */
export function yuan(typed: unknown): number | null {
  const text = String(typed ?? '').replaceAll(/[,，\s]/g, '');
  if (text === '' || Number.isNaN(Number(text))) return null;
  return Math.round(Number(text) * 1_000_000) / 100;
}

/** 元 as sent by the server to 万元 for a field. */
export function wan(amount: string | undefined): string {
  return amount === undefined ? '' : String(Number(amount) / 10_000);
}

/** What is sent: money in 元, the empty left out. */
export function body(fields: readonly Field[], values: Values): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const field of fields) {
    const value = values[field.key];
    if (field.type === 'money') sent[field.key] = yuan(value);
    else if (field.type === 'number') sent[field.key] = value === '' || value === undefined || value === null ? null : Number(value);
    else if (field.type === 'check') sent[field.key] = !!value;
    else if (value !== '' && value !== undefined) sent[field.key] = value;
  }
  return sent;
}
