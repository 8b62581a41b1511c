import { call } from '@/api/client';
import { workOut, type Task } from '@/api/work';

/** The form as anybody sees it who scans its code. */
export interface OpenForm {
  title: string;
  placeZh: string;
  placeEn: string;
  purposes: { code: string; zh: string; en: string }[];
  notice: number;
  noticeZh: string;
  noticeEn: string;
}

export interface Entry {
  firmCode: string;
  firmName: string;
  contactName: string;
  phone: string;
  /** 万元. */
  amount: string;
  months: number | null;
  purpose: string;
  purposeWords: string;
  agreed: boolean;
}

export interface Sent {
  /** By which the sender finds the entry again; nobody else has it. */
  secret: string;
  phone: string;
  codeUntil: string;
  /** On an installation without a gateway for text messages. */
  shownCode?: string;
}

export interface Standing {
  need?: number;
  state: string;
  zh: string;
  en: string;
  firmName: string;
  /** 元. */
  amount: string;
  months: number;
  sentAt: string;
  banks: number;
  mayWithdraw: boolean;
}

export const emptyEntry = (): Entry => ({ firmCode: '', firmName: '', contactName: '', phone: '', amount: '', months: 12, purpose: 'WORKING_CAPITAL', purposeWords: '', agreed: false });

export const openForm = (token: string, signal?: AbortSignal): Promise<OpenForm> => call('GET', `/api/matchmaking/f/${token}`, { signal });

/** Works out the proof against bots, then sends. */
export async function sendEntry(form: string, entry: Entry, notice: number): Promise<Sent> {
  const task = await call<Task>('POST', '/api/matchmaking/f/task', { body: { form } });
  const answer = await workOut(task);
  return call('POST', '/api/matchmaking/f/entry', { body: { ...entry, form, notice, task: task.task, answer } });
}

export const anotherCode = (secret: string): Promise<Sent> => call('POST', '/api/matchmaking/f/code', { body: { secret } });
export const confirmEntry = (secret: string, code: string): Promise<{ need: number }> => call('POST', '/api/matchmaking/f/confirm', { body: { secret, code } });
export const standing = (secret: string): Promise<Standing> => call('POST', '/api/matchmaking/f/state', { body: { secret } });
export const withdrawEntry = (secret: string): Promise<Standing> => call('POST', '/api/matchmaking/f/withdrawal', { body: { secret } });

/** Where the sender looks after it. The secret stands behind the #, so that no server's log ever has it. */
export const stateAddress = (secret: string): string => `${location.origin}/f/s#${secret}`;
