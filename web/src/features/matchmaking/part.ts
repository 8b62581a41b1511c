import type { MenuEntry } from '@/app/feature';
import type { MessageTree } from '@/ui/locale';
import type { RouteRecordRaw } from 'vue-router';

/**
 * One part of matchmaking: a folder beside this file with a part.ts that exports one of these by default. Its messages
 * stand under `matchmaking.<name>`.
 */
export interface Part {
  name: string;
  routes: RouteRecordRaw[];
  menu?: MenuEntry[];
  messages: { 'zh-CN': MessageTree; en: MessageTree };
}
