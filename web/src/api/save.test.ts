import { expect, it } from 'vitest';
import { nameIn } from './save';

it('reads a Chinese file name', () => {
  expect(nameIn("attachment; filename=\"__.pdf\"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%202022-12.pdf", 'x')).toBe('年报 2022-12.pdf');
});

it('has a name where the server gives none', () => {
  expect(nameIn(null, 'download')).toBe('download');
});
