import { call } from '@/api/client';
import type { FigureView } from '@/api/figures';
import type { Problem } from '@/api/problem';

/** The figure asked for, or what was not understood with the nearest names. */
export interface Answer {
  figure?: FigureView;
  problem?: Problem;
  /** The part of the words that has no meaning here. */
  rest?: string;
  nearest?: string[];
}

export const ask = (text: string, month?: string): Promise<Answer> => call('POST', '/api/indicators/ask', { body: { text, month } });
