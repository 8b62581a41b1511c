import { call } from '@/api/client';
import type { Proof, ProofLeaf } from '@/ui/proof';

export type Verdict = 'INTACT' | 'CHANGED' | 'NO_LONGER_CURRENT' | 'UNKNOWN' | 'REMOVED';

/** Most urgent first. */
export const VERDICTS: Verdict[] = ['CHANGED', 'UNKNOWN', 'REMOVED', 'NO_LONGER_CURRENT', 'INTACT'];

export interface FigureVerdict {
  /** 0 for a figure the document was not written with. */
  ordinal: number;
  chart: number;
  verdict: Verdict;
  phrase: string;
  name: string;
  unit: string;
  was?: string;
  is?: string;
  /** As today's data say, where that is something else. */
  today?: string;
  noteZh?: string;
  noteEn?: string;
  leading: string;
  trailing: string;
  /** Place of its proof in the steps. */
  step?: number;
}

interface Step {
  name: string;
  formula: string;
  text: string;
  steps: number[];
  observations: number[];
}

export interface DocumentVerdict {
  fileName: string;
  intact: boolean;
  standing: string;
  genuine: boolean;
  zh: string;
  en: string;
  document?: string;
  origin?: { report?: number; template: string; month: string; basis: 'LATEST' | 'FIRST_REPORTED'; writtenBy: string; writtenAt: string; sealedBy: string; sealedAt: string };
  counts: Record<Verdict, number>;
  figures: FigureVerdict[];
  typed: { number: string; around: string }[];
  edited: number;
  steps: Step[];
  observations: ProofLeaf[];
}

export function verify(file: File, signal?: AbortSignal): Promise<DocumentVerdict> {
  const form = new FormData();
  form.append('file', file);
  return call<DocumentVerdict>('POST', '/api/reporting/verification', { body: form, signal });
}

/** Builds a proof from the answer's shared steps; a step that several rest on becomes one object. */
export function unfolded({ steps, observations }: Pick<DocumentVerdict, 'steps' | 'observations'>, place: number, built = new Map<number, Proof>()): Proof {
  const known = built.get(place);
  if (known) return known;
  const step = steps[place]!;
  const proof: Proof = {
    name: step.name,
    formula: step.formula,
    text: step.text,
    steps: step.steps.map((inner) => unfolded({ steps, observations }, inner, built)),
    observations: step.observations.map((one) => observations[one]!),
  };
  built.set(place, proof);
  return proof;
}
