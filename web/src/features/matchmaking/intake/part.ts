import { Cellphone, Tickets, Upload } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const part: Part = {
  name: 'intake',
  messages,
  routes: [
    // open to anybody: no layout, no account
    { path: '/f/s', component: () => import('./EntryStatePage.vue'), meta: { bare: true, title: 'matchmaking.intake.phone.stateTitle' } },
    { path: '/f/:token', component: () => import('./FormPage.vue'), meta: { bare: true, title: 'matchmaking.intake.phone.title' } },
    { path: 'matchmaking/needs/import', component: () => import('./ImportPage.vue'), meta: { title: 'matchmaking.intake.import.title', for: ['casework', 'TOWNSHIP'] } },
    { path: 'matchmaking/forms', component: () => import('./FormsPage.vue'), meta: { title: 'matchmaking.intake.forms.title', for: ['casework', 'TOWNSHIP'] } },
    { path: 'matchmaking/digests', component: () => import('./DigestsPage.vue'), meta: { title: 'matchmaking.intake.digests.title', for: ['casework', 'LEADER', 'institution'] } },
  ],
  menu: [
    { to: '/matchmaking/needs/import', title: 'matchmaking.intake.import.menu', icon: Upload, order: 15, for: ['casework', 'TOWNSHIP'] },
    { to: '/matchmaking/forms', title: 'matchmaking.intake.forms.menu', icon: Cellphone, order: 16, for: ['casework', 'TOWNSHIP'] },
    { to: '/matchmaking/digests', title: 'matchmaking.intake.digests.menu', icon: Tickets, order: 17, for: ['casework', 'LEADER', 'institution'] },
  ],
};
export default part;
