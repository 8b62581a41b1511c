import { Operation, Postcard, Setting, Stamp, User, View } from '@element-plus/icons-vue';
import type { Audience, Feature } from '@/app/feature';
import { useWaiting } from './approvals';
import { messages } from './messages';

const deciding: Audience[] = ['writers', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'];
const keepers: Audience[] = ['SYSTEM_ADMIN', 'SECURITY_ADMIN'];

const feature: Feature = {
  name: 'admin',
  messages,
  routes: [
    { path: 'accounts', component: () => import('./AccountsPage.vue'), meta: { title: 'admin.accounts.title', for: keepers } },
    { path: 'settings', component: () => import('./SettingsPage.vue'), meta: { title: 'admin.settings.title', for: keepers } },
    { path: 'sight', component: () => import('./SightPage.vue'), meta: { title: 'admin.sight.title', for: ['SECURITY_ADMIN'] } },
    { path: 'roles', component: () => import('./RolesPage.vue'), meta: { title: 'admin.roles.title', for: ['everyone'] } },
    { path: 'thresholds', component: () => import('./ThresholdsPage.vue'), meta: { title: 'admin.thresholds.title', for: ['office'] } },
    { path: 'approvals', component: () => import('./ApprovalsPage.vue'), meta: { title: 'admin.approvals.title', for: deciding } },
  ],
  menu: [
    { to: '/accounts', title: 'admin.accounts.title', icon: User, order: 5, group: 'management', for: keepers },
    { to: '/approvals', title: 'admin.approvals.title', icon: Stamp, order: 65, group: 'management', for: deciding, badge: useWaiting },
    { to: '/settings', title: 'admin.settings.title', icon: Setting, order: 75, group: 'management', for: keepers },
    { to: '/sight', title: 'admin.sight.title', icon: View, order: 70, group: 'management', for: ['SECURITY_ADMIN'] },
    { to: '/thresholds', title: 'admin.thresholds.title', icon: Operation, order: 78, group: 'management', for: ['writers'] },
    { to: '/roles', title: 'admin.roles.title', icon: Postcard, order: 92, group: 'management', for: ['office', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDITOR'] },
  ],
};
export default feature;
