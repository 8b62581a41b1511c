import { Files, Medal, OfficeBuilding, ScaleToOriginal, Tickets } from '@element-plus/icons-vue';
import type { MenuEntry } from '@/app/feature';
import type { RouteRecordRaw } from 'vue-router';

/** Pages of the register of firms. */
export const routes: RouteRecordRaw[] = [
  { path: 'firms', component: () => import('./FirmsPage.vue'), meta: { title: 'directory.firms.title', for: ['office', 'institution', 'TOWNSHIP', 'DEPARTMENT'] } },
  { path: 'firms/own', component: () => import('./FirmPage.vue'), props: { own: true }, meta: { title: 'directory.firms.own', for: ['FIRM'] } },
  { path: 'firms/requests', component: () => import('./RequestsPage.vue'), meta: { title: 'directory.firms.requests.title', for: ['office', 'TOWNSHIP'] } },
  { path: 'firms/lists', component: () => import('./FirmListsPage.vue'), meta: { title: 'directory.firms.lists.title', for: ['office', 'TOWNSHIP'] } },
  { path: 'firms/credit', component: () => import('./CreditDeskPage.vue'), meta: { title: 'directory.firms.desk.title', for: ['casework', 'DEPARTMENT'] } },
  { path: 'firms/rules', component: () => import('./RulesPage.vue'), meta: { title: 'directory.firms.rules.title', for: ['office', 'DEPARTMENT', 'TOWNSHIP', 'FIRM', 'institution'] } },
  { path: 'firms/:code([0-9A-Z]{18})', component: () => import('./FirmPage.vue'), props: true, meta: { title: 'directory.firms.one', for: ['office', 'institution', 'TOWNSHIP', 'DEPARTMENT'] } },
];

export const menu: MenuEntry[] = [
  { to: '/firms', title: 'directory.firms.title', icon: OfficeBuilding, order: 2, group: 'firms', for: ['office', 'institution', 'TOWNSHIP', 'DEPARTMENT'] },
  { to: '/firms/own', title: 'directory.firms.own', icon: OfficeBuilding, order: 2, group: 'firms', for: ['FIRM'] },
  { to: '/firms/lists', title: 'directory.firms.lists.title', icon: Files, order: 3, group: 'firms', for: ['office', 'TOWNSHIP'] },
  { to: '/firms/credit', title: 'directory.firms.desk.title', icon: Medal, order: 4, group: 'firms', for: ['casework', 'DEPARTMENT'] },
  { to: '/firms/requests', title: 'directory.firms.requests.title', icon: Tickets, order: 5, group: 'firms', for: ['office', 'TOWNSHIP'] },
  { to: '/firms/rules', title: 'directory.firms.rules.title', icon: ScaleToOriginal, order: 6, group: 'firms', for: ['office', 'DEPARTMENT', 'FIRM'] },
];
