import { call } from './client';

export interface RegionView {
  code: string;
  name: string;
  aliases: string[];
  level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP';
  parent?: string;
  /** The county whose office runs this installation. */
  home?: boolean;
}

export interface GroupView {
  code: string;
  name: string;
  aliases: string[];
  members: string[];
}

export interface InstitutionView {
  code: string;
  name: string;
  shortName: string;
  aliases: string[];
  kind: string;
  region: string;
  opened: string;
  closed?: string;
}

export const regions = (signal?: AbortSignal): Promise<RegionView[]> => call('GET', '/api/directory/regions', { signal });
export const groups = (signal?: AbortSignal): Promise<GroupView[]> => call('GET', '/api/directory/groups', { signal });
export const institutions = (signal?: AbortSignal): Promise<InstitutionView[]> => call('GET', '/api/directory/institutions', { signal });
