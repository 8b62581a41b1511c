import { call } from '@/api/client';
import type { Problem } from '@/api/problem';

export interface ServerState {
  version: string;
  java: string;
  system: string;
  startedAt: string;
  database: { version: string; embedded: boolean; bytes: number; connections: number; connectionsMost: number };
  pool: { active: number; idle: number; waiting: number; most: number };
  disk: { folder: string; freeBytes: number; totalBytes: number };
  memory: { heapBytes: number; heapMostBytes: number; otherBytes: number; threads: number };
  schema: { module: string; applied: number; latest: string; pending: number }[];
  clock: { server: string; database: string; behindMs: number; setBackMs: number; warning: boolean };
  checks: SelfCheck[];
}

export interface SelfCheck {
  name: string;
  titleZh: string;
  titleEn: string;
  at: string;
  sound: boolean;
  zh: string;
  en: string;
  problems: Problem[];
}

export interface Plan {
  scheduled: boolean;
  time: string;
  folder: string;
  daily: number;
  weekly: number;
  monthly: number;
}

export interface Age {
  lastSuccess?: string;
  hours?: number;
  tooOld: boolean;
}

export interface BackupEntry {
  id: number;
  kind: 'SCHEDULED' | 'BY_HAND' | 'SHELL';
  state: 'RUNNING' | 'DONE' | 'FAILED';
  askedBy: string;
  startedAt: string;
  finishedAt?: string;
  file: string;
  bytes?: number;
  tables?: number;
  rows?: number;
  problem?: string;
  problemZh?: string;
  problemEn?: string;
  verifiedAt?: string;
  verified?: boolean;
}

export interface Backups {
  plan: Plan;
  folder: string;
  busy: boolean;
  /** Why none can be taken; absent when one can. */
  ready?: Problem;
  next?: string;
  age: Age;
  entries: BackupEntry[];
}

export interface Step {
  doing: string;
  zh: string;
  en: string;
  table: string;
  done: number;
  of: number;
  rows: number;
  bytes: number;
}

export const state = (signal?: AbortSignal): Promise<ServerState> => call('GET', '/api/server/state', { signal });
export const check = (): Promise<SelfCheck[]> => call('POST', '/api/server/checks');
export const backups = (signal?: AbortSignal): Promise<Backups> => call('GET', '/api/server/backups', { signal });
export const age = (signal?: AbortSignal): Promise<Age> => call('GET', '/api/server/backups/age', { signal });
export const take = (): Promise<void> => call('POST', '/api/server/backups');
export const verify = (): Promise<void> => call('POST', '/api/server/backups/verification');
export const changePlan = (body: Plan): Promise<Plan> => call('PUT', '/api/server/backups/plan', { body });

/** Listens until the backup under way has ended; gives back how to stop listening. */
export function listen(onStep: (step: Step) => void, onEnd: (problem?: Problem) => void): () => void {
  const source = new EventSource('/api/server/backups/progress');
  source.addEventListener('step', (event) => { onStep(JSON.parse((event as MessageEvent<string>).data) as Step); });
  source.addEventListener('end', (event) => {
    source.close();
    onEnd((JSON.parse((event as MessageEvent<string>).data) as { problem?: Problem }).problem);
  });
  return () => { source.close(); };
}
