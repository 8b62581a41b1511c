import { ScaleToOriginal } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const part: Part = {
  name: 'facts',
  messages,
  routes: [{ path: 'matchmaking/reconciliation', component: () => import('./ReconciliationPage.vue'), meta: { title: 'matchmaking.facts.title', for: ['office', 'institution'] } }],
  menu: [{ to: '/matchmaking/reconciliation', title: 'matchmaking.facts.title', icon: ScaleToOriginal, order: 290, for: ['office', 'institution'] }],
};
export default part;
