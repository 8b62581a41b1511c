import { describe, expect, it } from 'vitest';
import described from '../../openapi.json';

const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], { eager: true, query: '?raw', import: 'default' });
const paths = Object.entries(described.paths as Record<string, Record<string, unknown>>).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  methods: Object.keys(methods).map((method) => method.toUpperCase()),
}));

const known = (method: string, path: string) => paths.some((one) => one.methods.includes(method) && one.pattern.test(path));

/** Every call('GET', '/api/…') of the pages; what is put in by ${…} stands for one part of the path. */
function calls(): { where: string; method: string; path: string }[] {
  return Object.entries(sources).flatMap(([where, text]) =>
    [...text.matchAll(/call(?:<[^(]*>)?\(\s*'(GET|POST|PUT|DELETE)',\s*['`]([^'`]+)['`]/g)].map((match) => ({ where, method: match[1]!, path: match[2]!.replace(/\$\{[^}]*\}+/g, 'x') })),
  );
}

describe('the pages', () => {
  it('call only what the server offers', () => {
    // names in the path of the directory stand for two lists
    const wrong = calls().filter(({ method, path }) => !known(method, path) && !['regions', 'institutions'].some((list) => known(method, path.replace('/directory/x/', `/directory/${list}/`))));
    expect(calls().length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('link only to files the server offers', () => {
    const links = Object.entries(sources).flatMap(([where, text]) => [...text.matchAll(/["'](\/api\/[\w./-]+\.xlsx)["']/g)].map((match) => ({ where, path: match[1]! })));
    // some are asked for in words: a purpose, a reason
    expect(links.filter(({ path }) => !known('GET', path) && !known('POST', path))).toEqual([]);
  });
});
