import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { asProblem, type ApiProblem } from '@/api/problem';
import { useIndicatorName } from '@/app/names';
import { locale } from '@/ui/locale';
import { review, type Change, type Figure, type Meaning, type Review } from './api';

/** How a figure stands, in one word: decided, or as sure as recognition is. */
export type Standing = 'bound' | 'none' | 'open' | 'sure' | 'doubtful' | 'unbound';

export function standing(figure: Figure): Standing {
  switch (figure.decision) {
    case 'BOUND': return 'bound';
    case 'NOT_A_FIGURE': return 'none';
    case 'LEFT_OPEN': return 'open';
    default: return figure.sureness === 'SURE' ? 'sure' : figure.sureness === 'DOUBTFUL' ? 'doubtful' : 'unbound';
  }
}

export const undecided = (figure: Figure): boolean => figure.decision === 'NONE';

/** What it is bound to, or would be. */
export const meaningOf = (figure: Figure): Meaning | undefined => figure.meaning ?? (undecided(figure) ? figure.candidates[0] : undefined);

/** The next figure after one that somebody must look at; begins anew at the end. */
export function nextDoubtful(figures: readonly Figure[], after: number): Figure | undefined {
  const waiting = figures.filter((one) => undecided(one) && one.sureness !== 'SURE');
  return waiting.find((one) => one.ordinal > after) ?? waiting.find((one) => one.ordinal !== after);
}

/** A review kept in step with the server: what others decide shows after a while, what is decided here at once. */
export function useReview(id: () => string) {
  const queries = useQueryClient();
  const key = computed(() => ['reporting', 'old', id()]);
  const query = useQuery({ queryKey: key, queryFn: ({ signal }) => review(id(), signal), refetchInterval: 20_000 });
  const busy = ref(false);
  const problem = ref<ApiProblem | null>(null);

  function merge(change: Change): void {
    queries.setQueryData<Review>(key.value, (old) => {
      if (!old) return old;
      const changed = new Map(change.figures.map((one) => [one.ordinal, one]));
      return { ...old, origin: change.origin, contradictions: change.contradictions, figures: old.figures.map((one) => changed.get(one.ordinal) ?? one) };
    });
  }

  /** True when the server took it; a refusal stays in `problem`. */
  async function take(work: () => Promise<Change>): Promise<boolean> {
    busy.value = true;
    problem.value = null;
    try {
      merge(await work());
      return true;
    } catch (thrown) {
      problem.value = asProblem(thrown);
      return false;
    } finally {
      busy.value = false;
    }
  }

  return { query, busy, problem, take };
}

/** A binding in the reader's language. */
export function useMeaningText() {
  const { t } = useI18n();
  const nameOf = useIndicatorName();
  return (meaning: Meaning): string => {
    // unit and digits are those of the text, and there to be seen
    if (locale.value !== 'en' || !meaning.indicator) return meaning.phrase.split('|')[0]!;
    const words = nameOf(meaning.indicator, meaning.indicator);
    return meaning.comparison && meaning.comparison !== 'value' ? `${words} · ${t(`ui.comparisons.${meaning.comparison}`)}` : words;
  };
}
