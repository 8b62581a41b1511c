import { requestHeaders } from '@/api/client';
import { problemOf } from '@/api/problem';
import type { Outcome } from './api';

/** Sends one file by XMLHttpRequest, because only that tells how far the upload is. */
export function send<T>(address: string, form: FormData, progress: (share: number) => void, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(requestHeaders('POST'))) request.setRequestHeader(name, value);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    const answer = () => new Response(request.responseText || null, { status: request.status, headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' } });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T);
      else problemOf(answer()).then(reject, reject);
    });
    request.addEventListener('error', () => reject(new TypeError('network')));
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

export interface Said {
  institution?: string;
  month?: string;
}

export async function sendReturn(file: File, said: Said, progress: (share: number) => void, signal?: AbortSignal): Promise<Outcome> {
  const form = new FormData();
  form.append('files', file);
  if (said.institution) form.append('institution', said.institution);
  if (said.month) form.append('month', said.month);
  const [outcome] = await send<Outcome[]>('/api/returns', form, progress, signal);
  if (!outcome) throw new TypeError('empty answer');
  return outcome;
}

export function sendRestatement(id: string, file: File, reason: string, progress: (share: number) => void): Promise<Outcome> {
  const form = new FormData();
  form.append('file', file);
  form.append('reason', reason);
  return send<Outcome>(`/api/returns/${id}/restatement`, form, progress);
}
