import type { Component, ComputedRef } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { Role } from './session';
import type { MessageTree } from '@/ui/locale';

/**
 * Who may see a page or a menu entry: all who have signed in, the office's own people, those of them who keep its data, its
 * director alone, those of them who do the daily work, an institution's reporter, or who has one role.
 */
export type Audience = 'everyone' | 'office' | 'writers' | 'casework' | 'director' | 'institution' | Role;

/** Under which heading of the menu an entry stands. Entries without one come first, under no heading. */
export type MenuGroup = 'firms' | 'needs' | 'meetings' | 'plans' | 'management';

export interface MenuEntry {
  /** Path of the page. */
  to: string;
  /** Message key of the title. */
  title: string;
  icon: Component;
  /** Position in the menu; the shipped features use 10, 20, 30 … */
  order: number;
  group?: MenuGroup;
  for: Audience[];
  /** Called once in the layout's setup: how many things wait there; 0 shows nothing. */
  badge?: () => ComputedRef<number>;
}

/**
 * What a feature adds to the program. A folder under src/features with a module.ts that exports one of these by
 * default is all it takes; nothing else names it.
 */
export interface Feature {
  name: string;
  /** Pages inside the layout. Set meta.for to the audiences, meta.title to a message key; load components lazily. */
  routes: RouteRecordRaw[];
  menu?: MenuEntry[];
  /** Messages under the feature's own name, both languages with the same keys. */
  messages: { 'zh-CN': MessageTree; en: MessageTree };
  /** A piece of the top bar, left (the ask box) or right (the account menu). */
  topBar?: { place: 'centre' | 'end'; component: Component; for: Audience[] }[];
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string;
    for?: Audience[];
    /** Shown without layout and without signing in. */
    bare?: boolean;
  }
}
