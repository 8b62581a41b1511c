import { call } from '@/api/client';

/** How one institution stands with the month's return. */
export interface CalendarEntry {
  month: string;
  status: 'NOT_EXPECTED' | 'AWAITED' | 'MISSING' | 'OPEN' | 'RETURNED' | 'ACCEPTED';
  /** Past the due day: not there, or came in after it. */
  late: boolean;
  returnId?: string;
}

export interface Calendar {
  months: { month: string; due: string; past: boolean; accepted: number; expected: number }[];
  rows: { institution: string; name: string; shortName: string; entries: CalendarEntry[] }[];
}

export const calendar = (month: string, signal?: AbortSignal): Promise<Calendar> => call('GET', '/api/returns/calendar', { query: { from: month, to: month }, signal });

export interface Waiting {
  code: string;
  name: string;
  shortName: string;
  entry: CalendarEntry;
}

/** Institutions by what is still to do about their return, the most pressing first; groups without any are left out. */
export function byNeed(of: Calendar): { need: 'missing' | 'awaited' | 'returned' | 'open' | 'lateIn'; who: Waiting[] }[] {
  const all = of.rows.flatMap((row) => row.entries.slice(0, 1).map((entry) => ({ code: row.institution, name: row.name, shortName: row.shortName, entry })));
  const groups = [
    { need: 'missing' as const, who: all.filter(({ entry }) => entry.status === 'MISSING') },
    { need: 'awaited' as const, who: all.filter(({ entry }) => entry.status === 'AWAITED') },
    { need: 'returned' as const, who: all.filter(({ entry }) => entry.status === 'RETURNED') },
    { need: 'open' as const, who: all.filter(({ entry }) => entry.status === 'OPEN') },
    { need: 'lateIn' as const, who: all.filter(({ entry }) => entry.status === 'ACCEPTED' && entry.late) },
  ];
  return groups.filter((group) => group.who.length > 0);
}
