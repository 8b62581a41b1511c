import { Connection, Guide, Warning } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const callers = ['office', 'institution', 'TOWNSHIP'] as const;
const seers = [...callers, 'FIRM'] as const;
const answerers = [...seers, 'DEPARTMENT'] as const;

const part: Part = {
  name: 'visit',
  messages,
  routes: [
    { path: 'matchmaking/visits', component: () => import('./VisitsPage.vue'), meta: { title: 'matchmaking.visit.title', for: [...seers] } },
    { path: 'matchmaking/visits/new', component: () => import('./VisitFormPage.vue'), meta: { title: 'matchmaking.visit.add', for: ['casework', 'institution', 'TOWNSHIP'] } },
    { path: 'matchmaking/visits/:id(\\d+)', component: () => import('./VisitPage.vue'), meta: { title: 'matchmaking.visit.title', for: [...seers] } },
    { path: 'matchmaking/problems', component: () => import('./ProblemsPage.vue'), meta: { title: 'matchmaking.visit.problem.title', for: [...answerers] } },
    { path: 'matchmaking/problems/:id(\\d+)', component: () => import('./ProblemPage.vue'), meta: { title: 'matchmaking.visit.problem.title', for: [...answerers] } },
    { path: 'matchmaking/pairings', component: () => import('./PairingsPage.vue'), meta: { title: 'matchmaking.visit.pairing.title', for: [...seers] } },
  ],
  menu: [
    { to: '/matchmaking/visits', title: 'matchmaking.visit.title', icon: Guide, order: 140, for: [...seers] },
    { to: '/matchmaking/problems', title: 'matchmaking.visit.problem.title', icon: Warning, order: 145, for: [...answerers] },
    { to: '/matchmaking/pairings', title: 'matchmaking.visit.pairing.title', icon: Connection, order: 150, for: [...seers] },
  ],
};
export default part;
