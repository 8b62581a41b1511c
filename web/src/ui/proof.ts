import { shallowRef } from 'vue';
import { call } from '@/api/client';
import { ApiProblem } from '@/api/problem';

/** Names the figure to prove: a phrase and what fills its gaps. */
export interface ProofRequest {
  phrase: string;
  month?: string;
  /** Code of a region or an institution; absent: the home county. */
  subject?: string;
  basis?: 'LATEST' | 'FIRST_REPORTED';
  /** Address of the proof kept when a report was written; absent: the proof of today. */
  kept?: string;
  /** The proof itself, where the page has it already. */
  ready?: Proof;
}

/** The figure whose proof is open, null when the drawer is shut. One drawer serves the whole program. */
export const proofShown = shallowRef<ProofRequest | null>(null);

export function showProof(request: ProofRequest): void {
  proofShown.value = request;
}

export function hideProof(): void {
  proofShown.value = null;
}

export interface ProofLeaf {
  subject: string;
  indicator: string;
  month: string;
  /** In the base unit, plain decimal. */
  value: string;
  /** The base unit, 元. */
  unit: string;
  version: number;
  fileName?: string | null;
  sha256?: string | null;
  sheet?: string | null;
  cell?: string | null;
  returnId?: string | null;
  acceptedBy: string;
  acceptedAt: string;
  /** What a typed number rests on. */
  note?: string | null;
}

/** One dated fact of daily work. */
export interface RecordFact {
  day: string;
  /** In the base unit, plain decimal. */
  value: string;
  /** The same in the figure's unit. */
  text: string;
  /** What it was read from, need/12. */
  record: string;
  label: string;
}

/** The records of daily work a step adds up, the latest of them by name. */
export interface ProofRecords {
  indicator: string;
  /** Code of a region or an institution. */
  subject: string;
  month: string;
  from?: string | null;
  to: string;
  count: number;
  text: string;
  unit: string;
  sha256: string;
  facts: RecordFact[];
}

/** How a figure came about: its formula, the steps it rests on, and the cells at the leaves. */
export interface Proof {
  name: string;
  formula: string;
  text: string;
  steps: Proof[];
  observations: ProofLeaf[];
  records?: ProofRecords | null;
}

/** A page of the records behind a figure, latest first. */
export function recordsOf(of: ProofRecords, page: number, size: number, signal?: AbortSignal): Promise<ProofRecords> {
  return call<ProofRecords>('GET', '/api/indicators/facts', {
    query: { indicator: of.indicator, subject: of.subject, month: of.month, page, size },
    signal,
  });
}

const WRITTEN_BEFORE = 'REP-505';

/** The proof of a figure: the one kept with its report, else the one of today's data. */
export async function proofOf({ phrase, month, subject, basis, kept }: ProofRequest, signal?: AbortSignal): Promise<Proof> {
  if (kept) {
    try {
      return await call<Proof>('GET', kept, { signal });
    } catch (thrown) {
      // a report from before proofs were kept
      if (!(thrown instanceof ApiProblem && thrown.first.code === WRITTEN_BEFORE)) throw thrown;
    }
  }
  return call<Proof>('GET', '/api/indicators/proof', { query: { phrase, month, subject, basis }, signal });
}
