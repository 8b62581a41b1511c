import { call } from './client';

export interface Word {
  zh: string;
  en: string;
}

export interface Purpose extends Word {
  code: string;
  wordsNeeded: boolean;
}

export interface ClearValue {
  value: string;
  seconds: number;
}

/** Why somebody wants a number whole. */
export interface Reason {
  purpose: string;
  words: string;
}

export const purposes = (signal?: AbortSignal): Promise<Purpose[]> => call('GET', '/api/privacy/purposes', { signal });
export const unmask = (subject: string, field: string, reason: Reason): Promise<ClearValue> =>
  call('POST', '/api/privacy/unmask', { body: { subject, field, ...reason } });
