import { bodyOf, client } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Entry = Schemas['AuditEntry'];
export type Verdict = Schemas['TrailVerdict'];
export type Seal = Schemas['SealSummary'];
export type Word = Schemas['TrailWordView'];

/** What is searched for; empty means all. */
export interface Search {
  account?: string;
  action?: string;
  subject?: string;
  address?: string;
  from?: string;
  to?: string;
  reads?: boolean;
  text?: string;
}

export const verify = () => bodyOf(client.POST('/api/audit/verification')) as Promise<Verdict>;
export const sealNow = () => bodyOf(client.POST('/api/audit/seals')) as Promise<Seal>;
export const seals = (signal: AbortSignal) => bodyOf(client.GET('/api/audit/seals', { signal })) as Promise<Seal[]>;
export const words = (signal: AbortSignal) => bodyOf(client.GET('/api/audit/words', { signal })) as Promise<Word[]>;
export const retention = (signal: AbortSignal) =>
  bodyOf(client.GET('/api/audit/retention', { signal })) as Promise<Schemas['RetentionsView']>;

/** What actions, subjects, fields and their values are called in one language; one without a word goes by its code. */
export class Vocabulary {
  private readonly known: Map<string, string>;
  readonly english: boolean;

  constructor(list: readonly Word[], locale: string) {
    this.english = locale === 'en';
    this.known = new Map(list.map((word) => [`${word.kind} ${word.code}`, locale === 'en' ? word.en : word.zh]));
  }

  action(code: string): string {
    return this.known.get(`action ${code}`) ?? code;
  }

  field(code: string): string {
    return this.known.get(`field ${code}`) ?? code;
  }

  /** A code as a word where it is known what it means in its field, or in any. */
  value(field: string, value: string): string {
    return this.known.get(`value ${field}=${value}`) ?? this.known.get(`value *=${value}`) ?? value;
  }

  /** `报表 42` for `return/42`. */
  subject(subject: string): string {
    const [kind = '', ...rest] = subject.split('/');
    const word = this.known.get(`subject ${kind}`);
    return word === undefined ? subject : [word, this.known.get(`subject ${rest[0] ?? ''}`), rest.slice(this.known.has(`subject ${rest[0] ?? ''}`) ? 1 : 0).join('/')].filter(Boolean).join(' ');
  }
}

/** One field of a line, with what stood there before and after. */
export interface Change {
  field: string;
  before?: string;
  after?: string;
}

/** Fields by name; those on one side only have a gap on the other. */
export function changes(entry: Pick<Entry, 'before' | 'after'>): Change[] {
  const names = new Set([...Object.keys(entry.before), ...Object.keys(entry.after)]);
  return [...names].sort().map((field) => ({ field, before: entry.before[field], after: entry.after[field] }));
}

/** Where it came from, the path of a request and the page of a list: other columns have them, or nobody asks. */
const isSaidElsewhere = (field: string, value: string, entry: Entry): boolean =>
  value === '' || (field === 'address' && value === entry.address) || (field === 'path' && entry.subject.endsWith(value)) || (field === 'query' && /^(page|size)=\d+(&(page|size)=\d+)*$/.test(value));

/** All a line says in one row: what changed, why, and the rest. */
export function summary(entry: Entry, words: Vocabulary): string {
  const colon = words.english ? ': ' : '：';
  const said = (field: string, value: string | undefined) => (value ? words.value(field, value) : '—');
  const parts = changes(entry).map((one) => {
    const after = said(one.field, one.after);
    return `${words.field(one.field)}${colon}${one.before === undefined ? after : `${said(one.field, one.before)} → ${after}`}`;
  });
  for (const [field, value] of Object.entries(entry.detail)) {
    if (!isSaidElsewhere(field, value, entry)) parts.push(`${words.field(field)}${colon}${said(field, value)}`);
  }
  return (entry.why ? [entry.why, ...parts] : parts).join(words.english ? '; ' : '；');
}
