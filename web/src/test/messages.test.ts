import { describe, expect, it } from 'vitest';
import { features } from '@/app/features';
import { messages as app } from '@/app/messages';
import type { MessageTree } from '@/ui/locale';
import { messages as ui } from '@/ui/messages';

const spoken: Record<string, { 'zh-CN': MessageTree; en: MessageTree }> = { app, ui };
for (const feature of features) spoken[feature.name] = feature.messages;

function leaves(tree: MessageTree, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') all.set(here, value);
    else for (const [deeper, text] of leaves(value, here)) all.set(deeper, text);
  }
  return all;
}

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();

describe('messages', () => {
  for (const [name, both] of Object.entries(spoken)) {
    it(`of ${name} exist in both languages`, () => {
      expect([...leaves(both.en).keys()].sort()).toEqual([...leaves(both['zh-CN']).keys()].sort());
    });

    it(`of ${name} hold no empty sentence and no Chinese in English`, () => {
      for (const text of [...leaves(both.en).values(), ...leaves(both['zh-CN']).values()]) expect(text.trim()).not.toBe('');
      const mixed = [...leaves(both.en)].filter(([key, text]) => /[\u4e00-\u9fff]/.test(text) && !/^(other|otherLabel|example)/.test(key.split('.').at(-1)!));
      expect(mixed).toEqual([]);
    });

    it(`of ${name} fill the same places in both languages`, () => {
      const english = leaves(both.en);
      // a month is written with other parts in either language
      for (const [key, text] of leaves(both['zh-CN'])) if (key !== 'month.format') expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    });
  }

  it('name every key that a page asks for', () => {
    const known = new Set(Object.entries(spoken).flatMap(([name, both]) => [...leaves(both['zh-CN']).keys()].map((key) => `${name}.${key}`)));
    const sources = import.meta.glob<string>(['../**/*.vue', '../**/*.ts', '!../**/*.test.ts'], { eager: true, query: '?raw', import: 'default' });
    const missing: string[] = [];
    for (const [path, text] of Object.entries(sources))
      for (const match of text.matchAll(/\b(?:\$?t|say)\(\s*'([a-zA-Z]+\.[\w.]+)'/g)) if (!known.has(match[1]!)) missing.push(`${path}: ${match[1]}`);
    expect(missing).toEqual([]);
  });
});
