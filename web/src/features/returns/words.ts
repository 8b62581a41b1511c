import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { locale } from '@/ui/locale';
import { life, type Action, type State } from './api';

/** The table of a return's life, read once; its words are the server's, so that page and program say the same. */
export function useLife() {
  const query = useQuery({ queryKey: ['returns', 'life'], queryFn: ({ signal }) => life(signal), staleTime: Infinity });
  const word = (kind: 'states' | 'actions' | 'demands', name: string): string => {
    const found = query.data.value?.[kind].find((one) => one.name === name);
    return found ? (locale.value === 'en' ? found.en : found.zh) : name;
  };
  return {
    query,
    table: computed(() => query.data.value),
    state: (name: State) => word('states', name),
    action: (name: Action) => word('actions', name),
    demand: (name: string) => word('demands', name),
  };
}

/** How a state is coloured; the word always stands beside it. */
export const TONE: Record<State, 'teal' | 'amber' | 'red' | 'grey'> = {
  RECEIVED: 'amber',
  READ: 'amber',
  CHECKED: 'amber',
  ACCEPTED: 'teal',
  RETURNED: 'red',
  REPLACED: 'grey',
  RESTATED: 'grey',
};

export const sentence = (one: { zh: string; en: string }): string => (locale.value === 'en' ? one.en : one.zh);

export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
