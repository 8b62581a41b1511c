/** One column of a DataTable. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Printed small under the title, so that cells carry bare numbers. */
  unit?: string;
  /** Right-aligned, sorted as a number. */
  numeric?: boolean;
  /** What to sort and search by; also what is printed where no slot is given. */
  value: (row: Row) => string | number | null | undefined;
  /** false: the head is plain text. */
  sortable?: boolean;
  width?: string;
  /** Columns next to each other with the same group share a second head above theirs. */
  group?: string;
  /** Stays at the left edge; only the first columns, `left` of the second given by the caller's width. */
  sticky?: boolean;
}

export interface Sorting {
  key: string;
  descending: boolean;
}

/** Sorted copy; what is absent goes to the end either way, because a missing number is neither large nor small. */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], by: Sorting | null): Row[] {
  const column = by && columns.find((one) => one.key === by.key);
  if (!column) return [...rows];
  const words = new Intl.Collator('zh-CN', { numeric: true });
  const key = (row: Row) => {
    const value = column.value(row);
    if (value === null || value === undefined || value === '') return null;
    if (!column.numeric) return String(value);
    const number = Number(value);
    return Number.isNaN(number) ? null : number;
  };
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
      const order = typeof a.key === 'number' ? a.key - (b.key as number) : words.compare(a.key, b.key as string);
      return by.descending ? -order : order;
    })
    .map(({ row }) => row);
}

/** Rows in which every word typed appears somewhere. */
export function found<Row>(rows: readonly Row[], columns: readonly Column<Row>[], typed: string): Row[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter((row) => {
    const text = columns.map((column) => column.value(row) ?? '').join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Whether a cell stays on one line: a day broken in two is hard to read, and a short word is not worth a second line. */
export function isShort<Row>(column: Column<Row>, row: Row, drawn: boolean): boolean {
  const text = String(column.value(row) ?? '');
  return /^\d{4}-\d\d(-\d\d)?$/.test(text) || (text.length <= 6 && !drawn);
}
