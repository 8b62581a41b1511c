import { call } from '@/api/client';
import type { Problem } from '@/api/problem';

/** Numbers come masked; `masked` names the fields that do. */
export interface Contact {
  id: string;
  institution: string;
  institutionName: string;
  name: string;
  post: string;
  phone: string;
  email: string;
  wechat: string;
  identityNumber: string;
  bankAccount: string;
  bank: string;
  reports: boolean;
  endedAt?: string;
  masked: string[];
}

export type ContactField = 'name' | 'post' | 'phone' | 'email' | 'wechat' | 'identityNumber' | 'bankAccount' | 'bank';
export const fields: ContactField[] = ['name', 'post', 'phone', 'email', 'wechat', 'identityNumber', 'bankAccount', 'bank'];

export interface ContactsImported {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  problems: Problem[];
  markedCopy?: string;
  markedCopyName?: string;
}

export const contacts = (ended: boolean, signal?: AbortSignal): Promise<Contact[]> => call('GET', '/api/directory/contacts', { query: { ended }, signal });
export const addContact = (body: object): Promise<Contact> => call('POST', '/api/directory/contacts', { body });
export const changeContact = (id: string, body: object): Promise<Contact> => call('PUT', `/api/directory/contacts/${id}`, { body });
export const endContact = (id: string, reason: string): Promise<void> => call('POST', `/api/directory/contacts/${id}/end`, { body: { reason } });
export function importContacts(file: File): Promise<ContactsImported> {
  const form = new FormData();
  form.append('file', file);
  return call('POST', '/api/directory/contacts/imports', { body: form });
}
