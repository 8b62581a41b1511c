import type { CellView, Finding, SheetView } from './api';

/** One place of the table: a cell that holds something, or nothing; places under a merged cell are left out. */
export interface Place {
  address: string;
  cell?: CellView;
  rowSpan: number;
  columnSpan: number;
}

export interface Drawn {
  columns: { index: number; width: number }[];
  rows: { index: number; places: Place[] }[];
}

export type Tone = 'error' | 'warning' | 'sure' | 'likely' | 'doubtful' | 'unbound' | 'context' | 'skipped' | 'plain';

/** `A`, `Z`, `AA`. */
export function letters(column: number): string {
  let text = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

/** Chinese characters take two places. */
const wide = (text: string) => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

/** What is hidden in the workbook is not drawn; merged areas shrink by what of them is hidden. */
export function grid(sheet: SheetView): Drawn {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const cells = new Map(sheet.cells.map((cell) => [cell.row * 4096 + cell.column, cell]));
  const covered = new Set<number>();
  const widths = new Array<number>(sheet.columns).fill(6);
  for (const cell of sheet.cells) {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) if (r !== cell.row || c !== cell.column) covered.add(r * 4096 + c);
    if (cell.columnSpan === 1) widths[cell.column] = Math.max(widths[cell.column] ?? 6, Math.min(34, wide(cell.text) + (cell.number ? 3 : 0)));
  }
  const columns = widths.map((width, index) => ({ index, width: width * 7 + 12 })).filter((one) => !hiddenColumns.has(one.index));
  const rows = [];
  for (let r = 0; r < sheet.rows; r++) {
    if (hiddenRows.has(r)) continue;
    const places: Place[] = [];
    for (const { index: c } of columns) {
      if (covered.has(r * 4096 + c)) continue;
      const cell = cells.get(r * 4096 + c);
      places.push({ address: `${letters(c)}${r + 1}`, cell, rowSpan: cell ? visible(cell.row, cell.rowSpan, hiddenRows) : 1, columnSpan: cell ? visible(cell.column, cell.columnSpan, hiddenColumns) : 1 });
    }
    rows.push({ index: r, places });
  }
  return { columns, rows };
}

function visible(start: number, span: number, hidden: Set<number>): number {
  let count = 0;
  for (let i = start; i < start + span; i++) if (!hidden.has(i)) count++;
  return Math.max(1, count);
}

/** The worst finding at each cell of a sheet. */
export function marksOf(results: readonly Finding[], sheet: string): Map<string, 'error' | 'warning'> {
  const marks = new Map<string, 'error' | 'warning'>();
  for (const result of results) {
    if (result.sheet !== sheet || result.severity === 'NOTE') continue;
    for (const cell of result.cells) if (result.severity === 'ERROR' || !marks.has(cell)) marks.set(cell, result.severity === 'ERROR' ? 'error' : 'warning');
  }
  return marks;
}

/** From 0.9 the name is the catalogue's own; below 0.7 it was guessed. */
export function toneOf(cell: CellView, marks: Map<string, 'error' | 'warning'>): Tone {
  const mark = marks.get(cell.address);
  if (mark) return mark;
  if (cell.binding) {
    if (!cell.binding.counts) return 'context';
    return cell.binding.confidence >= 0.9 ? 'sure' : cell.binding.confidence >= 0.7 ? 'likely' : 'doubtful';
  }
  if (cell.unbound) return 'unbound';
  return cell.skipped ? 'skipped' : 'plain';
}
