import { call } from '@/api/client';
import { asProblem } from '@/api/problem';
import { workOut, type Task } from '@/api/work';
import { admit, type Me } from '@/app/session';

export interface SessionView {
  id: string;
  address: string;
  browser: string;
  begun: string;
  seen: string;
  here: boolean;
}

export interface FactorView {
  on: boolean;
  required: boolean;
  since?: string;
  recoveryCodesLeft: number;
}

export interface Enrolment {
  secret: string;
  /** What the QR code says. */
  address: string;
}

export interface PasswordRules {
  length: number;
  classes: number;
  history: number;
  ageDays: number;
}

export interface SingleSignOn {
  configured: boolean;
  name?: string;
}

const PROOF_WANTED = 'IDN-110';

/** @param checking told when the door wants a proof against bots, which takes a moment */
export async function signIn(account: string, password: string, checking: (underWay: boolean) => void): Promise<Me> {
  const knock = (proof?: { task: string; answer: string }) => call<Me>('POST', '/api/identity/session', { body: { account, password, proof } });
  let me: Me;
  try {
    me = await knock();
  } catch (thrown) {
    if (asProblem(thrown).first.code !== PROOF_WANTED) throw thrown;
    checking(true);
    try {
      const task = await call<Task>('POST', '/api/identity/session/task', { body: { account } });
      me = await knock({ task: task.task, answer: await workOut(task) });
    } finally {
      checking(false);
    }
  }
  admit(me);
  return me;
}

export async function giveCode(code: string): Promise<Me> {
  const me = await call<Me>('POST', '/api/identity/session/code', { body: { code } });
  admit(me);
  return me;
}

/** Asks anew how far the sign-in has come. */
export async function whereAmI(): Promise<Me> {
  const me = await call<Me>('GET', '/api/identity/me');
  admit(me);
  return me;
}

export const singleSignOn = (signal?: AbortSignal): Promise<SingleSignOn> => call('GET', '/api/identity/sso', { signal });
export const passwordRules = (signal?: AbortSignal): Promise<PasswordRules> => call('GET', '/api/identity/me/password/rules', { signal });
export const changePassword = (current: string, password: string): Promise<void> => call('PUT', '/api/identity/me/password', { body: { current, password } });
export const sessions = (signal?: AbortSignal): Promise<SessionView[]> => call('GET', '/api/identity/me/sessions', { signal });
export const endSession = (id: string): Promise<void> => call('DELETE', `/api/identity/me/sessions/${encodeURIComponent(id)}`);
export const endOtherSessions = (): Promise<void> => call('DELETE', '/api/identity/me/sessions');
export const factor = (signal?: AbortSignal): Promise<FactorView> => call('GET', '/api/identity/me/factor', { signal });
export const beginEnrolment = (password?: string): Promise<Enrolment> => call('POST', '/api/identity/me/factor', { body: { password } });
export const enrol = (code: string): Promise<{ codes: string[] }> => call('PUT', '/api/identity/me/factor', { body: { code } });
export const freshRecoveryCodes = (password: string): Promise<{ codes: string[] }> => call('POST', '/api/identity/me/factor/recovery-codes', { body: { password } });
export const switchFactorOff = (password: string): Promise<void> => call('POST', '/api/identity/me/factor/off', { body: { password } });

export interface TokenView {
  id: number;
  name: string;
  institution: string;
  scopes: string[];
  beginning: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  lastUsedAt?: string;
  lastAddress?: string;
  revokedAt?: string;
  revokedBy?: string;
}

export interface TokenWanted {
  name: string;
  institution: string;
  scopes: string[];
  days: number;
}

export const tokens = (signal?: AbortSignal): Promise<TokenView[]> => call('GET', '/api/identity/tokens', { signal });
export const makeToken = (body: TokenWanted): Promise<{ token: TokenView; secret: string }> => call('POST', '/api/identity/tokens', { body });
export const revokeToken = (id: number): Promise<void> => call('DELETE', `/api/identity/tokens/${id}`);
