import { OfficeBuilding } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'directory',
  messages,
  routes: [{ path: 'directory', component: () => import('./DirectoryPage.vue'), meta: { title: 'directory.title', for: ['office'] } }],
  menu: [{ to: '/directory', title: 'directory.title', icon: OfficeBuilding, order: 60, for: ['office'] }],
};
export default feature;
