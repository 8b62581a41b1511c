import { call } from '@/api/client';
import type { Word } from '@/api/privacy';
import type { Proposal } from '@/ui/propose';

export interface RegisterLine {
  module: string;
  table: string;
  personal: boolean;
  columns: string[];
  whose: Word;
  purpose: Word;
  basis: Word;
  sensitivity: Word;
  retention: Word;
  after: Word;
  seenBy: Word;
}

export interface Item {
  table: string;
  field: string;
  title: Word;
  shown: string;
  masked: boolean;
  correctable: boolean;
}

export interface Trace {
  table: string;
  column: string;
  lines: number;
  purpose: Word;
  basis: Word;
}

export interface Person {
  subject: string;
  name: string;
  of: string;
  endedAt?: string;
  items: Item[];
  traces: Trace[];
}

export interface Copy {
  name: string;
  cover: Word;
  kept: { table: string; title: Word; value: string }[];
  traces: Trace[];
}

export interface Hold {
  id: string;
  subject: string;
  reason: string;
  authority: string;
  until?: string;
  setAt: string;
  setBy: string;
  binding: boolean;
  liftedAt?: string;
  liftedBy?: string;
  liftedWhy?: string;
}

const kind = (subject: string) => subject.split('/')[0]!;
const id = (subject: string) => encodeURIComponent(subject.slice(subject.indexOf('/') + 1));

export const register = (signal?: AbortSignal): Promise<RegisterLine[]> => call('GET', '/api/privacy/register', { signal });
export const mine = (signal?: AbortSignal): Promise<Copy> => call('GET', '/api/privacy/me', { signal });
export const search = (name: string, number: string): Promise<Person[]> => call('POST', '/api/privacy/persons/search', { body: { name, number } });
export const correct = (subject: string, values: Record<string, string>, reason: string): Promise<Person> =>
  call('PUT', `/api/privacy/persons/${kind(subject)}/${id(subject)}`, { body: { values, reason } });
export const erase = (subject: string, reason: string): Promise<Proposal> => call('POST', `/api/privacy/persons/${kind(subject)}/${id(subject)}/erasure`, { body: { reason } });
export const holds = (signal?: AbortSignal): Promise<Hold[]> => call('GET', '/api/privacy/holds', { signal });
export const setHold = (body: { subject: string; reason: string; authority: string; until?: string }): Promise<Hold> => call('POST', '/api/privacy/holds', { body });
export const lift = (hold: string, reason: string): Promise<Proposal> => call('POST', `/api/privacy/holds/${hold}/lifting`, { body: { reason } });
export const retention = (signal?: AbortSignal): Promise<{ months: number; due: string[]; held: string[] }> => call('GET', '/api/privacy/retention', { signal });
