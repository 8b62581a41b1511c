import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import type { components } from '@/api/schema';
import { call } from '@/api/client';
import { locale } from '@/ui/locale';

type Schemas = components['schemas'];
export type NeedRow = Schemas['NeedRowView'];
export type Story = Schemas['NeedStoryView'];
export type Need = Schemas['NeedView'];
export type Referral = Schemas['ReferralView'];
export type ReferralRow = Schemas['ReferralRowView'];
export type Offer = Schemas['OfferView'];
export type Deal = Schemas['DealView'];
export type Lane = Schemas['NeedLaneView'];
export type Words = Schemas['NeedWordsView'];
export type Standing = Schemas['BankStandingView'];
export type Pair = Schemas['LikePairView'];
export type Action = Story['actions'][number];
export type NeedState = Need['state'];
export type ReferralState = Referral['state'];

const NEEDS = '/api/matchmaking/needs';
const REFERRALS = '/api/matchmaking/referrals';

export const story = (id: string, signal?: AbortSignal) => call<Story>('GET', `${NEEDS}/${id}`, { signal });
export const referralStory = (id: string, signal?: AbortSignal) => call<Story>('GET', `${REFERRALS}/${id}`, { signal });
export const board = (query: Record<string, string | undefined>, signal?: AbortSignal) => call<Lane[]>('GET', `${NEEDS}/board`, { query, signal });
export const post = (body: unknown) => call<{ id: string; alike: string[] }>('POST', NEEDS, { body });
export const change = (id: string, body: unknown) => call<Story>('PUT', `${NEEDS}/${id}`, { body });
/** Any step on a need: `steps`, `dispatch`, `opening`, `choice`, `rating`, `merging`, `problems` … */
export const onNeed = (id: string, what: string, body: unknown) => call<Story>('POST', `${NEEDS}/${id}/${what}`, { body });
/** Any step on a referral: `steps`, `offers`, `questions`, `grants`, `contracts`, `disbursements`. */
export const onReferral = (id: string, what: string, body: unknown) => call<Story>('POST', `${REFERRALS}/${id}/${what}`, { body });
export const contact = (id: string) => call<{ name: string; phone: string }>('GET', `${NEEDS}/${id}/contact`);
export const duplicates = (signal?: AbortSignal) => call<Pair[]>('GET', `${NEEDS}/duplicates`, { signal });
export const distinct = (one: string, other: string) => call<void>('POST', `${NEEDS}/duplicates/distinct`, { body: { one, other } });
export const standings = (query: Record<string, string | undefined>, signal?: AbortSignal) => call<Standing[]>('GET', '/api/matchmaking/standings', { query, signal });
export const keepScheme = (code: string, body: unknown) => call<unknown>('PUT', `/api/matchmaking/schemes/${code}`, { body });

/** The words of states, actions, purposes and reasons, once for all pages. */
export function useWords() {
  const query = useQuery({ queryKey: ['matchmaking', 'need', 'words'], queryFn: ({ signal }) => call<Words>('GET', `${NEEDS}/words`, { signal }), staleTime: 5 * 60_000 });
  const said = (one?: { zh: string; en: string }) => (one ? (locale.value === 'en' ? one.en : one.zh) : '');
  const words = query.data;
  const find = (list: readonly { name: string; zh: string; en: string }[] | undefined, name: string) => said(list?.find((one) => one.name === name)) || name;
  return {
    query,
    words,
    said,
    purpose: (name: string) => find(words.value?.purposes, name),
    guarantee: (name: string) => find(words.value?.guarantees, name),
    origin: (name: string) => find(words.value?.origins, name),
    need: (state: string) => find(words.value?.needLife.states, state),
    referral: (state: string) => find(words.value?.referralLife.states, state),
    reasons: (use: string) => computed(() => (words.value?.reasons ?? []).filter((one) => one.usedFor === use)),
    reason: (code?: string | null) => said(words.value?.reasons.find((one) => one.code === code)),
  };
}
