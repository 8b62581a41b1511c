import { requestHeaders } from './client';
import { problemOf } from './problem';

/** The name the server gives a download, Chinese ones included (RFC 5987). */
export function nameIn(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : otherwise;
}

/** Fetches a file and hands it to the browser to keep. A refusal is thrown as ApiProblem: a plain link could not show it. */
export async function save(href: string): Promise<void> {
  const response = await fetch(href, { credentials: 'same-origin', headers: requestHeaders('GET') });
  if (!response.ok) throw await problemOf(response);
  const place = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = place;
  link.download = nameIn(response.headers.get('content-disposition'), 'download');
  link.click();
  setTimeout(() => URL.revokeObjectURL(place), 10_000);
}
