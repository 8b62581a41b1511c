import { call } from '@/api/client';
import type { FigureView } from '@/api/figures';
import type { Problem } from '@/api/problem';

/** Figures in lines: one each, of each member, or of each month. */
export interface AnswerTable {
  layout: 'LIST' | 'MEMBERS' | 'MONTHS';
  heads: { member?: string; label: string; unit?: string }[];
  lines: { label: string; place?: number; month?: string; figures: FigureView[] }[];
}

/** The figure or the table asked for, or what was not understood with the nearest names. */
export interface Answer {
  figure?: FigureView;
  table?: AnswerTable;
  problem?: Problem;
  /** The part of the words that has no meaning here. */
  rest?: string;
  nearest?: string[];
}

export const ask = (text: string, month?: string): Promise<Answer> => call('POST', '/api/indicators/ask', { body: { text, month } });

/** The same answer as an Excel file. */
export const askFile = (text: string, month?: string): string => `/api/indicators/ask.xlsx?${new URLSearchParams(month ? { text, month } : { text }).toString()}`;
