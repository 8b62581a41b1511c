import type { NeedState, ReferralState } from './api';

export type Tone = 'teal' | 'amber' | 'red' | 'grey';

/** 元 as decimal text to 万元 as it is printed: no more than two digits after the point, thousands apart. */
export function wan(amount?: string | null): string {
  if (!amount) return '';
  return (Number(amount) / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 2 });
}

/** 万元 as typed to 元 as decimal text; empty where it is no number. */
export function yuan(typed: string | number): string {
  const number = Number(String(typed).replaceAll(/[,，\s]/g, ''));
  if (!String(typed).trim() || !Number.isFinite(number)) return '';
  return (Math.round(number * 1_000_000) / 100).toString();
}

export const NEED_TONE: Record<NeedState, Tone> = {
  UNCONFIRMED: 'grey', SUBMITTED: 'amber', SENT_BACK: 'amber', POOLED: 'teal', REFERRED: 'teal', CHOSEN: 'teal', GRANTED: 'teal', CONTRACTED: 'teal',
  DISBURSING: 'teal', DISBURSED: 'teal', CLOSED: 'grey', WITHDRAWN: 'grey', MERGED: 'grey', FAILED: 'red',
};

export const REFERRAL_TONE: Record<ReferralState, Tone> = {
  SENT: 'amber', OPEN: 'amber', ACCEPTED: 'teal', CONTACTED: 'teal', OFFERED: 'teal', CHOSEN: 'amber', GRANTED: 'teal', CONTRACTED: 'teal', DISBURSING: 'teal',
  DISBURSED: 'teal', REFUSED: 'red', WITHDRAWN: 'red', NOT_CHOSEN: 'grey', FULL: 'grey', LAPSED: 'grey',
};

/** Which tone a running clock has: over, near its end, or well. */
export function clockTone(left?: number | null, paused?: boolean): Tone {
  if (left === null || left === undefined || paused) return 'grey';
  if (left < 0) return 'red';
  return left <= 1 ? 'amber' : 'teal';
}

/** The day today, as the API writes days. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
