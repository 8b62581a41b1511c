import { describe, expect, it } from 'vitest';
import { byNeed, type Standing } from './returns';

const row = (code: string, state: Standing['state'], daysLate?: number): Standing => ({ institution: { code, name: code, shortName: code }, state, daysLate });

describe('byNeed', () => {
  it('puts who is overdue first and tells them from those still in time', () => {
    const groups = byNeed([row('A', 'ACCEPTED'), row('B', 'MISSING'), row('C', 'MISSING', 3), row('D', 'CHECKED', 3), row('E', 'RETURNED', 1), row('F', 'RECEIVED')]);
    expect(groups.map((group) => [group.need, group.who.map((one) => one.institution.code).join()])).toEqual([['overdue', 'C'], ['awaited', 'B'], ['returned', 'E'], ['open', 'D,F']]);
  });

  it('says nothing when nothing is to do', () => {
    expect(byNeed([row('A', 'ACCEPTED')])).toEqual([]);
  });
});
