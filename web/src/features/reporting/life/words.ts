import { useQuery } from '@tanstack/vue-query';
import { locale } from '@/ui/locale';
import { lifeTable, type Action, type State } from './api';

/** The table of a report's life, read once; its words are the server's, so that page and program say the same. */
export function useReportLife() {
  const query = useQuery({ queryKey: ['reporting', 'life'], queryFn: ({ signal }) => lifeTable(signal), staleTime: Infinity });
  const word = (kind: 'states' | 'actions' | 'demands', name: string): string => {
    const found = query.data.value?.[kind].find((one) => one.name === name);
    return found ? (locale.value === 'en' ? found.en : found.zh) : '';
  };
  return {
    query,
    state: (name: State) => word('states', name),
    action: (name: Action) => word('actions', name),
    demand: (name: string) => word('demands', name),
  };
}

/** How a state is coloured; the word always stands beside it. */
export const TONE: Record<State, 'teal' | 'amber' | 'blue' | 'grey'> = {
  DRAFT: 'amber',
  REVIEWED: 'blue',
  ISSUED: 'teal',
  REPLACED: 'grey',
  DISCARDED: 'grey',
};

/** A sentence with its figures as tags, the form the server keeps. */
export function tagged(parts: readonly { text?: string; figure?: { tag: string } }[]): string {
  return parts.map((part) => (part.figure ? `{{${part.figure.tag}}}` : (part.text ?? ''))).join('');
}

/** One more or one less for a place in a list, without leaving it. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  if (to < 0 || to >= list.length) return [...list];
  const copy = [...list];
  const [one] = copy.splice(from, 1);
  copy.splice(to, 0, one as T);
  return copy;
}
