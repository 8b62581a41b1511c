import { address, call, type Query } from '@/api/client';
import type { Basis, FigureView } from '@/api/figures';
import type { Column } from '@/ui/table';
import { unitText } from '@/ui/unit';

/** The comparisons of the big table, in the API's words. */
export const COLUMNS = [
  { key: 'value', group: '', title: 'value' },
  { key: 'delta_year_start', group: 'yearStart', title: 'delta' },
  { key: 'growth_year_start', group: 'yearStart', title: 'growth' },
  { key: 'delta_yoy', group: 'yoy', title: 'delta' },
  { key: 'growth_yoy', group: 'yoy', title: 'growth' },
  { key: 'increment_yoy', group: 'yoy', title: 'increment' },
  { key: 'growth_yoy_change_pp', group: 'yoy', title: 'growthChange' },
  { key: 'delta_mom', group: 'mom', title: 'delta' },
  { key: 'growth_mom', group: 'mom', title: 'growth' },
  { key: 'target', group: 'target', title: 'plan' },
  { key: 'target_completion', group: 'target', title: 'completion' },
  { key: 'rank_value', group: 'rank', title: 'balance' },
  { key: 'rank_delta', group: 'rank', title: 'delta' },
  { key: 'rank_growth', group: 'rank', title: 'growth' },
] as const;

export type ColumnKey = (typeof COLUMNS)[number]['key'];
export type ColumnGroup = Exclude<(typeof COLUMNS)[number]['group'], ''>;

export interface TableRow {
  code: string;
  name: string;
  unit: string;
  figures: Partial<Record<ColumnKey, FigureView>>;
}

export interface TableQuery {
  month: string;
  subject?: string;
  /** Name of the group ranked among; absent: the siblings. */
  pool?: string;
  basis: Basis;
}

const query = (what: TableQuery): Query => ({ ...what });

export const table = (what: TableQuery, signal?: AbortSignal): Promise<{ rows: TableRow[] }> => call('GET', '/api/indicators/table', { query: query(what), signal });

export const tableFile = (what: TableQuery): string => address('/api/indicators/table.xlsx', query(what));

function unitOfHead(column: (typeof COLUMNS)[number]): string | undefined {
  if (column.title === 'completion' || (column.title === 'growth' && column.group !== 'rank')) return '%';
  return column.title === 'growthChange' ? unitText('个百分点') : undefined;
}

/** The columns of the chosen groups, titles in the reader's words. */
export function columnsOf(shown: readonly string[], t: (key: string) => string, nameOf: (row: TableRow) => string): Column<TableRow>[] {
  return [
    { key: 'name', title: t('indicators.table.name'), value: nameOf, sticky: true, width: '200px' },
    { key: 'unit', title: t('indicators.table.unit'), value: (row) => unitText(row.unit), sortable: false, width: '72px' },
    ...COLUMNS.filter((column) => column.group === '' || shown.includes(column.group)).map((column) => ({
      key: column.key,
      title: t(`indicators.table.${column.title}`),
      group: column.group && t(`indicators.table.${column.group}`),
      unit: unitOfHead(column),
      numeric: true,
      value: (row: TableRow) => row.figures[column.key]?.value,
    })),
    { key: 'coverage', title: t('indicators.table.coverage'), numeric: true, value: (row) => row.figures.value?.coverage?.reported },
  ];
}
