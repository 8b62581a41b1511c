import { call, type Query } from '@/api/client';
import type { Said } from '@/api/sight';
import { locale } from '@/ui/locale';

export interface Money {
  /** In 元, decimal text. */
  yuan: string;
  text: string;
}
export interface Action {
  action: string;
  zh: string;
  en: string;
  to: string;
  demands: { name: string; zh: string; en: string }[];
}
export interface EventRow {
  id: string;
  name: string;
  kind: string;
  kindWords: Said;
  theme: string;
  day: string;
  starts?: string | null;
  ends?: string | null;
  place: string;
  region: string;
  regionName: string;
  state: string;
  stateWords: Said;
  invited: number;
  accepted: number;
  came: number;
  signatures: number;
  signed: Money;
}
export interface EventOne extends Omit<EventRow, 'invited' | 'accepted' | 'came' | 'signatures' | 'signed'> {
  organisers: string;
  coOrganisers: string;
  replyBy?: string | null;
  held: boolean;
  /** For the office only. */
  code?: string | null;
  publishedAt?: string | null;
  minutesWritten: boolean;
  editable: boolean;
  actions: Action[];
}
export interface Invitation {
  id: string;
  institution?: string | null;
  firm?: string | null;
  name: string;
  reply: 'INVITED' | 'ACCEPTED' | 'DECLINED';
  replyWords: Said;
  attendees: string;
  words: string;
  repliedAt?: string | null;
  signedInAt?: string | null;
  signedInBy?: Said | null;
}
export interface AgendaItem {
  starts?: string | null;
  kind: string;
  kindWords?: Said;
  title: string;
  institution?: string | null;
  firm?: string | null;
  speaker: string;
}
export interface Signature {
  id: string;
  event: string;
  eventName?: string | null;
  firm?: string | null;
  party: string;
  township?: string | null;
  townshipName: string;
  institution: string;
  institutionName: string;
  kind: 'INTENT' | 'CONTRACT' | 'CREDIT';
  kindWords: Said;
  onsite: boolean;
  amount: Money;
  households?: number | null;
  project: string;
  product: string;
  day: string;
  referral?: string | null;
  state: 'FOLLOWING' | 'FULFILLED' | 'DROPPED';
  stateWords: Said;
  why: string;
  published: boolean;
  note: string;
  fulfilled: Money;
  fulfilledOn?: string | null;
  mine: boolean;
}
export interface MoneyRow {
  entry?: string | null;
  signature: string;
  day: string;
  amount: Money;
  note: string;
}
export interface Minutes {
  host: string;
  opening: string;
  results: string;
  nextSteps: string;
  recorder: string;
  writtenAt?: string | null;
  drafts: { opening: string; results: string; nextSteps: string };
}
export interface EventNeed {
  id: string;
  firm: string;
  firmName: string;
  amount: Money;
  months: number;
  purpose: Said;
  state: Said;
  on: string;
}
export interface Step {
  action: Said;
  to: Said;
  words: string;
  at: string;
  by: string;
}
export interface Signatures {
  rows: Signature[];
  total: number;
  amount: Money;
  fulfilled: Money;
}

const ALL = '/api/matchmaking/events';
export const eventKinds = ['MEETING', 'SPECIAL', 'PROMOTION', 'TOUR', 'LECTURE'] as const;
export const eventStates = ['PLANNED', 'NOTIFIED', 'ONGOING', 'ENDED', 'ARCHIVED', 'CANCELLED'] as const;
export const agendaKinds = ['OPENING', 'PRODUCT', 'PROJECT', 'SPEECH', 'SIGNING', 'OTHER'] as const;
export const signatureKinds = ['CONTRACT', 'CREDIT', 'INTENT'] as const;

export const said = (words: Said): string => (locale.value === 'en' ? words.en : words.zh);
/** 元 as 万元, without trailing zeros. */
export const wan = (yuan: string): string => {
  const number = Number(yuan) / 10_000;
  return number.toLocaleString('en-US', { maximumFractionDigits: 2 });
};
export const fromWan = (typed: string): string => (Number(typed.replaceAll(',', '')) * 10_000).toFixed(2);

export const events = (query: Query, signal?: AbortSignal) => call<{ rows: EventRow[]; total: number }>('GET', ALL, { query, signal });
export const eventOne = (id: string, signal?: AbortSignal) => call<EventOne>('GET', `${ALL}/${id}`, { signal });
export const planEvent = (body: object) => call<EventOne>('POST', ALL, { body });
export const changeEvent = (id: string, body: object) => call<EventOne>('PUT', `${ALL}/${id}`, { body });
export const stepEvent = (id: string, action: string, words: string) => call<EventOne>('POST', `${ALL}/${id}/steps`, { body: { action, words } });
export const eventSteps = (id: string, signal?: AbortSignal) => call<Step[]>('GET', `${ALL}/${id}/steps`, { signal });
export const publish = (id: string, published: boolean) => call<EventOne>('PUT', `${ALL}/${id}/publication`, { body: { published } });

export const invitations = (id: string, signal?: AbortSignal) => call<Invitation[]>('GET', `${ALL}/${id}/invitations`, { signal });
export const invite = (id: string, body: object) => call<{ added: number; refused: { zh: string; en: string }[] }>('POST', `${ALL}/${id}/invitations`, { body });
export const uninvite = (id: string, one: string) => call<void>('DELETE', `${ALL}/${id}/invitations/${one}`);
export const reply = (id: string, one: string, body: object) => call<Invitation>('PUT', `${ALL}/${id}/invitations/${one}`, { body });
export const signIn = (id: string, one: string, body: object) => call<Invitation>('POST', `${ALL}/${id}/invitations/${one}/sign-in`, { body });
export const signOut = (id: string, one: string) => call<Invitation>('DELETE', `${ALL}/${id}/invitations/${one}/sign-in`);

export const agenda = (id: string, signal?: AbortSignal) => call<AgendaItem[]>('GET', `${ALL}/${id}/agenda`, { signal });
export const setAgenda = (id: string, items: AgendaItem[]) => call<AgendaItem[]>('PUT', `${ALL}/${id}/agenda`, { body: { items } });

export const signatures = (query: Query, signal?: AbortSignal) => call<Signatures>('GET', '/api/matchmaking/signatures', { query, signal });
export const addSignature = (id: string, body: object) => call<Signature>('POST', `${ALL}/${id}/signatures`, { body });
export const changeSignature = (id: string, body: object) => call<Signature>('PUT', `/api/matchmaking/signatures/${id}`, { body });
export const removeSignature = (id: string) => call<void>('DELETE', `/api/matchmaking/signatures/${id}`);
export const dropSignature = (id: string, dropped: boolean, words: string) => call<Signature>('PUT', `/api/matchmaking/signatures/${id}/dropping`, { body: { dropped, words } });
export const money = (id: string, signal?: AbortSignal) => call<MoneyRow[]>('GET', `${ALL}/${id}/money`, { signal });
export const addMoney = (signature: string, body: object) => call<Signature>('POST', `/api/matchmaking/signatures/${signature}/money`, { body });

export const minutes = (id: string, signal?: AbortSignal) => call<Minutes>('GET', `${ALL}/${id}/minutes`, { signal });
export const writeMinutes = (id: string, body: object) => call<Minutes>('PUT', `${ALL}/${id}/minutes`, { body });
export const eventNeeds = (id: string, signal?: AbortSignal) => call<EventNeed[]>('GET', `${ALL}/${id}/needs`, { signal });
export const postNeed = (id: string, body: object) => call<EventNeed>('POST', `${ALL}/${id}/needs`, { body });

export interface AtTheDoor {
  name: string;
  day: string;
  place: string;
}
export const look = (code: string, signal?: AbortSignal) => call<AtTheDoor>('GET', `/api/matchmaking/door/${encodeURIComponent(code)}`, { signal });
export const enter = (code: string, body: object) => call<AtTheDoor>('POST', `/api/matchmaking/door/${encodeURIComponent(code)}`, { body });
