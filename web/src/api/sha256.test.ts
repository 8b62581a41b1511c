import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256, solve, zeroBits } from './sha256';

const hex = (text: string) => [...sha256(text)].map((word) => word.toString(16).padStart(8, '0')).join('');

describe('SHA-256', () => {
  it('gives what the standard gives', () => {
    expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('agrees with another implementation at every length around a block', () => {
    for (let n = 50; n < 140; n++) expect(hex('x'.repeat(n))).toBe(createHash('sha256').update('x'.repeat(n)).digest('hex'));
  });

  it('finds a number that gives the zero bits asked for', () => {
    const answer = solve('task', 10);
    expect(parseInt(createHash('sha256').update(`task:${answer}`).digest('hex').slice(0, 3), 16) >> 2).toBe(0);
    expect(zeroBits(sha256(`task:${answer}`))).toBeGreaterThanOrEqual(10);
  });
});
