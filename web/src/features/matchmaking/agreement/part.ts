import { Connection } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const part: Part = {
  name: 'agreement',
  messages,
  routes: [{ path: 'agreements', component: () => import('./AgreementsPage.vue'), meta: { title: 'matchmaking.agreement.title', for: ['office', 'institution'] } }],
  menu: [{ to: '/agreements', title: 'matchmaking.agreement.title', icon: Connection, order: 65, for: ['office', 'institution'] }],
};
export default part;
