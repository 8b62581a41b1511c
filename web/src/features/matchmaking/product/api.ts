import { call } from '@/api/client';
import type { Problem } from '@/api/problem';
import { locale } from '@/ui/locale';
import type { LifeTable } from '@/ui/LifeGraph.vue';

export interface Said { zh: string; en: string }
export interface Word extends Said { code: string }
export const said = (one: Said): string => (locale.value === 'en' ? one.en : one.zh);

export interface Product {
  id: string;
  institution: string;
  institutionName: string;
  name: string;
  kind: 'LOAN' | 'GUARANTEE' | 'INSURANCE';
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  version: number;
  from: string;
  /** 元 */
  minAmount: string;
  maxAmount: string;
  amountText: Said;
  minMonths: number;
  maxMonths: number;
  rateFrom: string;
  rateTo: string;
  guarantees: Word[];
  purposes: Word[];
  promisedDays: number;
  features: Word[];
  condition: string;
  conditionWords: Said;
  summary: string;
  /** Whether who is signed in keeps it. */
  mine: boolean;
}

export interface Version { version: number; from: string; state: 'IN_FORCE' | 'PENDING' | 'PAST'; madeAt: string; madeBy: string; terms: Product }
export interface Step { action: string; said: Said; to: Said; version: number; day: string; words: string; takenAt: string; takenBy: string }
export interface Action extends Said { action: 'CHANGE' | 'PUBLISH' | 'WITHDRAW' | 'RESUME' }
export interface ProductDetail { product: Product; versions: Version[]; offered: { since: string; until?: string | null }[]; steps: Step[]; actions: Action[] }
export interface Difference { field: string; title: Said; before: Said; after: Said }
export interface Words { features: Word[]; kinds: Word[]; guarantees: Word[]; purposes: Word[]; life: LifeTable }

export interface Suggestion { insert: string; replaces: number; meaning: string }
export interface Checked { words?: Said | null; problem?: Problem | null; from?: number | null; to?: number | null; suggestions: Suggestion[] }
export interface TermView extends Said { name: string; kind: 'NUMBER' | 'WORD' | 'SET' | 'GRADE' | 'FLAG'; unit: string; words: Said[] }

const PRODUCTS = '/api/matchmaking/products';
export const PRODUCT_LIST = PRODUCTS;
export const productWords = (signal?: AbortSignal): Promise<Words> => call('GET', `${PRODUCTS}/words`, { signal });
export const productInstitutions = (signal?: AbortSignal): Promise<Word[]> => call('GET', `${PRODUCTS}/institutions`, { signal });
export const product = (id: string, signal?: AbortSignal): Promise<ProductDetail> => call('GET', `${PRODUCTS}/${id}`, { signal });
export const differences = (id: string, before: number, after: number, signal?: AbortSignal): Promise<Difference[]> => call('GET', `${PRODUCTS}/${id}/differences`, { query: { before, after }, signal });
export const createProduct = (body: object): Promise<{ id: string }> => call('POST', PRODUCTS, { body });
export const changeProduct = (id: string, body: object): Promise<ProductDetail> => call('PUT', `${PRODUCTS}/${id}`, { body });
export const publishProduct = (id: string): Promise<ProductDetail> => call('POST', `${PRODUCTS}/${id}/publish`, { body: {} });
export const withdrawProduct = (id: string, reason: string): Promise<ProductDetail> => call('POST', `${PRODUCTS}/${id}/withdraw`, { body: { reason } });
export const resumeProduct = (id: string): Promise<ProductDetail> => call('POST', `${PRODUCTS}/${id}/resume`, { body: {} });
export const checkCondition = (text: string, caret: number, signal?: AbortSignal): Promise<Checked> => call('POST', '/api/matchmaking/conditions/check', { body: { text, caret }, signal });
export const conditionTerms = (signal?: AbortSignal): Promise<(TermView & { en: string })[]> => call('GET', '/api/matchmaking/conditions/terms', { signal });

export type Verdict = 'FOR' | 'NEITHER' | 'AGAINST';
export interface MatchPart { part: string; title: Said; weight: number; permille: number; verdict: Verdict; said: Said }
export interface Match {
  product: string;
  institution: string;
  institutionName: string;
  name: string;
  amountText: Said;
  maxMonths: number;
  rateFrom: string;
  rateTo: string;
  promisedDays: number;
  version: number;
  score: number;
  parts: MatchPart[];
}
export interface Matches { need: string; firmName: string; amountText: Said; months: number; day: string; matches: Match[] }
export interface Excluded { product: string; institution: string; institutionName: string; name: string; reasons: Said[] }
export const matches = (need: string, limit: number, signal?: AbortSignal): Promise<Matches> => call('GET', `/api/matchmaking/matches/${need}`, { query: { limit }, signal });
export const excluded = (need: string, signal?: AbortSignal): Promise<Excluded[]> => call('GET', `/api/matchmaking/matches/${need}/excluded`, { query: { limit: 100 }, signal });

export interface Weights { today: { part: string; title: Said; points: number }[]; rows: { part: string; title: Said; from: string; points: number; changedAt: string; changedBy: string }[] }
export const weights = (signal?: AbortSignal): Promise<Weights> => call('GET', '/api/matchmaking/weights', { signal });
export const setWeights = (from: string, points: Record<string, number>): Promise<Weights> => call('PUT', '/api/matchmaking/weights', { body: { from, points } });

export interface Tally { needs: number; first?: string | null; three?: string | null; reciprocalRank?: string | null }
export interface Miss { need: string; firmName: string; postedOn: string; amountText: Said; lender: string; place: number; proposed: number; three: string[]; why: Said[] }
export interface BackTest { from: string; to: string; ours: Tally; frequent: Tally; random: Tally; lenders: { institution: string; name: string; tally: Tally }[]; missed: number; misses: Miss[] }
export const backTest = (from: string, to: string, signal?: AbortSignal): Promise<BackTest> => call('GET', '/api/matchmaking/back-test', { query: { from, to }, signal });

/** A score of 0 to 1000 as a person reads it: 86.7. */
export const points = (permille: number): string => (permille / 10).toFixed(1);
