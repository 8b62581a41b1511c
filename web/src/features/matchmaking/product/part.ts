import { Goods, ScaleToOriginal } from '@element-plus/icons-vue';
import type { Audience } from '@/app/feature';
import type { Part } from '@/features/matchmaking/part';
import { messages } from './messages';

const readers: Audience[] = ['office', 'institution', 'FIRM', 'TOWNSHIP', 'DEPARTMENT'];
const keepers: Audience[] = ['casework', 'institution'];

const part: Part = {
  name: 'product',
  messages,
  routes: [
    { path: 'products', component: () => import('./CataloguePage.vue'), meta: { title: 'matchmaking.product.title', for: readers } },
    { path: 'products/new', component: () => import('./EditorPage.vue'), meta: { title: 'matchmaking.product.new', for: keepers } },
    { path: 'products/:id(\\d+)', component: () => import('./ProductPage.vue'), props: true, meta: { title: 'matchmaking.product.one', for: readers } },
    { path: 'products/:id(\\d+)/edit', component: () => import('./EditorPage.vue'), props: true, meta: { title: 'matchmaking.product.edit', for: keepers } },
    { path: 'matching', component: () => import('./MatchingPage.vue'), meta: { title: 'matchmaking.product.matching.title', for: ['office'] } },
  ],
  menu: [{ to: '/products', title: 'matchmaking.product.title', icon: Goods, order: 130, for: readers }, { to: '/matching', title: 'matchmaking.product.matching.menu', icon: ScaleToOriginal, order: 139, for: ['office'] }],
};
export default part;
