import { createRouter, createWebHistory } from 'vue-router';
import { i18n, say } from '@/ui/locale';
import { features } from './features';
import { isFor, loadSession } from './session';
import { watch } from 'vue';

const all = features.flatMap((feature) => feature.routes);

/** The first entry of the menu the account has; every account has its own page. */
function firstPage(): string {
  const entries = features.flatMap((feature) => feature.menu ?? []).filter((entry) => isFor(entry.for));
  // as the menu stands: what is under no heading comes first
  return entries.sort((a, b) => Number(Boolean(a.group)) - Number(Boolean(b.group)) || a.order - b.order)[0]?.to ?? '/account';
}

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...all.filter((route) => route.meta?.bare),
    {
      path: '/',
      component: () => import('./AppShell.vue'),
      children: [
        // where it leads depends on who is there: the guard below knows, a redirect would run before it
        { path: '', component: () => import('./NotFoundPage.vue') },
        ...all.filter((route) => !route.meta?.bare),
        { path: ':rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound.title' } },
      ],
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  if (to.meta.bare) return true;
  const me = await loadSession();
  if (me?.stage !== 'READY') return { path: '/sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } };
  // an address with a month but no page keeps its month
  if (to.path === '/') return { path: firstPage(), query: to.query, replace: true };
  if (to.meta.for && !isFor(to.meta.for)) return { path: firstPage(), replace: true };
  return true;
});

function nameWindow(): void {
  const title = router.currentRoute.value.meta.title;
  document.title = title ? `${say(title)} · ${say('app.name')}` : say('app.name');
}

router.afterEach(nameWindow);
watch(i18n.global.locale, nameWindow);
