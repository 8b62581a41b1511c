import { describe, expect, it } from 'vitest';
import described from '../../openapi.json';

const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], { eager: true, query: '?raw', import: 'default' });
const paths = Object.entries(described.paths as Record<string, Record<string, unknown>>).map(([path, methods]) => ({
  parts: path.split('/'),
  methods: Object.keys(methods).map((method) => method.toUpperCase()),
}));

/** x stands for whatever the page puts there: a number, or the name of an action that stands in the path. */
const known = (method: string, path: string) => {
  const parts = path.split('/');
  return paths.some((one) => one.methods.includes(method) && one.parts.length === parts.length && one.parts.every((part, i) => part === parts[i] || part.startsWith('{') || (parts[i] === 'x' && i > 3)));
};

/** Every call('GET', '/api/…') of the pages; `${BASE}` is what the file says it is, any other ${…} one part of the path, or a query after it. */
function calls(): { where: string; method: string; path: string }[] {
  return Object.entries(sources).flatMap(([where, text]) => {
    const bases = new Map([...text.matchAll(/const (\w+) = '(\/api\/[^']+)'/g)].map((match) => [match[1]!, match[2]!]));
    const said = (path: string) => path.replace(/\$\{(\w+)\}/g, (whole, name: string) => bases.get(name) ?? whole).replace(/(?<=\/)\$\{[^}]*\}+/g, 'x').replace(/\$\{[^}]*\}+/g, '').replace(/\?.*$/, '');
    return [...text.matchAll(/call(?:<[^(]*>)?\(\s*'(GET|POST|PUT|DELETE)',\s*(?:'([^']+)'|`([^`]+)`)/g)].map((match) => ({ where, method: match[1]!, path: said(match[2] ?? match[3]!) }));
  });
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
