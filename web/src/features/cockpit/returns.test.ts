import { describe, expect, it } from 'vitest';
import { byNeed, type Calendar, type CalendarEntry } from './returns';

const row = (code: string, status: CalendarEntry['status'], late = false) => ({ institution: code, name: code, shortName: code, entries: [{ month: '2022-12', status, late }] });
const calendar = (rows: Calendar['rows']): Calendar => ({ months: [{ month: '2022-12', due: '2023-01-08', past: true, accepted: 2, expected: 5 }], rows });

describe('byNeed', () => {
  it('puts who has not reported first and tells the late from the punctual', () => {
    const groups = byNeed(calendar([row('A', 'ACCEPTED'), row('B', 'ACCEPTED', true), row('C', 'MISSING', true), row('D', 'OPEN', true), row('E', 'RETURNED', true), row('F', 'NOT_EXPECTED')]));
    expect(groups.map((group) => [group.need, group.who.map((one) => one.code).join()])).toEqual([['missing', 'C'], ['returned', 'E'], ['open', 'D'], ['lateIn', 'B']]);
  });

  it('says nothing when nothing is to do', () => {
    expect(byNeed(calendar([row('A', 'ACCEPTED')]))).toEqual([]);
  });
});
