import { describe, expect, it } from 'vitest';
import { mount } from '@vue/test-utils';
import KanbanBoard from './KanbanBoard.vue';
import PagedTable from './PagedTable.vue';
import { addMessages } from './locale';
import { messages } from './messages';

addMessages('ui', messages);
const global = { stubs: { 'el-button': { template: '<button><slot /></button>' } } };

describe('a list the server pages', () => {
  const columns = [
    { key: 'name', title: '企业', value: (row: { name: string }) => row.name },
    { key: 'amount', title: '金额', unit: '万元', numeric: true, value: () => 1 },
  ];
  const open = () => mount(PagedTable, { global, props: { rows: [{ name: '甲' }], total: 120, columns, rowKey: (row: unknown) => (row as { name: string }).name, caption: '需求', asked: { page: 0, size: 50 } } as never });

  it('asks for the other order, the other way round, then for none', async () => {
    const table = open();
    const heads = table.findAll('.sort');
    await heads[1]!.trigger('click');
    expect(table.emitted('update:asked')![0]).toEqual([{ page: 0, size: 50, sort: 'amount', descending: true }]);
    await table.setProps({ asked: { page: 2, size: 50, sort: 'amount', descending: true } } as never);
    await heads[1]!.trigger('click');
    expect(table.emitted('update:asked')![1]).toEqual([{ page: 0, size: 50, sort: 'amount', descending: false }]);
    await table.setProps({ asked: { page: 0, size: 50, sort: 'amount', descending: false } } as never);
    await heads[1]!.trigger('click');
    expect(table.emitted('update:asked')![2]).toEqual([{ page: 0, size: 50 }]);
  });

  it('says how many pages there are', () => {
    expect(open().text()).toContain('第 1 / 3 页');
  });
});

describe('a board', () => {
  it('is walked with the arrow keys, past empty lanes', async () => {
    const lanes = [
      { key: 'a', title: '在库', cards: ['1', '2'] },
      { key: 'b', title: '空', cards: [] },
      { key: 'c', title: '对接中', cards: ['3'] },
    ];
    const board = mount(KanbanBoard, { attachTo: document.body, global, props: { lanes, cardKey: (card: unknown) => card as string, caption: '需求' } as never, slots: { card: (given: unknown) => (given as { card: string }).card } } as never);
    for (const card of board.findAll('.card')) card.element.setAttribute('tabindex', '0');
    const cards = board.findAll<HTMLElement>('.card');
    cards[1]!.element.focus();
    await cards[1]!.trigger('keydown', { key: 'ArrowRight' });
    expect(document.activeElement).toBe(cards[2]!.element);
    await cards[2]!.trigger('keydown', { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(cards[0]!.element);
  });
});
