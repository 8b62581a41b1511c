import { locale } from './locale';

const ENGLISH: Record<string, string> = {
  元: 'CNY', 万元: 'CNY 10k', 亿元: 'CNY 100m', 万亿元: 'CNY 1tn', 个百分点: 'pp', 位: '', 家: '', 个: '', 件: '', 起: '', 项: '', 场: '', 次: '', 场次: '', 条: '', 笔: '', 份: '', 期: '', 批: '',
  名: 'people', 人: 'people', 人次: 'visits', 户: 'households', 户次: 'households', 万户: '10k households', 万人: '10k people', 万吨: '10k t', 吨: 't', 亩: 'mu', 万亩: '10k mu', 头: 'head', 万头: '10k head', 万吨标准煤: '10k tce', 天: 'days', 年: 'years', 倍: 'times',
};

/** A unit in the reader's language; one without an English word stays as it is. 亿元 is never turned into another magnitude. */
export function unitText(unit: string): string {
  return locale.value === 'en' ? (ENGLISH[unit] ?? unit) : unit;
}
