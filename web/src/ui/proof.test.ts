import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { defineComponent, h } from 'vue';
import FigureText from './FigureText.vue';
import { setLocale } from './locale';
import { proofShown, type Proof } from './proof';
import ProofStep from './ProofStep.vue';

const RouterLink = defineComponent({ props: { to: { type: String, required: true } }, setup: (props, { slots }) => () => h('a', { href: props.to }, slots.default?.()) });
const leaf = { subject: '华岳银行', indicator: 'deposit.balance', month: '2022-12', value: '2712345678.9', unit: '元', version: 2, fileName: '华岳.xlsx', sha256: 'ab12', sheet: '存贷款', cell: 'C7', returnId: '17', acceptedBy: '沈禾', acceptedAt: '2023-01-05T01:31:00Z' };
const bank = (i: number): Proof => ({ name: `机构${i}`, formula: '', text: '1.00', steps: [], observations: [leaf] });
const total: Proof = { name: '合计', formula: '14 家机构合计', text: '14.00', observations: [], steps: Array.from({ length: 14 }, (_, i) => bank(i)) };
const show = (proof: Proof, depth = 0) => mount(ProofStep, { props: { proof, depth }, global: { components: { RouterLink } } });

describe('a proof', () => {
  it('names the cell, the file, its hash, the version and who accepted it when', () => {
    const words = show({ name: '', formula: '', text: '', steps: [], observations: [leaf] }).text();
    for (const part of ['存贷款!C7', '华岳.xlsx', 'ab12', '重述 1', '沈禾', '2023-01-05 09:31', '2,712,345,678.9 元']) expect(words).toContain(part);
  });

  it('leads to the return', () => {
    expect(show({ name: '', formula: '', text: '', steps: [], observations: [leaf] }).find('a').attributes('href')).toBe('/returns/17');
  });

  it('folds a long list of operands and opens it when asked', async () => {
    const page = show(total);
    expect(page.findAll('details')).toHaveLength(6);
    await page.find('button.more').trigger('click');
    expect(page.findAll('details')).toHaveLength(14);
  });

  it('says of a typed value that there is no file', () => {
    const typed = { ...leaf, fileName: undefined, sha256: undefined, cell: undefined, returnId: undefined };
    expect(show({ name: '', formula: '', text: '', steps: [], observations: [typed] }).text()).toContain('页面录入，没有文件');
  });
});

describe('records of daily work', () => {
  const records = {
    indicator: 'matchmaking.event.count', subject: '990101', month: '2022-12', from: '2022-01-01', to: '2022-12-31', count: 21, text: '21', unit: '场次', sha256: 'cd34',
    facts: [{ day: '2022-12-08', value: '1', text: '1', record: 'event/7', label: '制造业专场' }, { day: '2022-11-02', value: '1', text: '1', record: 'other/3', label: '别的' }],
  };

  it('are named with their sum and lead to their own pages', () => {
    const page = show({ name: '', formula: '', text: '', steps: [], observations: [], records });
    for (const part of ['共 21 条，合计 21场次', '2022-01-01 至 2022-12-31', '2022-12-08', 'cd34', '再看 19 条']) expect(page.text()).toContain(part);
    expect(page.findAll('td a').map((a) => a.attributes('href'))).toEqual(['/matchmaking/events/7']);
  });
});

describe('a figure', () => {
  it('opens its proof on a click', async () => {
    const proof = { phrase: '各项存款余额', month: '2022-12' };
    await mount(FigureText, { props: { text: '304.12', unit: '亿元', proof } }).find('button').trigger('click');
    expect(proofShown.value).toEqual(proof);
  });

  it('says the direction of a change in words, not by colour alone', () => {
    const fall = mount(FigureText, { props: { text: '-1.05', unit: '亿元', change: '-105000000' } });
    expect(fall.text()).toContain('▼');
    expect(fall.text()).toContain('减少');
    expect(mount(FigureText, { props: { text: '0.00', change: '0' } }).text()).toContain('持平');
  });

  it('speaks English units when asked', async () => {
    setLocale('en');
    const page = mount(FigureText, { props: { text: '304.12', unit: '亿元' } });
    await flushPromises();
    expect(page.text()).toContain('CNY 100m');
    setLocale('zh-CN');
  });
});
