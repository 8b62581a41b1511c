import { describe, expect, it } from 'vitest';
import { scopesFor, together } from './accounts';

describe('roles', () => {
  it('of the office go together, every other stands alone', () => {
    expect(together(['DIRECTOR'], ['DIRECTOR', 'STATISTICIAN'])).toEqual(['DIRECTOR', 'STATISTICIAN']);
    expect(together(['DIRECTOR'], ['DIRECTOR', 'AUDITOR'])).toEqual(['AUDITOR']);
    expect(together(['AUDITOR'], ['AUDITOR', 'LEADER'])).toEqual(['LEADER']);
    expect(together(['LEADER'], [])).toEqual([]);
  });

  it('have the scope that goes with them', () => {
    expect(scopesFor(['AUDITOR'])).toEqual(['NONE']);
    expect(scopesFor(['INSTITUTION'])).toEqual(['INSTITUTION']);
    expect(scopesFor(['OFFICER'])[0]).toBe('COUNTY_AND_BELOW');
    expect(scopesFor(['FIRM'])).toEqual(['OWN']);
  });
});
