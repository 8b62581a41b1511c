import { call, type Query } from './client';
import type { Problem } from './problem';

export type Basis = 'LATEST' | 'FIRST_REPORTED';

/** A number with a name, a place, a month and a comparison, as the server computed and rounded it. */
export interface FigureView {
  /** Complete: asking for it again, or for its proof, gives the same figure. */
  phrase: string;
  name: string;
  /** Code in the catalogue. */
  indicator: string;
  comparison: string;
  month: string;
  basis: Basis;
  state: 'KNOWN' | 'MISSING' | 'UNDEFINED' | 'REFUSED';
  /** Base unit; absent unless known. */
  value?: string;
  /** As printed; "—" when undefined. */
  text: string;
  unit: string;
  coverage?: { reported: number; expected: number; missing: string[] };
  /** Why there is no number. */
  problem?: Problem;
}

/** What fills the gaps of a phrase. */
export interface Context {
  month: string;
  /** Code of a region or an institution; absent: the home county. */
  subject?: string;
  basis?: Basis;
}

const query = (context: Context): Query => ({ month: context.month, subject: context.subject, basis: context.basis });

/** Many figures at once, in the order asked. */
export function figures(phrases: string[], context: Context, signal?: AbortSignal): Promise<FigureView[]> {
  return call('GET', '/api/indicators/figures', { query: { phrase: phrases, ...query(context) }, signal });
}

/** One phrase over months, both ends included. */
export function series(phrase: string, context: Context, from: string, signal?: AbortSignal): Promise<FigureView[]> {
  return call('GET', '/api/indicators/series', { query: { phrase, from, to: context.month, subject: context.subject, basis: context.basis }, signal });
}

export interface Months {
  months: string[];
  latest?: string;
}

export function months(signal?: AbortSignal): Promise<Months> {
  return call('GET', '/api/indicators/months', { signal });
}

/** Types in a region's number that comes in no file; `value` in the indicator's own unit, `note` says what it rests on. */
export function typeNumber(body: { phrase: string; month: string; value: string; note: string }): Promise<FigureView> {
  return call('PUT', '/api/indicators/numbers', { body });
}
