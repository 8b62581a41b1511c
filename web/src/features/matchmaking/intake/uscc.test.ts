import { describe, expect, it } from 'vitest';
import { codeFault, folded } from './uscc';

describe('a firm’s code', () => {
  // 统一社会信用代码 printed on public licences
  it('is taken with its check character', () => {
    expect(codeFault('91350100M000100Y43')).toBeNull();
    expect(codeFault('91110000600037341L')).toBeNull();
  });

  it('is read as people type it', () => {
    expect(folded(' 9135 0100-m000 100y43 ')).toBe('91350100M000100Y43');
    expect(folded('９１３５０１００M０００１００Y４３')).toBe('91350100M000100Y43');
    expect(codeFault('9135 0100 m000 100y43')).toBeNull();
  });

  it('is refused for a slip', () => {
    expect(codeFault('91350100M000100Y44')).toBe('check');
    expect(codeFault('91350100M000100Y34')).toBe('check');
    expect(codeFault('91350100M000100Y4')).toBe('length');
    expect(codeFault('91350100MO00100Y43')).toBe('letter');
  });
});
