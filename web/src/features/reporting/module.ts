import { Document } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';
import { messages as old } from './origin/messages';

const feature: Feature = {
  name: 'reporting',
  messages: { 'zh-CN': { ...messages['zh-CN'], old: old['zh-CN'] }, en: { ...messages.en, old: old.en } },
  routes: [
    { path: 'reports', component: () => import('./ReportsPage.vue'), meta: { title: 'reporting.title', for: ['office'] } },
    { path: 'reports/:id(\\d+)', component: () => import('./ReportPage.vue'), props: true, meta: { title: 'reporting.one', for: ['office'] } },
    { path: 'reports/old', component: () => import('./origin/OriginsPage.vue'), meta: { title: 'reporting.old.title', for: ['office'] } },
    { path: 'reports/old/:id(\\d+)', component: () => import('./origin/OriginPage.vue'), props: true, meta: { title: 'reporting.old.one', for: ['office'] } },
    { path: 'reports/:id(\\d+)/compare/:other(\\d+)?', component: () => import('./ComparePage.vue'), props: true, meta: { title: 'reporting.life.compareTitle', for: ['office'] } },
    { path: 'reports/verify', component: () => import('./proof/VerifyPage.vue'), meta: { title: 'reporting.proof.title', for: ['office'] } },
  ],
  menu: [{ to: '/reports', title: 'reporting.title', icon: Document, order: 40, for: ['office'] }],
};
export default feature;
