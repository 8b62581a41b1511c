import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { call } from '@/api/client';
import type { components } from '@/api/schema';
import { locale } from '@/ui/locale';

type Schemas = components['schemas'];
export type FirmRow = Schemas['FirmRowView'];
export type FirmView = Schemas['FirmView'];
export type FirmList = Schemas['FirmListView'];
export type Member = Schemas['FirmMemberView'];
export type Picture = Schemas['CreditPictureView'];
export type Line = Schemas['CreditLineView'];
export type Item = Schemas['CreditItemView'];
export type Dispute = Schemas['CreditDisputeView'];
export type Rules = Schemas['CreditRulesView'];
export type FirmRequest = Schemas['FirmRequestView'];
export interface Industry { code: string; zh: string; en: string }

const BASE = '/api/directory';
export const firm = (code: string, signal?: AbortSignal): Promise<FirmView> => call('GET', `${BASE}/firms/${code}`, { signal });
export const addFirm = (code: string, body: object): Promise<FirmView> => call('POST', `${BASE}/firms`, { body: { code, firm: body } });
export const changeFirm = (code: string, body: object): Promise<FirmView> => call('PUT', `${BASE}/firms/${code}`, { body });
export const keepContact = (code: string, body: object): Promise<void> => call('PUT', `${BASE}/firms/${code}/contact`, { body });
export const live = (code: string, what: 'rename' | 'merge' | 'deregister', body: object): Promise<FirmView> => call('POST', `${BASE}/firms/${code}/${what}`, { body });
export const lists = (signal?: AbortSignal): Promise<FirmList[]> => call('GET', `${BASE}/firm-lists`, { signal });
export const keepList = (code: string, body: object): Promise<void> => call('PUT', `${BASE}/firm-lists/${code}`, { body });
export const addMember = (list: string, body: object): Promise<void> => call('POST', `${BASE}/firm-lists/${list}/members`, { body });
export const keepLead = (member: string, lead: string | null): Promise<void> => call('PUT', `${BASE}/firm-lists/members/${member}/lead`, { body: { lead } });
export const leaveList = (member: string, until: string, why: string): Promise<void> => call('POST', `${BASE}/firm-lists/members/${member}/leave`, { body: { until, why } });
export const picture = (code: string, signal?: AbortSignal): Promise<Picture> => call('GET', `${BASE}/credit/firms/${code}`, { signal });
export const enterItem = (code: string, body: object): Promise<void> => call('POST', `${BASE}/credit/firms/${code}/items`, { body });
export const withdrawItem = (id: string, why: string): Promise<void> => call('POST', `${BASE}/credit/items/${id}/withdraw`, { body: { why } });
export const disputeItem = (id: string, words: string): Promise<void> => call('POST', `${BASE}/credit/items/${id}/disputes`, { body: { words } });
export const answerDispute = (id: string, body: object): Promise<void> => call('POST', `${BASE}/credit/disputes/${id}/answer`, { body });
export const disputes = (open: boolean, signal?: AbortSignal): Promise<Dispute[]> => call('GET', `${BASE}/credit/disputes`, { query: { open }, signal });
export const rules = (signal?: AbortSignal): Promise<Rules> => call('GET', `${BASE}/credit/rules`, { signal });
export const keepRule = (body: object): Promise<void> => call('POST', `${BASE}/credit/rules`, { body });
export const keepScale = (body: object): Promise<void> => call('PUT', `${BASE}/credit/rules/scale`, { body });
export const requests = (open: boolean, of?: string, signal?: AbortSignal): Promise<FirmRequest[]> => call('GET', `${BASE}/firm-requests`, { query: { open, firm: of }, signal });
export const fileRequest = (code: string, body: object): Promise<void> => call('POST', `${BASE}/firm-requests/${code}`, { body });
export const answerRequest = (id: string, granted: boolean, answer: string): Promise<void> => call('POST', `${BASE}/firm-requests/${id}/answer`, { body: { granted, answer } });
const industries = (signal?: AbortSignal): Promise<Industry[]> => call('GET', `${BASE}/firms/industries`, { signal });

export const said = (one: { zh: string; en: string }): string => (locale.value === 'en' ? one.en : one.zh);
export const SIZES = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'UNKNOWN'] as const;
export const KINDS = ['COMPANY', 'INDIVIDUAL_BUSINESS', 'COOPERATIVE', 'FAMILY_FARM', 'OTHER'] as const;
export const STATES = ['ACTIVE', 'DEREGISTERED', 'MERGED'] as const;
export const LIST_KINDS = ['CLIMBING', 'KEY', 'AGRI', 'GREEN', 'WHITELIST', 'OTHER'] as const;

export const useLists = () => useQuery({ queryKey: ['firms', 'lists'], queryFn: ({ signal }) => lists(signal) });
export const useRules = () => useQuery({ queryKey: ['firms', 'rules'], queryFn: ({ signal }) => rules(signal) });

/** The classification, and what a code is called. */
export function useIndustries() {
  const all = useQuery({ queryKey: ['firms', 'industries'], queryFn: ({ signal }) => industries(signal), staleTime: Infinity });
  const names = computed(() => new Map((all.data.value ?? []).map((one) => [one.code, one])));
  function nameOf(code: string): string {
    for (let length = code.length; length > 0; length -= 1) {
      const found = names.value.get(code.slice(0, length));
      if (found) return said(found);
    }
    return '';
  }
  return { all: computed(() => all.data.value ?? []), nameOf };
}

/** Today at the office, for date fields. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
