import { call, type Query } from '@/api/client';
import type { LifeTable } from '@/ui/LifeGraph.vue';

export interface Money { amount: string; text: string }
export interface State { name: string; zh: string; en: string }

export interface Project {
  id: number; year: number; position: number; name: string; firm?: string; ownerName: string; industry: string;
  township?: string; townshipName: string; investment: Money; demand: Money; content: string; listedOn: string;
  recommendedOn?: string; recommendedAt: string; state: State; stateSince: string; approved: Money; placed: Money;
  /** Absent for a bank, which is shown its own money only. */
  approvalGap?: Money; placementGap?: Money;
}

export interface ProjectList {
  rows: Project[]; total: number; years: number[];
  sums: { state: State; count: number; demand: Money; approved: Money; placed: Money }[];
}

export interface Dispatch {
  id: number; month: string; progress: string; difficulty: string; measure: string; institution?: string; institutionName: string;
  responsible: string; due?: string; open: boolean; solvedOn?: string; solution: string;
}

export interface Action { action: string; zh: string; en: string; to: string; demands: { name: string; zh: string; en: string }[] }

export interface ProjectPageView {
  project: Project;
  banks: { institution: string; name: string; leads: boolean; since: string; endedOn?: string; approved: Money; placed: Money }[];
  funds: { id: number; institution: string; name: string; kind: 'APPROVAL' | 'PLACEMENT'; kindZh: string; kindEn: string; day: string; amount: Money; evidence: string; cancelReason?: string }[];
  steps: { zh: string; en: string; from?: State; to: State; day: string; reason: string; by: string }[];
  plans: { version: number; goal: string; measures: string; responsible: string; due?: string; madeOn: string; madeBy: string }[];
  dispatches: Dispatch[];
  may: Action[];
}

export interface Round {
  month: string; reported: number; demand: Money; approved: Money; placed: Money; placedInMonth: Money; gap: Money; open: number;
  lines: { id: number; position: number; name: string; ownerName: string; townshipName: string; state: State; demand: Money; approved: Money; placed: Money; placedInMonth: Money; gap?: Money; record?: Dispatch; open: Dispatch[] }[];
}

export const projects = (query: Query, signal?: AbortSignal): Promise<ProjectList> => call('GET', '/api/matchmaking/projects', { query, signal });
export const project = (id: string, signal?: AbortSignal): Promise<ProjectPageView> => call('GET', `/api/matchmaking/projects/${id}`, { signal });
export const life = (signal?: AbortSignal): Promise<LifeTable> => call('GET', '/api/matchmaking/projects/life', { signal });
export const round = (month: string, signal?: AbortSignal): Promise<Round> => call('GET', '/api/matchmaking/projects/dispatch', { query: { month }, signal });
export const addProject = (body: unknown): Promise<{ id: number }> => call('POST', '/api/matchmaking/projects', { body });
export const changeProject = (id: string, body: unknown): Promise<void> => call('PUT', `/api/matchmaking/projects/${id}`, { body });
export const act = (id: string, body: unknown): Promise<void> => call('POST', `/api/matchmaking/projects/${id}/steps`, { body });
export const openTo = (id: string, bank: string, body: unknown): Promise<void> => call('PUT', `/api/matchmaking/projects/${id}/banks/${bank}`, { body });
export const addFund = (id: string, body: unknown): Promise<void> => call('POST', `/api/matchmaking/projects/${id}/funds`, { body });
export const cancelFund = (id: string, fund: number, body: unknown): Promise<void> => call('POST', `/api/matchmaking/projects/${id}/funds/${fund}/cancellation`, { body });
export const report = (id: string, month: string, body: unknown): Promise<void> => call('PUT', `/api/matchmaking/projects/${id}/dispatches/${month}`, { body });
export const solve = (id: string, dispatch: number, body: unknown): Promise<void> => call('POST', `/api/matchmaking/projects/${id}/dispatches/${dispatch}/solution`, { body });
export const plan = (id: string, body: unknown): Promise<void> => call('POST', `/api/matchmaking/projects/${id}/plans`, { body });

export const TONES: Record<string, 'teal' | 'amber' | 'red' | 'grey'> = { RESERVE: 'amber', APPROVED: 'amber', PLACING: 'teal', PLACED: 'teal', SUSPENDED: 'red', WITHDRAWN: 'grey' };
