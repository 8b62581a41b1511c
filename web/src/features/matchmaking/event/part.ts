import { Calendar, EditPen } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const seers = ['office', 'institution', 'FIRM', 'TOWNSHIP'] as const;

const part: Part = {
  name: 'event',
  messages,
  routes: [
    { path: 'matchmaking/events', component: () => import('./EventsPage.vue'), meta: { title: 'matchmaking.event.title', for: [...seers] } },
    { path: 'matchmaking/events/:id(\\d+)', component: () => import('./EventPage.vue'), meta: { title: 'matchmaking.event.title', for: [...seers] } },
    { path: 'matchmaking/signatures', component: () => import('./SignaturesPage.vue'), meta: { title: 'matchmaking.event.signatures.title', for: [...seers] } },
    { path: '/door/:code', component: () => import('./DoorPage.vue'), meta: { title: 'matchmaking.event.door.title', bare: true } },
  ],
  menu: [
    { to: '/matchmaking/events', title: 'matchmaking.event.title', icon: Calendar, order: 130, for: [...seers] },
    { to: '/matchmaking/signatures', title: 'matchmaking.event.signatures.title', icon: EditPen, order: 135, for: ['office', 'institution'] },
  ],
};
export default part;
