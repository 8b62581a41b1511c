import { call } from './client';

/** The same words in both languages. */
export interface Said {
  zh: string;
  en: string;
}

/** Whether an account sees a thing: step by step, the first that does not hold decides. */
export interface SightView {
  account: string;
  name: string;
  thing: Said;
  steps: { words: Said; holds: boolean }[];
  sees: boolean;
  verdict: Said;
}

/** Of every account that may sign in. A thing that needs no name is asked for by a blank. */
export const everybody = (kind: string, named: string, signal?: AbortSignal) => call<SightView[]>('GET', '/api/identity/sight/everybody', { query: { kind, named: named || ' ' }, signal });
