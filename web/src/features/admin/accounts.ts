import { call } from '@/api/client';
import type { SightView } from '@/api/sight';
import type { Role, Scope } from '@/app/session';
import type { Proposal } from '@/ui/propose';
import type { ProposalView, Said } from './approvals';

export type AccountState = 'UNGRANTED' | 'ACTIVE' | 'LOCKED' | 'CLOSED';

export interface AccountView {
  account: string;
  name: string;
  roles: Role[];
  scope: Scope;
  region?: string;
  institution?: string;
  firm?: string;
  /** Name of the institution or region it belongs to; absent: the office's own county. */
  place?: string;
  active: boolean;
  state: AccountState;
  factor: boolean;
  mustChange: boolean;
  lockedUntil?: string;
  createdAt: string;
  createdBy: string;
}

export interface GrantWanted {
  roles: Role[];
  scope: Scope;
  region?: string;
  institution?: string;
  firm?: string;
  reason: string;
}

export interface SettingView {
  name: string;
  title: Said;
  effectiveFrom: string;
  value: string;
  least: number;
  most: number;
}

export interface RolesView {
  roles: { role: Role; name: Said; about: Said; administrator: boolean }[];
  scopes: { scope: Scope; name: Said; about: Said }[];
  capabilities: { group: Said; name: Said; roles: Role[]; partly: Role[]; endpoints: string[] }[];
}

export const accounts = (signal?: AbortSignal) => call<AccountView[]>('GET', '/api/identity/accounts', { signal });
export const openAccount = (account: string, name: string, grant: GrantWanted | null) => call<{ account: string; password: string; proposal?: Proposal }>('POST', '/api/identity/accounts', { body: { account, name, grant } });
export const setActive = (account: string, active: boolean) => call<AccountView>('PUT', `/api/identity/accounts/${encodeURIComponent(account)}/active`, { body: { active } });
export const grantRights = (account: string, grant: GrantWanted) => call<Proposal | undefined>('PUT', `/api/identity/accounts/${encodeURIComponent(account)}/grant`, { body: grant });
export const resetPassword = (account: string, reason: string) => call<{ password?: string; proposal?: Proposal }>('POST', `/api/identity/accounts/${encodeURIComponent(account)}/password`, { body: { reason } });
export const resetFactor = (account: string, reason: string) => call<Proposal>('POST', `/api/identity/accounts/${encodeURIComponent(account)}/factor`, { body: { reason } });
export const history = (account: string, signal?: AbortSignal) => call<ProposalView[]>('GET', '/api/identity/approvals/about', { query: { subject: `account/${account}` }, signal });
export const settings = (signal?: AbortSignal) => call<SettingView[]>('GET', '/api/identity/settings', { signal });
export const setSetting = (name: string, effectiveFrom: string, value: number, reason: string) => call<Proposal>('PUT', `/api/identity/settings/${encodeURIComponent(name)}`, { body: { effectiveFrom, value, reason } });
export const roles = (signal?: AbortSignal) => call<RolesView>('GET', '/api/identity/roles', { signal });
export const sightKinds = (signal?: AbortSignal) => call<{ kind: string; name: Said; hint: Said }[]>('GET', '/api/identity/sight/kinds', { signal });
export const sight = (account: string, kind: string, named: string) => call<SightView>('GET', '/api/identity/sight', { query: { account, kind, named: named || ' ' } });

const OFFICE: Role[] = ['DIRECTOR', 'STATISTICIAN', 'OFFICER', 'LEADER'];
export const ROLES: Role[] = [...OFFICE, 'INSTITUTION', 'FIRM', 'TOWNSHIP', 'DEPARTMENT', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];

/** The scopes that go with the roles; the first is the usual one. The server decides. */
export function scopesFor(chosen: Role[]): Scope[] {
  if (chosen.some((role) => OFFICE.includes(role))) return ['COUNTY_AND_BELOW', 'COUNTY', 'CITY_AND_BELOW'];
  if (chosen.includes('INSTITUTION')) return ['INSTITUTION'];
  if (chosen.includes('TOWNSHIP')) return ['TOWNSHIP'];
  if (chosen.some((role) => role === 'SYSTEM_ADMIN' || role === 'SECURITY_ADMIN' || role === 'AUDITOR')) return ['NONE'];
  return ['OWN'];
}

/** Roles of the office may be held together; every other role is held alone. */
export function together(before: Role[], after: Role[]): Role[] {
  const added = after.find((role) => !before.includes(role));
  if (!added) return after;
  return OFFICE.includes(added) ? after.filter((role) => OFFICE.includes(role)) : [added];
}
