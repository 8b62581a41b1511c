import { call } from '@/api/client';

/** How one institution stands with the month's return. */
export interface Standing {
  institution: { code: string; name: string; shortName: string };
  /** MISSING until a file is there; then the state of the return that counts or waits. */
  state: 'MISSING' | 'RECEIVED' | 'READ' | 'CHECKED' | 'RETURNED' | 'ACCEPTED';
  /** Working days since the due day, while nothing is accepted; absent in time. */
  daysLate?: number;
  returnId?: string;
}

export interface Calendar {
  month: string;
  due: string;
  accepted: number;
  expected: number;
  rows: Standing[];
}

export const calendar = (month: string, signal?: AbortSignal): Promise<Calendar> => call('GET', '/api/returns/calendar', { query: { month }, signal });

export type Need = 'overdue' | 'awaited' | 'returned' | 'open';

/** Institutions by what is still to do about their return, the most pressing first; groups without any are left out. */
export function byNeed(rows: readonly Standing[]): { need: Need; who: Standing[] }[] {
  const groups: { need: Need; who: Standing[] }[] = [
    { need: 'overdue', who: rows.filter((row) => row.state === 'MISSING' && row.daysLate !== undefined) },
    { need: 'awaited', who: rows.filter((row) => row.state === 'MISSING' && row.daysLate === undefined) },
    { need: 'returned', who: rows.filter((row) => row.state === 'RETURNED') },
    { need: 'open', who: rows.filter((row) => ['RECEIVED', 'READ', 'CHECKED'].includes(row.state)) },
  ];
  return groups.filter((group) => group.who.length > 0);
}
