import { Lock } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'privacy',
  messages,
  routes: [{ path: 'privacy', component: () => import('./PrivacyPage.vue'), meta: { title: 'privacy.title', for: ['everyone'] } }],
  menu: [{ to: '/privacy', title: 'privacy.title', icon: Lock, order: 95, group: 'management', for: ['everyone'] }],
};
export default feature;
