import type { Feature } from '@/app/feature';
import AccountMenu from './AccountMenu.vue';
import LanguageSwitch from './LanguageSwitch.vue';
import { messages } from './messages';

const feature: Feature = {
  name: 'identity',
  messages,
  routes: [{ path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { bare: true, title: 'identity.signIn' } }],
  topBar: [
    { place: 'end', component: LanguageSwitch, for: ['everyone'] },
    { place: 'end', component: AccountMenu, for: ['everyone'] },
  ],
};
export default feature;
