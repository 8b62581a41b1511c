import { describe, expect, it } from 'vitest';
import { grouped } from './grouped';
import { leftOut, plotted } from './plot';

const figure = (month: string, text: string, state = 'KNOWN', reported?: number) => ({ month, text, state, unit: '亿元', coverage: reported === undefined ? undefined : { reported, expected: 11 } });

describe('a chart', () => {
  it('leaves out what is missing and totals that lack members', () => {
    const year = [figure('2022-10', '294.00', 'KNOWN', 11), figure('2022-11', '缺', 'MISSING', 0), figure('2022-12', '201.05', 'KNOWN', 7), figure('2023-01', '17.83')];
    expect(plotted(year)).toEqual([294, null, null, 17.83]);
    expect(leftOut(year)).toEqual(['2022-12']);
  });
});

describe('grouped', () => {
  it('sets off thousands of long numbers and leaves words alone', () => {
    expect(grouped('2712345678.90')).toBe('2,712,345,678.90');
    expect(grouped('-32346.18')).toBe('-32,346.18');
    expect(grouped('4473.31')).toBe('4,473.31');
    expect(grouped('增加12345.00亿元')).toBe('增加12345.00亿元');
    expect(grouped('234.26')).toBe('234.26');
    expect(grouped('—')).toBe('—');
  });
});
