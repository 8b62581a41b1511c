import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf } from './problem';
import type { paths } from './schema';

/** The token that Spring Security put into a cookie and wants back in a header, so that no other site can write. */
function csrfToken(): string {
  const entry = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return entry ? decodeURIComponent(entry.slice('XSRF-TOKEN='.length)) : '';
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** The way in is not finished: a code, a second factor or a new password is still wanted. */
const UNFINISHED = new Set(['IDN-112', 'IDN-113', 'IDN-114']);
let signedOut: () => void = () => {};

/** Called when the server says that the session is over. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** Headers every request carries; exported for uploads that need XMLHttpRequest to show progress. */
export function requestHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': document.documentElement.lang || 'zh-CN' };
  if (!SAFE.has(method.toUpperCase())) headers['X-XSRF-TOKEN'] = csrfToken();
  return headers;
}

async function refuse(response: Response): Promise<never> {
  const problem = await problemOf(response);
  if (response.status === 401 && !response.url.includes('/api/identity/')) signedOut();
  else if (UNFINISHED.has(problem.first.code)) signedOut();
  throw problem;
}

const door: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders(request.method))) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (!response.ok) await refuse(response);
    return response;
  },
};

/** Typed by openapi.json. A refusal is thrown as ApiProblem, so `data` is there whenever the call returns. */
export const client = createClient<paths>({ baseUrl: '/', credentials: 'same-origin' });
client.use(door);

/** The body of a typed call. */
export async function bodyOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

export type Query = Record<string, string | number | boolean | string[] | null | undefined>;

/** `/api/x?a=1`, leaving out what is absent; also for links to downloads. */
export function address(path: string, query: Query = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) words.append(name, String(one));
  }
  const text = words.toString();
  return text ? `${path}?${text}` : path;
}

export interface Call {
  query?: Query;
  /** JSON, or FormData for uploads. */
  body?: unknown;
  signal?: AbortSignal;
}

/** For an endpoint whose types the feature states itself. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, { query, body, signal }: Call = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', ...requestHeaders(method) };
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
  const response = await fetch(address(path, query), {
    method,
    headers,
    body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    credentials: 'same-origin',
    signal,
  });
  if (!response.ok) await refuse(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}
