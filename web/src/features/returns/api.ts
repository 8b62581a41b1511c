import type { Proposal } from '@/ui/propose';
import { bodyOf, client } from '@/api/client';
import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type ReturnView = Schemas['ReturnView'];
export type ReturnDetail = Schemas['ReturnDetailView'];
export type SheetView = Schemas['SheetView'];
export type CellView = Schemas['CellView'];
export type Finding = Schemas['ResultView'];
export type Step = Schemas['StepView'];
export type LifeTable = Schemas['LifeView'];
export type Outcome = Schemas['OutcomeView'];
export type CalendarMatrix = Schemas['CalendarView'];
export type CalendarRow = Schemas['CalendarRowView'];
export type CalendarEntry = Schemas['EntryView'];
export type Check = Schemas['CheckView'];
export type Comparison = Schemas['ComparisonView'];
export type ComparedFigure = Schemas['FigureComparedView'];
export type Correction = Schemas['Correction'];
export type Due = Schemas['DueView'];
export type State = ReturnView['state'];
export type Action = ReturnView['actions'][number];

const path = (id: string) => ({ id: Number(id) });

export interface Wanted {
  institution?: string;
  month?: string;
  state?: State;
  q?: string;
  size?: number;
}

export const list = (wanted: Wanted, signal?: AbortSignal) => bodyOf(client.GET('/api/returns', { params: { query: { size: 500, ...wanted } }, signal }));
export const one = (id: string, signal?: AbortSignal): Promise<ReturnDetail> => bodyOf(client.GET('/api/returns/{id}', { params: { path: path(id) }, signal }));
export const versions = (id: string, signal?: AbortSignal): Promise<ReturnView[]> => bodyOf(client.GET('/api/returns/{id}/versions', { params: { path: path(id) }, signal }));
export const compare = (id: string, other: string, signal?: AbortSignal): Promise<Comparison> =>
  bodyOf(client.GET('/api/returns/{id}/comparison/{other}', { params: { path: { id: Number(id), other: Number(other) } }, signal }));
export const life = (signal?: AbortSignal): Promise<LifeTable> => bodyOf(client.GET('/api/returns/life', { signal }));

export const correct = (id: string, corrections: Correction[]): Promise<ReturnView> => bodyOf(client.POST('/api/returns/{id}/corrections', { params: { path: path(id) }, body: { corrections } }));
export const check = (id: string): Promise<ReturnView> => bodyOf(client.POST('/api/returns/{id}/check', { params: { path: path(id) } }));
export const accept = (id: string, reasons: Record<string, string>): Promise<ReturnView> => bodyOf(client.POST('/api/returns/{id}/acceptance', { params: { path: path(id) }, body: { reasons } }));
export const sendBack = (id: string, note: string): Promise<ReturnView> => bodyOf(client.POST('/api/returns/{id}/sending-back', { params: { path: path(id) }, body: { note } }));

export const matrix = (from: string, to: string, signal?: AbortSignal): Promise<CalendarMatrix> => bodyOf(client.GET('/api/returns/calendar/matrix', { params: { query: { from, to } }, signal }));
export const reminderDraft = (institution: string, month: string) => bodyOf(client.GET('/api/returns/reminders/draft', { params: { query: { institution, month } } }));
export const remind = (institution: string, month: string, message: string) => bodyOf(client.POST('/api/returns/reminders', { body: { institution, month, message } }));
export const due = (signal?: AbortSignal): Promise<Due[]> => bodyOf(client.GET('/api/returns/due', { signal }));
export const setDue = (rule: Due, reason: string): Promise<Proposal> => bodyOf(client.PUT('/api/returns/due', { params: { query: { reason } }, body: rule })) as Promise<Proposal>;

export const checks = (on: string | undefined, signal?: AbortSignal): Promise<Check[]> => bodyOf(client.GET('/api/returns/checks', { params: { query: { on } }, signal }));
export const checkHistory = (code: string, signal?: AbortSignal): Promise<Check[]> => bodyOf(client.GET('/api/returns/checks/{code}/history', { params: { path: { code } }, signal }));
export const putCheck = (one: Check, reason: string): Promise<Proposal> => bodyOf(client.PUT('/api/returns/checks/{code}', { params: { path: { code: one.code }, query: { reason } }, body: one })) as Promise<Proposal>;
