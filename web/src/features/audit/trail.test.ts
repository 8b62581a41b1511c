import { describe, expect, it } from 'vitest';
import { changes, Vocabulary } from './trail';

describe('a line of the trail', () => {
  it('shows each field once, with a gap where it was not there', () => {
    expect(changes({ before: { amount: '1', of: 'value' }, after: { amount: '2', ceiling: 'true' } })).toEqual([
      { field: 'amount', before: '1', after: '2' },
      { field: 'ceiling', before: undefined, after: 'true' },
      { field: 'of', before: 'value', after: undefined },
    ]);
  });

  it('goes by its words, and by its code where there are none', () => {
    const words = new Vocabulary([
      { kind: 'action', code: 'return.check', zh: '校验报表', en: 'Return checked' },
      { kind: 'subject', code: 'return', zh: '报表', en: 'Return' },
    ], 'zh-CN');
    expect(words.action('return.check')).toBe('校验报表');
    expect(words.action('no.word')).toBe('no.word');
    expect(words.subject('return/42/3')).toBe('报表 42/3');
    expect(words.subject('return')).toBe('报表');
    expect(words.subject('thing/1')).toBe('thing/1');
  });
});
