import { expect, it } from 'vitest';
import { size, span } from './words';

it('writes sizes with one unit', () => {
  expect([0, 999, 1000, 1_234_567, 48_000_000_000].map(size)).toEqual(['0 B', '999 B', '1.0 KB', '1.2 MB', '48 GB']);
});

it('writes two parts of a time span at most', () => {
  expect(span(0)).toEqual([{ n: 0, unit: 'm' }]);
  expect(span(3_600_000 * 51 + 60_000)).toEqual([{ n: 2, unit: 'd' }, { n: 3, unit: 'h' }]);
  expect(span(3_600_000)).toEqual([{ n: 1, unit: 'h' }]);
});
