import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { call } from '@/api/client';
import type { Said } from '@/api/sight';
import { isFor, me, type Role } from '@/app/session';
import { locale } from '@/ui/locale';

export type { Said };

export type ProposalState = 'PROPOSED' | 'APPROVED' | 'REFUSED' | 'WITHDRAWN' | 'EXPIRED' | 'STALE';
export type Which = 'WAITING' | 'MINE' | 'DECIDED';

export interface Line {
  label: Said;
  before?: Said;
  after?: Said;
}

/** Something that takes two persons: what it would change, who proposed it, what became of it. */
export interface ProposalView {
  id: number;
  kind: string;
  kindName: Said;
  subject: string;
  title: Said;
  lines: Line[];
  reason: string;
  state: ProposalState;
  deciders: Role[];
  proposedBy: string;
  proposerName: string;
  proposedAt: string;
  expiresAt: string;
  decidedBy?: string;
  deciderName?: string;
  decidedAt?: string;
  decision?: string;
  mayDecide: boolean;
  mine: boolean;
}

export const said = (words: Said | undefined): string => (words ? (locale.value === 'en' ? words.en : words.zh) : '');

export const approvals = (which: Which, signal?: AbortSignal) => call<ProposalView[]>('GET', '/api/identity/approvals', { query: { which }, signal });
export const approval = (id: number, signal?: AbortSignal) => call<ProposalView>('GET', `/api/identity/approvals/${id}`, { signal });
export const approve = (id: number, words: string) => call<{ proposal: ProposalView; told?: Said }>('POST', `/api/identity/approvals/${id}/approval`, { body: { words } });
export const refuse = (id: number, words: string) => call<void>('POST', `/api/identity/approvals/${id}/refusal`, { body: { words } });
export const withdraw = (id: number) => call<void>('POST', `/api/identity/approvals/${id}/withdrawal`, { body: {} });

const DECIDERS: Role[] = ['DIRECTOR', 'STATISTICIAN', 'SYSTEM_ADMIN', 'SECURITY_ADMIN'];

/** How many proposals wait for who is signed in; looked at now and then. */
export function useWaiting() {
  const query = useQuery({
    queryKey: computed(() => ['approvals', 'waiting', me.value?.account]),
    queryFn: ({ signal }) => call<{ forMe: number; mine: number }>('GET', '/api/identity/approvals/waiting', { signal }),
    enabled: computed(() => isFor(DECIDERS)),
    refetchInterval: 60_000,
  });
  return computed(() => query.data.value?.forMe ?? 0);
}
