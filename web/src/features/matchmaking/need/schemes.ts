import type { components } from '@/api/schema';

export type Scheme = components['schemas']['SchemeView'];
export const STEPS = ['ACCEPT', 'CONTACT', 'DECIDE', 'FINISH'] as const;
export const UNITS = ['WORKING_DAY', 'DAY', 'WEEK', 'MONTH'] as const;

/** From which days a step's time may count: never from what comes after it. */
export const SINCES: Record<(typeof STEPS)[number], readonly string[]> = {
  ACCEPT: ['SENT'],
  CONTACT: ['ACCEPTED', 'SENT'],
  DECIDE: ['CONTACTED', 'ACCEPTED', 'SENT'],
  FINISH: ['CHOSEN'],
};
