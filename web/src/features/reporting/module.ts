import { Document } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'reporting',
  messages,
  routes: [
    { path: 'reports', component: () => import('./ReportsPage.vue'), meta: { title: 'reporting.title', for: ['office'] } },
    { path: 'reports/:id(\\d+)', component: () => import('./ReportPage.vue'), props: true, meta: { title: 'reporting.one', for: ['office'] } },
  ],
  menu: [{ to: '/reports', title: 'reporting.title', icon: Document, order: 40, for: ['office'] }],
};
export default feature;
