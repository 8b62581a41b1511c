import { useQuery } from '@tanstack/vue-query';
import { computed, type ComputedRef } from 'vue';
import { call } from '@/api/client';
import { isFor } from '@/app/session';

/** How many referrals wait for this bank; asked again every minute. */
export function useWaiting(): ComputedRef<number> {
  const query = useQuery({
    queryKey: ['matchmaking', 'referrals', 'waiting'],
    queryFn: ({ signal }) => call<{ total: number }>('GET', '/api/matchmaking/referrals', { query: { part: 'TODO', size: 1 }, signal }),
    // the menu asks for everybody's badges; others than banks have no inbox and would be refused
    enabled: isFor(['institution']),
    refetchInterval: 60_000,
  });
  return computed(() => query.data.value?.total ?? 0);
}
