import { call } from '@/api/client';
import type { Money } from '@/features/matchmaking/project/api';

export interface Village {
  code: string; township: string; townshipName: string; name: string; households: number; x: number; y: number; approved: number; signed: number; used: number;
  approvedAmount: Money; signedAmount: Money; usedAmount: Money; least: number; most: number; rate: string;
  banks: { institution: string; name: string; month: string; approved: number; signed: number; used: number; usedAmount: Money }[];
}
export interface Township { township: string; name: string; villages: number; covered: number; households: number; approved: number; signed: number; used: number; approvedAmount: Money; usedAmount: Money; rate: string }
export interface Coverage { month: string; months: string[]; townships: Township[]; villages: Village[] }
export interface Activity { id: number; day: string; title: string; townshipName: string; institutions: string[]; people: number; amount?: Money; note: string }

export const coverage = (month: string, signal?: AbortSignal): Promise<Coverage> => call('GET', '/api/matchmaking/villages', { query: { month }, signal });
export const move = (code: string, x: number, y: number): Promise<void> => call('PUT', `/api/matchmaking/villages/${code}/tile`, { body: { x, y } });
export const credit = (code: string, month: string, body: unknown): Promise<void> => call('PUT', `/api/matchmaking/villages/${code}/credits/${month}`, { body });

/** The lightest for a village that has not begun, then five steps of a fifth each. */
export const SHADES = ['#f3f4f5', '#dcebea', '#b4d5d3', '#7fb7b4', '#3f908e', '#0f6b6b'];
export const shade = (village: Village): number => (village.approved === 0 ? 0 : Math.min(5, 1 + Math.floor(Number(village.rate) / 20)));
