import { Odometer } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'cockpit',
  messages,
  routes: [{ path: 'cockpit', component: () => import('./CockpitPage.vue'), meta: { title: 'cockpit.title', for: ['office'] } }],
  menu: [{ to: '/cockpit', title: 'cockpit.title', icon: Odometer, order: 10, for: ['office'] }],
};
export default feature;
