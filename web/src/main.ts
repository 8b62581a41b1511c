import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import 'element-plus/theme-chalk/base.css';
import { createApp } from 'vue';
import { onSignedOut } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { addMessages, i18n, locale, setLocale } from '@/ui/locale';
import { messages as uiMessages } from '@/ui/messages';
import App from './app/App.vue';
import { features } from './app/features';
import { messages as appMessages } from './app/messages';
import { router } from './app/router';
import { forgetSession } from './app/session';
import './styles/main.css';

setLocale(locale.value);
addMessages('app', appMessages);
addMessages('ui', uiMessages);
for (const feature of features) addMessages(feature.name, feature.messages);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // a refusal stays a refusal; only a lost connection is worth another try
      retry: (count, error) => !(error instanceof ApiProblem) && count < 2,
      refetchOnWindowFocus: false,
    },
  },
});

onSignedOut(() => {
  forgetSession();
  queries.clear();
  const here = router.currentRoute.value;
  if (!here.meta.bare) void router.replace({ path: '/sign-in', query: { next: here.fullPath } });
});

createApp(App).use(i18n).use(VueQueryPlugin, { queryClient: queries }).use(router).mount('#app');
