import { call } from '@/api/client';
import type { components } from '@/api/schema';

export type ReconciliationView = components['schemas']['ReconciliationView'];
export type ReconciliationLine = ReconciliationView['lines'][number];
export type CandidateView = components['schemas']['ReconciliationCandidateView'];

export interface Asked {
  month: string;
  item: string;
  days: number;
}

const ROOT = '/api/matchmaking/reconciliation';

export const reconciliation = (asked: Asked, signal?: AbortSignal) => call<ReconciliationView>('GET', ROOT, { query: { ...asked }, signal });

export const candidates = (bank: string, asked: Asked, signal?: AbortSignal) => call<CandidateView[]>('GET', `${ROOT}/${encodeURIComponent(bank)}`, { query: { ...asked }, signal });

export const workbook = (asked: Asked) => `${ROOT}/list.xlsx?${new URLSearchParams({ month: asked.month, item: asked.item, days: String(asked.days) }).toString()}`;
