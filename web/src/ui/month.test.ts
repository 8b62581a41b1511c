import { describe, expect, it } from 'vitest';
import { addMonths, isMonth, monthText } from './month';

describe('months', () => {
  it('cross the new year both ways', () => {
    expect(addMonths('2022-12', 1)).toBe('2023-01');
    expect(addMonths('2022-01', -1)).toBe('2021-12');
    expect(addMonths('2022-03', -15)).toBe('2020-12');
    expect(addMonths('2022-05', 0)).toBe('2022-05');
  });

  it('are written as the office writes them', () => {
    expect(monthText('2022-02', 'zh-CN')).toBe('2022年2月');
    expect(monthText('2022-02', 'en')).toBe('2022-02');
  });

  it('are told from other text', () => {
    expect(['2022-13', '2022-1', 'x', undefined].some(isMonth)).toBe(false);
    expect(isMonth('2022-12')).toBe(true);
  });
});
