import { Key } from '@element-plus/icons-vue';
import type { Feature } from '@/app/feature';
import AccountMenu from './AccountMenu.vue';
import LanguageSwitch from './LanguageSwitch.vue';
import { messages } from './messages';

const feature: Feature = {
  name: 'identity',
  messages,
  routes: [
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { bare: true, title: 'identity.signIn' } },
    { path: 'account', component: () => import('./AccountPage.vue'), meta: { title: 'identity.own.title', for: ['everyone'] } },
    { path: 'tokens', component: () => import('./TokensPage.vue'), meta: { title: 'identity.tokens.title', for: ['SYSTEM_ADMIN'] } },
  ],
  menu: [{ to: '/tokens', title: 'identity.tokens.title', icon: Key, order: 80, for: ['SYSTEM_ADMIN'] }],
  topBar: [
    { place: 'end', component: LanguageSwitch, for: ['everyone'] },
    { place: 'end', component: AccountMenu, for: ['everyone'] },
  ],
};
export default feature;
