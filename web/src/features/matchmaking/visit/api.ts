import { call } from '@/api/client';
import type { Said } from '@/api/sight';
import { locale } from '@/ui/locale';

export interface Coverage {
  key: string;
  name: string;
  targets: number;
  visited: number;
  visits: number;
  credit: string;
  problems: number;
  open: number;
}
export interface Campaign {
  id: string;
  name: string;
  kind: string;
  kindWords: Said;
  starts: string;
  ends?: string | null;
  list?: string | null;
  words: string;
  coverage?: Coverage | null;
}
export interface Target {
  firm: string;
  firmName: string;
  townshipName: string;
  institution?: string | null;
  institutionName: string;
  visits: number;
  last?: string | null;
}
export interface Adviser {
  id: string;
  kind: string;
  kindWords: Said;
  institution: string;
  institutionName: string;
  name: string;
  post: string;
  townshipName: string;
  since: string;
  until?: string | null;
  firms: number;
}
export interface Pairing {
  id: string;
  adviserName: string;
  institutionName: string;
  firm: string;
  firmName: string;
  townshipName: string;
  since: string;
  until?: string | null;
  visits: number;
  lastVisit?: string | null;
}
export interface Visit {
  id: string;
  campaign?: string | null;
  campaignName: string;
  day: string;
  firm: string;
  firmName: string;
  townshipName: string;
  institution?: string | null;
  institutionNames: string;
  visitors: string;
  met: string;
  way: string;
  wayWords: Said;
  said: string;
  credit?: string | null;
  paired: boolean;
  problems: number;
  needs: number;
  enteredBy: string;
}
export interface Action {
  action: string;
  zh: string;
  en: string;
  to: string;
  demands: { name: string; zh: string; en: string }[];
}
export interface FirmProblem {
  id: string;
  visit?: string | null;
  firm: string;
  firmName: string;
  townshipName: string;
  institutionName: string;
  raisedOn: string;
  categoryWords: Said;
  urgency: string;
  urgencyWords: Said;
  title: string;
  words: string;
  state: string;
  stateWords: Said;
  dueOn?: string | null;
  late: boolean;
  answererName: string;
  answer: string;
  answeredOn?: string | null;
  rating?: number | null;
  ratingWords: string;
  closedOn?: string | null;
  onSite: boolean;
  sentBack: number;
  actions: Action[];
}
export interface ProblemStep {
  action: Said;
  to: Said;
  day: string;
  late?: number | null;
  words: string;
  at: string;
  by: string;
}

const BASE = '/api/matchmaking';
export const categories = ['FINANCING', 'LAND', 'LABOUR', 'MARKET', 'POLICY', 'APPROVAL', 'OTHER'] as const;
export const urgencies = ['NORMAL', 'URGENT', 'HARD'] as const;
export const ways = ['ON_SITE', 'PHONE', 'MEETING'] as const;
export const problemStates = ['RAISED', 'DISPATCHED', 'ANSWERED', 'RATED', 'CLOSED'] as const;
export const campaignKinds = ['VISIT', 'CLIMBING', 'SERVICE', 'FACE'] as const;

export const said = (words: Said): string => (locale.value === 'en' ? words.en : words.zh);
export const wan = (yuan: string | null | undefined): string => (yuan && Number(yuan) ? (Number(yuan) / 10_000).toLocaleString('en-US', { maximumFractionDigits: 2 }) : '');
export const fromWan = (typed: string): string => (Number(typed.replaceAll(',', '')) * 10_000).toFixed(2);

export const campaigns = (signal?: AbortSignal) => call<Campaign[]>('GET', `${BASE}/campaigns`, { signal });
export const beginCampaign = (body: object) => call<Campaign>('POST', `${BASE}/campaigns`, { body });
export const coverage = (id: string, by: string, signal?: AbortSignal) => call<Coverage[]>('GET', `${BASE}/campaigns/${id}/coverage`, { query: { by }, signal });
export const addVisit = (body: object) => call<Visit>('POST', `${BASE}/visits`, { body });
export const visitOne = (id: string, signal?: AbortSignal) => call<Visit>('GET', `${BASE}/visits/${id}`, { signal });
export const problems = (query: Record<string, string | number | boolean>, signal?: AbortSignal) => call<{ rows: FirmProblem[]; total: number }>('GET', `${BASE}/problems`, { query, signal });
export const problemOne = (id: string, signal?: AbortSignal) => call<FirmProblem>('GET', `${BASE}/problems/${id}`, { signal });
export const problemSteps = (id: string, signal?: AbortSignal) => call<ProblemStep[]>('GET', `${BASE}/problems/${id}/steps`, { signal });
export const stepProblem = (id: string, body: object) => call<FirmProblem>('POST', `${BASE}/problems/${id}/steps`, { body });
export const departments = (signal?: AbortSignal) => call<{ account: string; name: string }[]>('GET', `${BASE}/problems/departments`, { signal });
export const advisers = (signal?: AbortSignal) => call<Adviser[]>('GET', `${BASE}/advisers`, { signal });
export const addAdviser = (body: object) => call<Adviser>('POST', `${BASE}/advisers`, { body });
export const pair = (body: object) => call<{ id: string }>('POST', `${BASE}/pairings`, { body });
export const unpair = (id: string) => call<void>('POST', `${BASE}/pairings/${id}/end`, { body: {} });
