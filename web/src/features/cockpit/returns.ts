import { call } from '@/api/client';

/** How one institution stands with the month's return. */
export interface CalendarRow {
  institution: { code: string; name: string; shortName: string };
  /** MISSING until a file is there; then the state of the newest. */
  state: 'MISSING' | 'RECEIVED' | 'READ' | 'CHECKED' | 'ACCEPTED' | 'RETURNED';
  /** Working days past the deadline; absent while in time. */
  daysLate?: number;
  returnId?: string;
}

export interface Calendar {
  month: string;
  due?: string;
  rows: CalendarRow[];
}

export const calendar = (month: string, signal?: AbortSignal): Promise<Calendar> => call('GET', '/api/returns/calendar', { query: { month }, signal });
