import { describe, expect, it } from 'vitest';
import { closing, plain } from './closing';

describe('the sign after a figure', () => {
  const pieces = [{ text: '余额' }, { text: '296.26亿元', figure: 1 }, { text: '，较年初' }, { text: '增加1.00亿元', figure: 2 }, { text: '增幅', figure: 3 }];
  it('stays beside the figure and is printed once', () => {
    expect(closing(pieces, 1)).toBe('，');
    expect(plain(pieces, 2)).toBe('较年初');
    expect(pieces.map((_, i) => (pieces[i]?.figure ? pieces[i].text : plain(pieces, i)) + closing(pieces, i)).join('')).toBe(pieces.map((one) => one.text).join(''));
  });
  it('is not taken from a figure or from plain words', () => {
    expect(closing(pieces, 0)).toBe('');
    expect(closing(pieces, 3)).toBe('');
    expect(plain(pieces, 0)).toBe('余额');
  });
});
