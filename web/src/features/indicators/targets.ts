import { call } from '@/api/client';
import type { FigureView } from '@/api/figures';
import type { Proposal } from '@/ui/propose';

export type TargetKind = 'VALUE' | 'DELTA_YEAR_START' | 'GROWTH_YEAR_START';
export type Pace = 'AHEAD' | 'ON_TRACK' | 'BEHIND' | 'DONE' | 'KEPT' | 'BROKEN' | 'UNKNOWN';

/** One line of the year's plan and how far it is kept. */
export interface TargetView {
  indicator: string;
  name: string;
  /** Unit of `text`: the catalogue's, or % for growth. */
  unit: string;
  of: TargetKind;
  /** Base unit; % for growth. */
  amount: string;
  text: string;
  ceiling: boolean;
  actual: FigureView;
  completion: FigureView;
  pace: Pace;
}

export interface TargetsView {
  year: number;
  /** The month the progress is taken at. */
  month?: string;
  /** How much of the year is gone by then, %. */
  calendar?: string;
  targets: TargetView[];
}

export interface TargetToSet {
  indicator: string;
  year: number;
  of: TargetKind;
  /** In display unit. */
  amount: string;
  unit: string;
  ceiling: boolean;
}

export const targets = (year: number, month?: string, signal?: AbortSignal): Promise<TargetsView> => call('GET', '/api/indicators/targets', { query: month ? { month } : { year }, signal });
export const setTarget = (target: TargetToSet): Promise<void> => call('PUT', '/api/indicators/targets', { body: target });
export const removeTarget = (indicator: string, year: number, reason: string): Promise<Proposal> => call('DELETE', '/api/indicators/targets', { query: { indicator, year, reason } });
