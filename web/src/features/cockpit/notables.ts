import { call } from '@/api/client';
import type { FigureView } from '@/api/figures';

/** A figure worth a look and the sentence that says why. */
export interface Notable {
  kind: 'RANKS_LAST' | 'MOVED_ODDLY' | 'BEHIND_TARGET' | 'TURNED' | 'BELOW_CITY';
  figure: FigureView;
  zh: string;
  en: string;
}

export const notables = (month: string, signal?: AbortSignal): Promise<Notable[]> => call('GET', '/api/indicators/notables', { query: { month }, signal });
