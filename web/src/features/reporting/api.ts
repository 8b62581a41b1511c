import type { Proposal } from '@/ui/propose';
import { call } from '@/api/client';
import type { Problem } from '@/api/problem';

export interface TemplateView {
  /** `annual`, or the number of an own template. */
  key: string;
  name: string;
  nameEn: string;
  about: string;
  aboutEn: string;
  shipped: boolean;
  fileName: string;
  tags: number;
  uploadedBy?: string;
  uploadedAt?: string;
}

export interface CheckView {
  fileName: string;
  tags: number;
  sound: boolean;
  problems: Problem[];
}

export type Basis = 'LATEST' | 'FIRST_REPORTED';

export interface ReportView {
  id: number;
  template: string;
  templateName: string;
  month: string;
  basis: Basis;
  createdBy: string;
  createdAt: string;
  figures: number;
  gaps: number;
}

export type State = 'KNOWN' | 'PARTIAL' | 'MISSING' | 'UNDEFINED' | 'REFUSED';

export interface FigureView {
  ordinal: number;
  /** Ordinal of the chart it is drawn in; 0 for text. */
  chart: number;
  tag: string;
  phrase: string;
  name: string;
  subject: string;
  month: string;
  text: string;
  unit: string;
  state: State;
  value?: string;
  reasonZh?: string;
  reasonEn?: string;
  /** Who could bring a missing number. */
  supplier?: { zh: string; en: string };
  /** The page's own: as it would be printed today, null without a number; absent where that is what stands on paper. */
  now?: string | null;
  /** Address of its proof as it was when the report was written. */
  proof: string;
}

export interface Piece {
  text: string;
  /** Ordinal of the figure these words are. */
  figure?: number;
  strong: boolean;
}

export type Align = 'LEFT' | 'CENTER' | 'RIGHT';
export interface Cell { align: Align; span: number; pieces: Piece[] }
export interface Paragraph { align: Align; style: string; indented: boolean; pieces: Piece[] }
export interface Table { rows: { head: boolean; cells: Cell[] }[] }
export interface Chart { number: number; bars: boolean; categories: string[]; series: { name: string; values: (string | null)[] }[] }
/** One of the three is there. */
export interface Block { paragraph?: Paragraph; table?: Table; chart?: Chart }

export interface PreviewView {
  report: ReportView;
  blocks: Block[];
  figures: FigureView[];
  undecided: { zh: string; en: string }[];
}

export const templates = (signal?: AbortSignal) => call<TemplateView[]>('GET', '/api/reporting/templates', { signal });
export const reports = (signal?: AbortSignal) => call<ReportView[]>('GET', '/api/reporting/reports', { signal });
export const preview = (id: string, signal?: AbortSignal) => call<PreviewView>('GET', `/api/reporting/reports/${id}`, { signal });
export const write = (template: string, month: string, basis: Basis) => call<ReportView>('POST', '/api/reporting/reports', { body: { template, month, basis } });
export const removeTemplate = (key: string, reason: string) => call<Proposal>('DELETE', `/api/reporting/templates/${key}`, { query: { reason } });

export function check(file: File): Promise<CheckView> {
  const form = new FormData();
  form.append('file', file);
  return call<CheckView>('POST', '/api/reporting/templates/check', { body: form });
}

export function upload(file: File, name: string): Promise<TemplateView> {
  const form = new FormData();
  form.append('file', file);
  form.append('name', name);
  return call<TemplateView>('POST', '/api/reporting/templates', { body: form });
}

/** Figures a reader must know about before the paper leaves the office. */
export const isGap = (figure: FigureView) => figure.chart === 0 && (figure.state === 'MISSING' || figure.state === 'REFUSED' || figure.state === 'PARTIAL');
