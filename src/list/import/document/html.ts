import { Parser } from 'htmlparser2';
import { type Grid, layOut, nameOfTable, type Placed } from './grid.ts';

interface OpenTable {
  readonly cells: Placed[];
  /** Places taken by cells that reach down from earlier rows: `row column`. */
  readonly taken: Set<string>;
  caption: string;
  row: number;
  column: number;
}

interface OpenCell {
  readonly rows: number;
  readonly columns: number;
  text: string;
}

const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'dt', 'dd', 'section']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

/** The tables of a web page. A table inside a cell is text of that cell. */
export function gridsOfHtml(html: string): Grid[] {
  const grids: Grid[] = [];
  let above: string[] = [];
  let table: OpenTable | null = null;
  let cell: OpenCell | null = null;
  let depth = 0;
  let unseen = 0;
  let isCaption = false;
  let paragraph = '';

  const endParagraph = (): void => {
    if (paragraph.trim() !== '') above.push(paragraph.trim());
    paragraph = '';
  };
  const write = (text: string): void => {
    if (cell) cell.text += text;
    else if (isCaption && table) table.caption += text;
    else if (table === null) paragraph += text;
  };
  const endCell = (): void => {
    if (!table || !cell) return;
    while (table.taken.has(`${table.row} ${table.column}`)) table.column += 1;
    const { rows, columns, text } = cell;
    for (let y = 0; y < rows; y += 1) {
      for (let x = 0; x < columns; x += 1) table.taken.add(`${table.row + y} ${table.column + x}`);
    }
    table.cells.push({ row: table.row, column: table.column, rows, columns, text });
    table.column += columns;
    cell = null;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) unseen += 1;
        else if (name === 'br') write('\n');
        else if (name === 'table') {
          depth += 1;
          if (depth > 1) return;
          endParagraph();
          table = { cells: [], taken: new Set(), caption: '', row: -1, column: 0 };
        } else if (name === 'caption') isCaption = true;
        else if (depth === 1 && table && name === 'tr') {
          endCell();
          table.row += 1;
          table.column = 0;
        } else if (depth === 1 && table && (name === 'td' || name === 'th')) {
          endCell();
          if (table.row < 0) table.row = 0;
          cell = { rows: span(attributes['rowspan'], 2_000), columns: span(attributes['colspan'], 100), text: '' };
        } else if (table === null && BLOCKS.has(name)) endParagraph();
      },
      ontext(text) {
        if (unseen === 0) write(text.replace(/\s+/g, ' '));
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
        else if (name === 'caption') isCaption = false;
        else if (name === 'table' && depth > 0) {
          depth -= 1;
          if (depth > 0 || table === null) return;
          endCell();
          const texts = table.caption.trim() === '' ? above : [...above, table.caption.trim()];
          grids.push({ name: nameOfTable(texts, grids.length + 1), above: texts, rows: layOut(table.cells) });
          above = [];
          table = null;
        } else if ((name === 'td' || name === 'th') && depth === 1) endCell();
        else if (BLOCKS.has(name)) {
          if (table === null) endParagraph();
          else write('\n');
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return grids;
}

function span(value: string | undefined, most: number): number {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1;
}
