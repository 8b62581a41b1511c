import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { regions } from '@/api/directory';

/** The county whose office runs this installation; empty while unknown. */
export function useHome() {
  const query = useQuery({ queryKey: ['directory', 'regions'], queryFn: ({ signal }) => regions(signal), staleTime: 600_000 });
  return computed(() => query.data.value?.find((region) => region.home)?.name ?? '');
}
