/** A document as its tables stand on the page, whatever kind of file they come from. */

/** A cell as printed. A merged one is the same object at every place that it covers. */
export interface GridCell {
  /** Paragraphs and line breaks are line feeds; no spaces at the ends. */
  readonly text: string;
}

/** One table. */
export interface Grid {
  /** As it is numbered or titled in the document, e.g. the sheet's name; else its place: `第2个表格`. */
  readonly name: string;
  /** The texts printed above it since the table before, in order. */
  readonly above: readonly string[];
  /** Every row has the same number of places; null where nothing stands. */
  readonly rows: readonly (readonly (GridCell | null)[])[];
}

/** A cell and the places it takes, from 0. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** The most places of one table that are laid out: beyond it a file is no list, but a trap. */
const MOST_PLACES = 2_000_000;
const MOST_COLUMNS = 1_000;

/** Lays cells out; of two that claim one place the first keeps it. */
export function layOut(cells: readonly Placed[]): (GridCell | null)[][] {
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const width = Math.min(
    MOST_COLUMNS,
    cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0),
  );
  if (height * width > MOST_PLACES) return [];
  const rows = Array.from({ length: height }, () => new Array<GridCell | null>(width).fill(null));
  for (const { row, column, rows: tall, columns: wide, text } of cells) {
    const cell: GridCell = { text: trimLines(text) };
    for (let y = row; y < Math.min(height, row + tall); y += 1) {
      const line = rows[y];
      if (!line) continue;
      for (let x = column; x < Math.min(width, column + wide); x += 1) line[x] ??= cell;
    }
  }
  return rows;
}

/** Without spaces at the ends of its lines and without empty lines. */
export function trimLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\s\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What the table is called in the document: the last text above it that numbers a table, or its place. */
export function nameOfTable(above: readonly string[], place: number): string {
  return above.findLast((text) => /^(附|续)?表\s*[\d一二三四五六七八九十]/u.test(text)) ?? `第${place}个表格`;
}
