import { computed, shallowRef } from 'vue';
import { call } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import type { Audience } from './feature';

export type Role =
  | 'DIRECTOR' | 'STATISTICIAN' | 'OFFICER' | 'LEADER' | 'INSTITUTION' | 'FIRM' | 'TOWNSHIP' | 'DEPARTMENT'
  | 'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDITOR' | 'SYSTEM';

/** 数据范围: whose rows an account may see. */
export type Scope = 'NONE' | 'OWN' | 'INSTITUTION' | 'TOWNSHIP' | 'COUNTY' | 'COUNTY_AND_BELOW' | 'CITY_AND_BELOW' | 'ALL';

const OFFICE: Role[] = ['DIRECTOR', 'STATISTICIAN', 'OFFICER', 'LEADER'];

/** What is still to be done after the password: a code, enrolling a second factor, a new password. */
export type Stage = 'CODE' | 'ENROL' | 'PASSWORD' | 'READY';

/** Who is signed in. */
export interface Me {
  account: string;
  name: string;
  roles: Role[];
  scope: Scope;
  /** Code of the region of a guest: another county, or the city; absent for this installation's own people. */
  region?: string | null;
  /** Code of the only institution whose data this account sees; absent for the office. */
  institution?: string | null;
  /** Before READY nothing but the own account answers. */
  stage: Stage;
}

/** undefined: not asked yet; null: nobody. */
const signedIn = shallowRef<Me | null | undefined>(undefined);

export const me = computed(() => signedIn.value ?? null);
export const ofInstitution = computed(() => Boolean(me.value?.institution));

export function has(role: Role): boolean {
  return me.value?.roles.includes(role) ?? false;
}

function isOne(audience: Audience): boolean {
  if (audience === 'everyone') return me.value !== null;
  if (audience === 'office') return OFFICE.some(has);
  // a guest of another county or of the city reads only
  if (audience === 'writers') return !me.value?.region && (has('DIRECTOR') || has('STATISTICIAN'));
  if (audience === 'casework') return !me.value?.region && (has('DIRECTOR') || has('STATISTICIAN') || has('OFFICER'));
  if (audience === 'institution') return ofInstitution.value;
  return has(audience === 'director' ? 'DIRECTOR' : audience);
}

/** Whether the account signed in is among those a page or a menu entry is for. The server refuses the others anyway. */
export function isFor(audiences: Audience[]): boolean {
  return audiences.some(isOne);
}

/** Asks the server once who is signed in. */
export async function loadSession(): Promise<Me | null> {
  if (signedIn.value !== undefined) return signedIn.value;
  try {
    signedIn.value = await call<Me>('GET', '/api/identity/me');
  } catch (thrown) {
    if (!(thrown instanceof ApiProblem && thrown.status === 401)) throw thrown;
    signedIn.value = null;
  }
  return signedIn.value;
}

/** The door has said who is there now. */
export function admit(who: Me): void {
  signedIn.value = who;
}

export async function signOut(): Promise<void> {
  await call('DELETE', '/api/identity/session');
  signedIn.value = null;
}

/** The server no longer knows us, or wants more of us: it is asked again when it matters. */
export function forgetSession(): void {
  signedIn.value = undefined;
}
