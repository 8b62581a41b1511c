import { call } from '@/api/client';
import type { Problem } from '@/api/problem';

/** An old report on its way to a template. */
export interface Origin {
  id: number;
  name: string;
  fileName: string;
  kind: 'DOCX' | 'DOC' | 'TEXT' | 'PASTED';
  /** What the text is about, `2021-12`. */
  month?: string;
  /** Key of the last template made of it. */
  template?: string;
  uploadedBy: string;
  uploadedAt: string;
  figures: number;
  undecided: number;
}

export interface Meaning {
  /** As a template writes it. */
  phrase: string;
  indicator?: string;
  comparison?: string;
  confidence?: number;
}

export type Sureness = 'SURE' | 'DOUBTFUL' | 'UNBOUND';
export type Decision = 'NONE' | 'BOUND' | 'NOT_A_FIGURE' | 'LEFT_OPEN';

export interface Figure {
  ordinal: number;
  literal: string;
  unit: string;
  /** Words beside it that say what it is. */
  around: string;
  /** The part of them that could become a name of its indicator. */
  noun: string;
  inTable: boolean;
  sureness: Sureness;
  decision: Decision;
  meaning?: Meaning;
  candidates: Meaning[];
  decidedBy?: string;
}

export interface Piece {
  text: string;
  figure?: number;
}

export interface Block {
  role: 'TITLE' | 'HEADING' | 'TEXT' | 'CENTER' | 'NOTE';
  pieces?: Piece[];
  rows?: { cells: { span: number; pieces: Piece[] }[] }[];
}

/** One phrase that stands in the text with different numbers. */
export interface Contradiction {
  phrase: string;
  ordinals: number[];
  literals: string[];
  settled: boolean;
}

export interface Review {
  origin: Origin;
  blocks: Block[];
  figures: Figure[];
  notices: Problem[];
  contradictions: Contradiction[];
}

export interface Change {
  origin: Origin;
  /** Those that changed. */
  figures: Figure[];
  contradictions: Contradiction[];
}

export const origins = (signal?: AbortSignal) => call<Origin[]>('GET', '/api/reporting/origins', { signal });
export const review = (id: string, signal?: AbortSignal) => call<Review>('GET', `/api/reporting/origins/${id}`, { signal });
export const paste = (name: string, text: string) => call<Origin>('POST', `/api/reporting/origins/text`, { body: { name, text } });
export const decide = (id: string, ordinal: number, decision: Decision, phrase?: string) => call<Change>('PUT', `/api/reporting/origins/${id}/figures/${ordinal}`, { body: { decision, phrase } });
export const acceptSure = (id: string) => call<Change>('POST', `/api/reporting/origins/${id}/sure`);
export const sayMonth = (id: string, month: string) => call<Change>('PUT', `/api/reporting/origins/${id}/month`, { body: { month } });
export const settle = (id: string, phrase: string) => call<Change>('PUT', `/api/reporting/origins/${id}/settled`, { body: { phrase } });
export const makeTemplate = (id: string, name: string) => call<{ key: string; name: string; tags: number }>('POST', `/api/reporting/origins/${id}/template`, { body: { name } });
export const learn = (indicator: string, alias: string) => call<void>('POST', `/api/indicators/catalogue/${encodeURIComponent(indicator)}/aliases`, { body: { alias } });
export const addIndicator = (name: string, unit: string, kind: string) => call<{ code: string; name: string }>('POST', '/api/indicators/catalogue', { body: { name, unit, kind } });

export function upload(file: File): Promise<Origin> {
  const form = new FormData();
  form.append('file', file);
  return call<Origin>('POST', '/api/reporting/origins', { body: form });
}
