import { describe, expect, it } from 'vitest';
import { body, wan, yuan } from './form';

describe('money in a form', () => {
  it('is typed in 万元 and sent in 元', () => {
    expect(yuan('1,234.56')).toBe(12_345_600);
    expect(yuan('0.29')).toBe(2900);
    expect(yuan('')).toBeNull();
    expect(yuan('abc')).toBeNull();
    expect(wan('12345600')).toBe('1234.56');
  });

  it('leaves out what is empty', () => {
    const fields = [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }, { key: 'c', label: 'C', type: 'money' as const }, { key: 'd', label: 'D', type: 'check' as const }];
    expect(body(fields, { a: 'x', b: '', c: '5' })).toEqual({ a: 'x', c: 50_000, d: false });
  });
});
