import { Bell, DocumentChecked, Histogram, Money, Timer } from '@element-plus/icons-vue';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';
import { useWaiting } from './waiting';

const part: Part = {
  name: 'need',
  messages,
  routes: [
    { path: 'matchmaking/needs', component: () => import('./NeedsPage.vue'), meta: { title: 'matchmaking.need.title', for: ['office', 'FIRM', 'TOWNSHIP'] } },
    { path: 'matchmaking/needs/new', component: () => import('./NewNeedPage.vue'), meta: { title: 'matchmaking.need.post.title', for: ['casework', 'FIRM', 'TOWNSHIP'] } },
    { path: 'matchmaking/needs/:id(\\d+)', component: () => import('./NeedPage.vue'), props: true, meta: { title: 'matchmaking.need.story', for: ['office', 'FIRM', 'TOWNSHIP'] } },
    { path: 'matchmaking/needs/:id(\\d+)/edit', component: () => import('./NewNeedPage.vue'), props: true, meta: { title: 'matchmaking.need.post.change', for: ['casework', 'FIRM', 'TOWNSHIP'] } },
    { path: 'matchmaking/needs/duplicates', component: () => import('./DuplicatesPage.vue'), meta: { title: 'matchmaking.need.duplicates.title', for: ['casework'] } },
    { path: 'matchmaking/inbox', component: () => import('./InboxPage.vue'), meta: { title: 'matchmaking.need.inbox.title', for: ['institution', 'office'] } },
    { path: 'matchmaking/referrals/:id(\\d+)', component: () => import('./ReferralPage.vue'), props: true, meta: { title: 'matchmaking.need.referral', for: ['institution', 'office'] } },
    { path: 'matchmaking/stalled', component: () => import('./InboxPage.vue'), props: { stalled: true }, meta: { title: 'matchmaking.need.stalled.title', for: ['office'] } },
    { path: 'matchmaking/standings', component: () => import('./StandingsPage.vue'), meta: { title: 'matchmaking.need.standings.title', for: ['office', 'institution'] } },
    { path: 'matchmaking/schemes', component: () => import('./SchemesPage.vue'), meta: { title: 'matchmaking.need.schemes.title', for: ['office', 'institution', 'FIRM', 'TOWNSHIP'] } },
  ],
  menu: [
    { to: '/matchmaking/needs', title: 'matchmaking.need.title', icon: Money, order: 10, for: ['office', 'FIRM', 'TOWNSHIP'] },
    { to: '/matchmaking/inbox', title: 'matchmaking.need.inbox.title', icon: Bell, order: 11, for: ['institution'], badge: useWaiting },
    { to: '/matchmaking/stalled', title: 'matchmaking.need.stalled.title', icon: Timer, order: 12, for: ['office'] },
    { to: '/matchmaking/standings', title: 'matchmaking.need.standings.title', icon: Histogram, order: 13, for: ['office', 'institution'] },
    { to: '/matchmaking/schemes', title: 'matchmaking.need.schemes.title', icon: DocumentChecked, order: 14, for: ['office'] },
  ],
};
export default part;
