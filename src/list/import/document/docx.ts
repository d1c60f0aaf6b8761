import { readXml } from './archive.ts';
import { type Grid, layOut, nameOfTable, type Placed } from './grid.ts';

interface OpenCell {
  readonly column: number;
  columns: number;
  /** How the cell takes part in a merge downwards. */
  merge: 'none' | 'begins' | 'continues';
  text: string;
}

interface OpenTable {
  readonly cells: (Placed & { readonly continues: boolean })[];
  row: number;
  column: number;
  cell: OpenCell | null;
}

/**
 * The tables of a Word document, from the XML of its main part. A table inside a cell is text of that cell. What is
 * marked as deleted is not read (it stands in `delText`), what is marked as inserted is.
 */
export function gridsOfWord(xml: string): Grid[] {
  const grids: Grid[] = [];
  let above: string[] = [];
  let table: OpenTable | null = null;
  let depth = 0;
  let paragraph = '';
  let isText = false;
  let fallback = 0;

  const write = (text: string): void => {
    if (table?.cell) table.cell.text += text;
    else if (table === null) paragraph += text;
  };
  readXml(xml, {
    open(name, attribute) {
      // The same text box once more, for programs of before 2010.
      if (name === 'Fallback') fallback += 1;
      if (fallback > 0) return;
      if (name === 'tbl') {
        depth += 1;
        if (depth === 1) table = { cells: [], row: -1, column: 0, cell: null };
      } else if (name === 't') isText = true;
      else if (name === 'br' || name === 'cr') write('\n');
      else if (name === 'tab') write(' ');
      if (table === null || depth !== 1) return;
      if (name === 'tr') {
        table.row += 1;
        table.column = 0;
      } else if (name === 'gridBefore') table.column += count(attribute('val'));
      else if (name === 'tc') table.cell = { column: table.column, columns: 1, merge: 'none', text: '' };
      else if (name === 'gridSpan' && table.cell) table.cell.columns = count(attribute('val'));
      else if (name === 'vMerge' && table.cell) {
        table.cell.merge = attribute('val') === 'restart' ? 'begins' : 'continues';
      }
    },
    text(text) {
      if (isText && fallback === 0) write(text);
    },
    close(name) {
      if (name === 'Fallback') fallback -= 1;
      if (fallback > 0) return;
      if (name === 't') isText = false;
      else if (name === 'p') {
        write('\n');
        if (table === null) {
          if (paragraph.trim() !== '') above.push(paragraph.trim());
          paragraph = '';
        }
      } else if (name === 'tc' && table?.cell && depth === 1) {
        const { column, columns, merge, text } = table.cell;
        table.cells.push({ row: table.row, column, rows: 1, columns, text, continues: merge === 'continues' });
        table.column = column + columns;
        table.cell = null;
      } else if (name === 'tbl') {
        depth -= 1;
        if (depth > 0 || table === null) return;
        grids.push({ name: nameOfTable(above, grids.length + 1), above, rows: layOut(mergedDown(table.cells)) });
        above = [];
        table = null;
      }
    },
  });
  return grids;
}

/** Cells that continue the one above become part of it. */
function mergedDown(cells: OpenTable['cells']): Placed[] {
  const merged: (Placed & { rows: number })[] = [];
  const lowest = new Map<number, Placed & { rows: number }>();
  for (const { continues, ...cell } of cells) {
    const above = lowest.get(cell.column);
    if (continues && above && above.row + above.rows === cell.row && above.columns === cell.columns) {
      above.rows += 1;
      continue;
    }
    const own = { ...cell };
    merged.push(own);
    lowest.set(cell.column, own);
  }
  return merged;
}

function count(value: string | undefined): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= 1_000 ? number : 1;
}
