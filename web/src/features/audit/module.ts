import { Memo } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'audit',
  messages,
  routes: [{ path: 'audit', component: () => import('./AuditPage.vue'), meta: { title: 'audit.title', for: ['AUDITOR'] } }],
  menu: [{ to: '/audit', title: 'audit.title', icon: Memo, order: 5, group: 'management', for: ['AUDITOR'] }],
};
export default feature;
