import { shallowRef } from 'vue';

/** Names the figure to prove: a phrase and what fills its gaps. */
export interface ProofRequest {
  phrase: string;
  month?: string;
  /** Code of a region or an institution; absent: the home county. */
  subject?: string;
  basis?: 'LATEST' | 'FIRST_REPORTED';
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

/** How a figure came about: its formula, the steps it rests on, and the cells at the leaves. */
export interface Proof {
  name: string;
  formula: string;
  text: string;
  steps: Proof[];
  observations: ProofLeaf[];
}
