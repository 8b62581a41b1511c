import { call } from '@/api/client';
import type { Problem } from '@/api/problem';

export interface FormLine {
  id: number;
  path: string;
  place: string;
  title: string;
  township?: string;
  townshipName?: string;
  event?: number;
  closesOn?: string;
  openedAt: string;
  openedBy: string;
  open: boolean;
  entries: number;
  confirmed: number;
}

export interface Message {
  id: number;
  subject: string;
  phone: string;
  text?: string;
  createdAt: string;
  state: 'WAITING' | 'SENT' | 'FAILED' | 'EXPIRED';
  fault: string;
}

export interface Setting {
  name: string;
  zh: string;
  en: string;
  value: string;
  least?: number;
  most?: number;
}

export interface Township {
  code: string;
  name: string;
  level: string;
}

export interface FormWanted {
  place: string;
  title: string;
  township: string;
  event: number | null;
  closesOn: string | null;
}

export const forms = (signal?: AbortSignal): Promise<{ address: string; forms: FormLine[] }> => call('GET', '/api/matchmaking/forms', { signal });
export const openNewForm = (body: FormWanted): Promise<FormLine> => call('POST', '/api/matchmaking/forms', { body });
export const endForm = (id: number): Promise<void> => call('POST', `/api/matchmaking/forms/${id}/end`);
export const outbox = (signal?: AbortSignal): Promise<{ connected: boolean; messages: Message[] }> => call('GET', '/api/matchmaking/messages', { signal });
export const intakeSettings = (signal?: AbortSignal): Promise<Setting[]> => call('GET', '/api/matchmaking/intake/settings', { signal });
export const setIntake = (name: string, value: string): Promise<Setting[]> => call('PUT', `/api/matchmaking/intake/settings/${name}`, { body: { value } });

export interface ImportedLine {
  row: number;
  firm: string;
  firmName: string;
  amount?: string;
  months?: number;
  good: boolean;
  newFirm: boolean;
  like: number[];
}

export interface NeedsImported {
  rows: number;
  good: number;
  taken: number;
  unchanged: number;
  refused: number;
  alike: number;
  newFirms: number;
  problemCount: number;
  problems: Problem[];
  lines: ImportedLine[];
  markedCopy?: string;
  markedCopyName?: string;
}

const asForm = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

export const lookAtNeeds = (file: File, takeAlike: boolean): Promise<NeedsImported> => call('POST', '/api/matchmaking/intake/needs/preview', { query: { takeAlike }, body: asForm(file) });
export const takeNeeds = (file: File, take: 'GOOD' | 'ALL', takeAlike: boolean): Promise<NeedsImported> => call('POST', '/api/matchmaking/intake/needs', { query: { take, takeAlike }, body: asForm(file) });

export interface DigestLine {
  id: number;
  institution: string;
  institutionName: string;
  day: string;
  madeAt: string;
  rows: number;
  fresh: number;
  answered: number;
  fetchedAt?: string;
  answeredAt?: string;
}

export interface Answered {
  done: number;
  empty: number;
  problems: Problem[];
  markedCopy?: string;
  markedCopyName?: string;
}

export const digests = (signal?: AbortSignal): Promise<DigestLine[]> => call('GET', '/api/matchmaking/digests', { signal });
export const makeDigests = (): Promise<{ made: number }> => call('POST', '/api/matchmaking/digests', { body: {} });
export const answerDigest = (id: number, file: File): Promise<Answered> => call('POST', `/api/matchmaking/digests/${id}/answers`, { body: asForm(file) });

/** A file that came inside an answer. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
