import { Monitor } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'server',
  messages,
  routes: [{ path: 'server', component: () => import('./StatePage.vue'), meta: { title: 'server.title', for: ['SYSTEM_ADMIN'] } }],
  menu: [{ to: '/server', title: 'server.title', icon: Monitor, order: 85, group: 'management', for: ['SYSTEM_ADMIN'] }],
};
export default feature;
