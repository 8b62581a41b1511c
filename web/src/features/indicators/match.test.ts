import { describe, expect, it } from 'vitest';
import type { IndicatorView } from '@/api/catalogue';
import { matcher } from './match';

const one = (code: string, name: string, aliases: string[], initials: string): IndicatorView => ({
  code, name, aliases, initials, unit: '亿元', kind: 'STOCK', definition: '', direction: 'HIGHER_FIRST', aggregation: 'SUM', decimals: 2,
});
const catalogue = [one('loan.manufacturing.balance', '制造业贷款余额', ['Manufacturing Loans'], 'zzydkye'), one('deposit.balance', '各项存款余额', ['存款合计'], 'gxckye')];
const found = (words: string) => catalogue.filter(matcher(words, catalogue)).map((indicator) => indicator.code);

describe('matcher', () => {
  it('finds by name, alias, code and pinyin initials', () => {
    expect(found('制造业')).toEqual(['loan.manufacturing.balance']);
    expect(found('存款合计')).toEqual(['deposit.balance']);
    expect(found('LOAN.manu')).toEqual(['loan.manufacturing.balance']);
    expect(found('gxck')).toEqual(['deposit.balance']);
    expect(found('manufacturing loans')).toEqual(['loan.manufacturing.balance']);
  });

  it('takes all for no words and none for nonsense', () => {
    expect(found(' ')).toHaveLength(2);
    expect(found('xyzxyz')).toEqual([]);
  });
});
