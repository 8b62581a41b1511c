import { describe, expect, it } from 'vitest';
import { moved, tagged } from './words';

describe('a sentence of figures and words', () => {
  it('goes back to the server with its figures as tags', () => {
    expect(tagged([{ text: '存款' }, { figure: { tag: '各项存款余额' } }, { text: '亿元。' }])).toBe('存款{{各项存款余额}}亿元。');
  });
});

describe('moving', () => {
  it('swaps with the neighbour and stays inside the list', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
});
