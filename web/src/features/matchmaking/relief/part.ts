import { FirstAidKit, Grid, Sunny } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const part: Part = {
  name: 'relief',
  messages,
  routes: [
    { path: 'relief', component: () => import('./ReliefPage.vue'), meta: { title: 'matchmaking.relief.title', for: ['office', 'institution', 'FIRM'] } },
    { path: 'villages', component: () => import('./VillagesPage.vue'), meta: { title: 'matchmaking.relief.villages', for: ['office', 'institution', 'TOWNSHIP'] } },
    { path: 'green', component: () => import('./GreenPage.vue'), meta: { title: 'matchmaking.relief.green', for: ['office'] } },
  ],
  menu: [
    { to: '/relief', title: 'matchmaking.relief.title', icon: FirstAidKit, order: 70, for: ['office', 'institution', 'FIRM'] },
    { to: '/villages', title: 'matchmaking.relief.villages', icon: Grid, order: 72, for: ['office', 'institution', 'TOWNSHIP'] },
    { to: '/green', title: 'matchmaking.relief.green', icon: Sunny, order: 74, for: ['office'] },
  ],
};
export default part;
