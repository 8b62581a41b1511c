import { DataLine, Flag, Collection } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import AskBox from './AskBox.vue';
import { messages } from './messages';

const feature: Feature = {
  name: 'indicators',
  messages,
  routes: [
    { path: 'indicators', redirect: '/indicators/table' },
    { path: 'indicators/table', component: () => import('./TablePage.vue'), meta: { title: 'indicators.table.title', for: ['office', 'institution'] } },
    { path: 'indicators/catalogue', component: () => import('./CataloguePage.vue'), meta: { title: 'indicators.catalogue.title', for: ['office'] } },
    { path: 'indicators/targets', component: () => import('./TargetsPage.vue'), meta: { title: 'indicators.targets.title', for: ['office'] } },
  ],
  menu: [
    { to: '/indicators/table', title: 'indicators.table.title', icon: DataLine, order: 30, for: ['office'] },
    { to: '/indicators/table', title: 'indicators.table.own', icon: DataLine, order: 30, for: ['institution'] },
    { to: '/indicators/targets', title: 'indicators.targets.title', icon: Flag, order: 35, for: ['office'] },
    { to: '/indicators/catalogue', title: 'indicators.catalogue.title', icon: Collection, order: 50, for: ['office'] },
  ],
  topBar: [{ place: 'centre', component: AskBox, for: ['office', 'institution'] }],
};
export default feature;
