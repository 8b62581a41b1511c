import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { catalogue } from '@/api/catalogue';
import { locale } from '@/ui/locale';

/** The catalogue, read once. */
export function useCatalogue() {
  return useQuery({ queryKey: ['catalogue'], queryFn: ({ signal }) => catalogue('', signal), staleTime: 600_000 });
}

/** An indicator's name in the reader's language: where the catalogue holds an English name among the aliases, that one. */
export function useIndicatorName() {
  const query = useCatalogue();
  const english = computed(() => {
    const names = new Map<string, string>();
    for (const one of query.data.value ?? []) {
      const name = one.aliases.find((alias) => /^[A-Za-z][\x20-\x7e]{3,}$/.test(alias));
      if (name) names.set(one.code, name);
    }
    return names;
  });
  return (code: string, chinese: string): string => (locale.value === 'en' ? (english.value.get(code) ?? chinese) : chinese);
}
