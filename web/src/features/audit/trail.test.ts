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

  it('calls fields and values by the same words as the workbook', () => {
    const words = new Vocabulary([
      { kind: 'field', code: 'state', zh: '状态', en: 'State' },
      { kind: 'value', code: 'state=READ', zh: '已识别', en: 'read' },
      { kind: 'value', code: '*=true', zh: '是', en: 'yes' },
    ], 'en');
    expect(words.field('state')).toBe('State');
    expect(words.field('other')).toBe('other');
    expect(words.value('state', 'READ')).toBe('read');
    expect(words.value('other', 'READ')).toBe('READ');
    expect(words.value('other', 'true')).toBe('yes');
  });
});
