import { Calendar, OfficeBuilding } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const part: Part = {
  name: 'project',
  messages,
  routes: [
    { path: 'projects', component: () => import('./ProjectsPage.vue'), meta: { title: 'matchmaking.project.title', for: ['office', 'institution', 'FIRM', 'TOWNSHIP'] } },
    { path: 'projects/dispatch', component: () => import('./RoundPage.vue'), meta: { title: 'matchmaking.project.round', for: ['office', 'FIRM', 'TOWNSHIP'] } },
    { path: 'projects/:id(\\d+)', component: () => import('./ProjectPage.vue'), meta: { title: 'matchmaking.project.one', for: ['office', 'institution', 'FIRM', 'TOWNSHIP'] } },
  ],
  menu: [
    { to: '/projects', title: 'matchmaking.project.title', icon: OfficeBuilding, order: 60, for: ['office', 'institution', 'FIRM', 'TOWNSHIP'] },
    { to: '/projects/dispatch', title: 'matchmaking.project.round', icon: Calendar, order: 61, for: ['office', 'TOWNSHIP'] },
  ],
};
export default part;
