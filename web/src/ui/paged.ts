import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { address, call, type Query } from '@/api/client';

/** What a list that the server pages answers. */
export interface Paged<Row> {
  rows: Row[];
  /** How many rows there are in all under the filters. */
  total: number;
}

/** Page, size and order asked of the server; counted from 0. */
export interface Asked {
  page: number;
  size: number;
  sort?: string;
  descending?: boolean;
}

/**
 * A list that the server filters, sorts and pages: GET `path` with the filters and `page`, `size`, `sort`, `descending`,
 * answering {@link Paged}. A changed filter goes back to the first page.
 */
export function usePaged<Row>(path: string, filters: Ref<Query>, size = 50) {
  const asked = ref<Asked>({ page: 0, size });
  watch(filters, () => (asked.value = { ...asked.value, page: 0 }), { deep: true });
  const query = computed<Query>(() => ({ ...filters.value, ...asked.value }));
  const answer = useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => call<Paged<Row>>('GET', path, { query: query.value, signal }),
    placeholderData: keepPreviousData,
  });
  return {
    asked,
    rows: computed(() => answer.data.value?.rows ?? []),
    total: computed(() => answer.data.value?.total ?? 0),
    loading: answer.isFetching,
    error: answer.error,
    refetch: answer.refetch,
    /** The same list, whole, from another address: for the Excel link. */
    href: (other: string) => address(other, { ...filters.value, sort: asked.value.sort, descending: asked.value.descending }),
  };
}
