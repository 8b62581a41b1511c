import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { institutions, regions } from '@/api/directory';
import { isFor } from '@/app/session';
import { locale } from '@/ui/locale';

export const said = (one: { zh: string; en: string }): string => (locale.value === 'en' ? one.en : one.zh);

/** Banks and townships to choose from; a firm or a township is not told of banks it has no business with. */
export function useChoices() {
  const banks = useQuery({ queryKey: ['directory', 'institutions'], queryFn: ({ signal }) => institutions(signal), enabled: isFor(['office', 'institution']) });
  const places = useQuery({ queryKey: ['directory', 'regions'], queryFn: ({ signal }) => regions(signal), staleTime: 600_000 });
  return {
    banks: computed(() => (banks.data.value ?? []).map((one) => ({ value: one.code, label: one.shortName }))),
    townships: computed(() => (places.data.value ?? []).filter((one) => one.level === 'TOWNSHIP').map((one) => ({ value: one.code, label: one.name }))),
  };
}
