import { requestHeaders } from './client';
import { problemOf } from './problem';

/** The name the server gives a download, Chinese ones included (RFC 5987). */
export function nameIn(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : otherwise;
}

/** Fetches a file and hands it to the browser to keep. A refusal is thrown as ApiProblem: a plain link could not show it. */
export async function save(href: string): Promise<void> {
  await keep(await fetch(href, { credentials: 'same-origin', headers: requestHeaders('GET') }));
}

/** The same for a file that is asked for in words: a purpose, a reason. */
export async function saveFor(href: string, body: unknown): Promise<void> {
  const headers = { ...requestHeaders('POST'), 'Content-Type': 'application/json' };
  await keep(await fetch(href, { method: 'POST', credentials: 'same-origin', headers, body: JSON.stringify(body) }));
}

async function keep(response: Response): Promise<void> {
  if (!response.ok) throw await problemOf(response);
  handOver(await response.blob(), nameIn(response.headers.get('content-disposition'), 'download'));
}

/** A file made here, to keep. */
export function handOver(file: Blob, name: string): void {
  const place = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = place;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}
