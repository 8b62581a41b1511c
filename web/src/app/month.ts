import { useQuery } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { months } from '@/api/figures';
import { isMonth } from '@/ui/month';
import { isFor } from './session';

// kept while going from page to page; the address carries it for bookmarks
const chosen = ref<string>();

/** The month a page shows: that of the address, else the one chosen last, else the latest there is. Empty while unknown. */
export function useMonth() {
  const route = useRoute();
  const router = useRouter();
  // townships and firms see no figures and would be refused; pages that they see begin at this month
  const query = useQuery({ queryKey: ['months'], queryFn: ({ signal }) => months(signal), enabled: isFor(['office', 'institution']) });
  const known = computed(() => query.data.value?.months ?? []);
  const month = computed<string>({
    get: () => (isMonth(route.query.month) ? route.query.month : (chosen.value ?? query.data.value?.latest ?? '')),
    set: (to) => {
      chosen.value = to;
      void router.replace({ query: { ...route.query, month: to } });
    },
  });
  return { month, months: known, query };
}
