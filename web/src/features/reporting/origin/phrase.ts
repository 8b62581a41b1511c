import { messages } from '@/ui/messages';

const WORDS: Record<string, string> = messages['zh-CN'].comparisons;

/** What the phrase language can say of an indicator without further words: shares need a whole, and are typed. */
export function comparisons(kind?: 'STOCK' | 'FLOW' | 'RATIO'): string[] {
  const all = ['value', 'delta_year_start', 'growth_year_start', 'delta_yoy', 'growth_yoy', 'delta_mom', 'growth_mom', 'increment_yoy', 'growth_yoy_change_pp', 'rank_value', 'rank_delta', 'rank_growth', 'rank_delta_yoy', 'rank_growth_yoy', 'base_year_start', 'base_yoy', 'target', 'target_completion', 'gap_parent'];
  if (kind === 'RATIO') return ['value', 'delta_pp_year_start', 'delta_pp_yoy', 'rank_value', 'base_year_start', 'base_yoy', 'gap_parent', 'target', 'target_completion'];
  if (kind === 'FLOW') return all.filter((one) => !one.includes('year_start') && one !== 'rank_delta' && one !== 'rank_growth');
  return all;
}

/** The phrase itself, which is Chinese in either language of the page. */
export function phraseOf(indicator: string, comparison: string): string {
  return comparison === 'value' ? indicator : `${indicator}·${WORDS[comparison] ?? comparison}`;
}
