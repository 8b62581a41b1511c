import { call } from '@/api/client';

export interface AttachedDocument {
  id: number;
  name: string;
  /** What it is said to be: 借款合同. */
  label: string;
  kind: 'PDF' | 'JPEG' | 'PNG' | 'XLSX' | 'DOCX';
  size: number;
  sha256: string;
  keptAt: string;
  keptBy: string;
}

export interface AttachedDocuments {
  mayAttach: boolean;
  documents: AttachedDocument[];
}

export const documents = (kind: string, of: number | string, signal?: AbortSignal): Promise<AttachedDocuments> => call('GET', '/api/matchmaking/documents', { query: { kind, of }, signal });

export function attach(kind: string, of: number | string, label: string, file: File): Promise<AttachedDocument> {
  const form = new FormData();
  form.append('file', file);
  return call('POST', '/api/matchmaking/documents', { query: { kind, of, label }, body: form });
}

export const withdraw = (id: number, reason: string): Promise<void> => call('POST', `/api/matchmaking/documents/${id}/withdrawal`, { body: { reason } });

/** `320 KB`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
