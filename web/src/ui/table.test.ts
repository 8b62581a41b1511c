import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import DataTable from './DataTable.vue';
import { found, sorted, type Column } from './table';

interface Bank { name: string; loans: string | null }
const columns: Column<Bank>[] = [
  { key: 'name', title: '机构', value: (bank) => bank.name },
  { key: 'loans', title: '贷款', unit: '亿元', numeric: true, value: (bank) => bank.loans },
];
const banks: Bank[] = [
  { name: '华岳银行', loans: '9.5' },
  { name: '通海银行', loans: null },
  { name: '九域银行', loans: '-10' },
  { name: '农泽银行', loans: '10.25' },
];
const names = (rows: Bank[]) => rows.map((bank) => bank.name.slice(0, 2));

describe('sorted', () => {
  it('orders numbers as numbers and puts the missing last either way', () => {
    expect(names(sorted(banks, columns, { key: 'loans', descending: true }))).toEqual(['农泽', '华岳', '九域', '通海']);
    expect(names(sorted(banks, columns, { key: 'loans', descending: false }))).toEqual(['九域', '华岳', '农泽', '通海']);
  });

  it('orders Chinese names by pinyin', () => {
    expect(names(sorted(banks, columns, { key: 'name', descending: false }))).toEqual(['华岳', '九域', '农泽', '通海']);
  });
});

describe('found', () => {
  it('wants every word', () => {
    expect(names(found(banks, columns, '银行 10'))).toEqual(['九域', '农泽']);
    expect(found(banks, columns, '  ')).toHaveLength(4);
  });
});

describe('DataTable', () => {
  const table = (rows: Bank[], perPage = 50) =>
    mount(DataTable<Bank>, { props: { rows, columns, rowKey: (bank: Bank) => bank.name, caption: '机构贷款', perPage } });

  it('sorts on a click and says so to those who hear the page', async () => {
    const page = table(banks);
    await page.findAll('button.sort')[1]!.trigger('click');
    expect(page.findAll('tbody th').map((cell) => cell.text().slice(0, 2))).toEqual(['农泽', '华岳', '九域', '通海']);
    expect(page.findAll('thead th')[1]!.attributes('aria-sort')).toBe('descending');
  });

  it('pages long lists', async () => {
    const many = Array.from({ length: 45 }, (_, i) => ({ name: `机构${i}`, loans: String(i) }));
    const page = table(many, 20);
    expect(page.findAll('tbody tr')).toHaveLength(20);
    expect(page.text()).toContain('第 1 / 3 页');
  });

  it('says when there is nothing', () => {
    expect(table([]).text()).toContain('没有符合条件的内容。');
  });
});
