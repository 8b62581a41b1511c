import { describe, expect, it } from 'vitest';
import { clockTone, wan, yuan } from './words';

describe('amounts', () => {
  it('are typed in 万元 and sent in 元', () => {
    expect(yuan('500')).toBe('5000000');
    expect(yuan('1,234.56')).toBe('12345600');
    expect(yuan('0.005')).toBe('50');
    expect(yuan('八百')).toBe('');
    expect(yuan(' ')).toBe('');
  });
  it('are printed in 万元', () => {
    expect(wan('5000000')).toBe('500');
    expect(wan('12345678')).toBe('1,234.57');
    expect(wan(null)).toBe('');
  });
});

describe('a clock', () => {
  it('warns a day before and turns red when it has run out', () => {
    expect(clockTone(3)).toBe('teal');
    expect(clockTone(1)).toBe('amber');
    expect(clockTone(-1)).toBe('red');
    expect(clockTone(-1, true)).toBe('grey');
    expect(clockTone(null)).toBe('grey');
  });
});
