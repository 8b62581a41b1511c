import { call } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type RegisterLine = Schemas['RegisterLineView'];
export type Life = Schemas['ReportLifeView'];
export type LifeTable = Schemas['LifeTableView'];
export type State = Life['state'];
export type Action = Life['actions'][number];
export type Step = Schemas['ReportStepView'];
export type Thread = Schemas['ThreadView'];
export type Sentences = Schemas['SentencesView'];
export type Sentence = Schemas['SentenceView'];
export type Part = Schemas['SentencePartView'];
export type SentenceFigure = Schemas['SentenceFigureView'];
export type Chosen = Schemas['SentenceChosen'];
export type Since = Schemas['SinceView'];
export type ChangedSince = Schemas['ChangedSinceView'];
export type Comparison = Schemas['ReportComparisonView'];
export type Line = Schemas['ComparedLineView'];
export type Segment = Schemas['SegmentView'];
export type ChangedFigure = Schemas['ChangedFigureView'];
export type Issue = Schemas['IssueToMake'];
export type NumberProposal = Schemas['NumberProposalView'];

type Id = string | number;
const path = (id: Id, rest: string) => `/api/reporting/reports/${id}/${rest}`;

export const register = (signal?: AbortSignal) => call<RegisterLine[]>('GET', '/api/reporting/register', { signal });
export const lifeTable = (signal?: AbortSignal) => call<LifeTable>('GET', '/api/reporting/life', { signal });
export const lifeOf = (id: Id, signal?: AbortSignal) => call<Life>('GET', path(id, 'life'), { signal });
export const since = (id: Id, signal?: AbortSignal) => call<Since>('GET', path(id, 'changes'), { signal });
export const rewrite = (id: Id) => call<{ report: number }>('POST', path(id, 'versions'), { body: {} });
export const review = (id: Id, note: string) => call<Life>('POST', path(id, 'review'), { body: { note } });
export const sendBack = (id: Id, note: string) => call<Life>('POST', path(id, 'sending-back'), { body: { note } });
export const discard = (id: Id, note: string) => call<Life>('POST', path(id, 'discarding'), { body: { note } });
export const issue = (id: Id, wanted: Issue) => call<Life>('POST', path(id, 'issue'), { body: wanted });
export const proposal = (year: number, prefix?: string) => call<NumberProposal>('GET', '/api/reporting/numbers', { query: { year, prefix } });
export const compare = (id: Id, other: Id, signal?: AbortSignal) => call<Comparison>('GET', path(id, `comparison/${other}`), { signal });

export const threads = (id: Id, signal?: AbortSignal) => call<Thread[]>('GET', path(id, 'remarks'), { signal });
export const remark = (id: Id, block: number, words: string) => call<Thread[]>('POST', path(id, 'remarks'), { body: { block, words } });
export const reply = (id: Id, thread: number, words: string) => call<Thread[]>('POST', path(id, `remarks/${thread}/replies`), { body: { words } });
export const resolve = (id: Id, thread: number, resolved: boolean) => call<Thread[]>('POST', path(id, `remarks/${thread}/resolution`), { body: { resolved } });

export const sentences = (id: Id, signal?: AbortSignal) => call<Sentences>('GET', path(id, 'sentences'), { signal });
export const choose = (id: Id, revision: number, append: boolean, chosen: Chosen[]) => call<Sentences>('PUT', path(id, 'sentences'), { body: { revision, append, sentences: chosen } });
