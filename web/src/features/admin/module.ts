import { Stamp } from '@element-plus/icons-vue';
import type { Audience, Feature } from '@/app/feature';
import { useWaiting } from './approvals';
import { messages } from './messages';

const deciding: Audience[] = ['writers', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];

const feature: Feature = {
  name: 'admin',
  messages,
  routes: [{ path: 'approvals', component: () => import('./ApprovalsPage.vue'), meta: { title: 'admin.approvals.title', for: deciding } }],
  menu: [{ to: '/approvals', title: 'admin.approvals.title', icon: Stamp, order: 60, for: deciding, badge: useWaiting }],
};
export default feature;
