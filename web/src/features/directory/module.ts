import { OfficeBuilding, Phone } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import * as firms from './firms/firms';
import { messages } from './messages';

const feature: Feature = {
  name: 'directory',
  messages,
  routes: [{ path: 'contacts', component: () => import('./ContactsPage.vue'), meta: { title: 'directory.contacts', for: ['institution'] } }, { path: 'directory', component: () => import('./DirectoryPage.vue'), meta: { title: 'directory.title', for: ['office'] } }, ...firms.routes],
  menu: [...firms.menu, { to: '/contacts', title: 'directory.contacts', icon: Phone, order: 60, for: ['institution'] }, { to: '/directory', title: 'directory.title', icon: OfficeBuilding, order: 60, for: ['office'] }],
};
export default feature;
