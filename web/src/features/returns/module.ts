import { Tickets } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import { messages } from './messages';

const feature: Feature = {
  name: 'returns',
  messages,
  routes: [
    { path: 'returns', component: () => import('./CalendarPage.vue'), meta: { title: 'returns.title', for: ['office', 'institution'] } },
    { path: 'returns/upload', component: () => import('./UploadPage.vue'), meta: { title: 'returns.upload.title', for: ['writers', 'institution'] } },
    { path: 'returns/list', component: () => import('./ListPage.vue'), meta: { title: 'returns.list.title', for: ['office', 'institution'] } },
    { path: 'returns/checks', component: () => import('./ChecksPage.vue'), meta: { title: 'returns.checks.title', for: ['office'] } },
    { path: 'returns/life', component: () => import('./LifePage.vue'), meta: { title: 'returns.life.title', for: ['office', 'institution'] } },
    { path: 'returns/:id(\\d+)', component: () => import('./ReviewPage.vue'), props: true, meta: { title: 'returns.review.title', for: ['office', 'institution'] } },
    { path: 'returns/:id(\\d+)/versions', component: () => import('./VersionsPage.vue'), props: true, meta: { title: 'returns.versions.title', for: ['office', 'institution'] } },
  ],
  menu: [{ to: '/returns', title: 'returns.title', icon: Tickets, order: 20, for: ['office', 'institution'] }],
};
export default feature;
