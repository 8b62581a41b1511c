import { call } from './client';

export interface IndicatorView {
  code: string;
  name: string;
  unit: string;
  kind: 'STOCK' | 'FLOW' | 'RATIO';
  definition: string;
  direction: 'HIGHER_FIRST' | 'LOWER_FIRST';
  aggregation: 'SUM' | 'FORMULA' | 'WEIGHTED' | 'NONE';
  formula?: string;
  decimals: number;
  /** Pinyin initials of the name, zzydkye. */
  initials?: string;
  aliases: string[];
}

/** The whole catalogue, or what resembles the words (name, alias, code, pinyin initials), best first. */
export const catalogue = (words: string, signal?: AbortSignal): Promise<IndicatorView[]> => call('GET', '/api/indicators/catalogue', { query: { q: words }, signal });
