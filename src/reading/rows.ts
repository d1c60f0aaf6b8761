/** From rows of cells to tables of columns, whatever kind of file the rows come from. */
import { type Gathering, gatherColumns, plain } from './columns.ts';
import { layoutOf, type Part, type RowLayout } from './dictionary.ts';
import { HEAD_ROWS, LONGEST_NAME, MOST_COLUMNS, MOST_TABLES } from './limits.ts';
import { type Note, note, type ReadTable } from './model.ts';

export type Row = readonly string[];

/** Takes rows one by one, and says when it needs no more: of data rows it needs none. */
export interface RowReader {
  /** False when the rest of the rows is not needed. */
  readonly take: (row: Row) => boolean;
  readonly note: (note: Note) => void;
  readonly finish: () => readonly ReadTable[];
}

/** `name`: of the sheet or file, for a table that does not name itself. */
export function rowReader(name: string, most = MOST_COLUMNS, isPasted = false): RowReader {
  const head: Row[] = [];
  const notes: Note[] = [];
  let consumer: Consumer | null = null;
  const decide = (): Consumer => {
    consumer = consumerOf(layoutOf(head, isPasted), name, most);
    return consumer;
  };
  /** Hands the rows that were looked at on; false when no more are needed. */
  const handOver = (): boolean => {
    const chosen = decide();
    let goesOn = true;
    for (const [index, row] of head.entries()) goesOn = chosen.take(row, index) && goesOn;
    return goesOn;
  };
  let count = 0;
  return {
    take: (row) => {
      count += 1;
      if (consumer) return consumer.take(row, count - 1);
      head.push(row);
      return head.length < HEAD_ROWS || handOver();
    },
    note: (added) => notes.push(added),
    finish: () => {
      if (!consumer) handOver();
      const tables = consumer?.tables() ?? [];
      return tables.map((table, index) => (index > 0 ? table : { ...table, notes: [...notes, ...table.notes] }));
    },
  };
}

interface Consumer {
  readonly take: (row: Row, index: number) => boolean;
  readonly tables: () => readonly ReadTable[];
}

function consumerOf(layout: RowLayout, name: string, most: number): Consumer {
  switch (layout.layout) {
    case 'header':
      return headerConsumer(layout.headerRow, name, most);
    case 'names':
      return namesConsumer(layout.firstRow, name, most);
    case 'dictionary':
      return dictionaryConsumer(layout, name, most);
    default:
      return layout satisfies never;
  }
}

function headerConsumer(headerRow: number, name: string, most: number): Consumer {
  const gathering = gatherColumns(most);
  return {
    take: (row, index) => {
      if (index === headerRow) for (const cell of row) gathering.add(cell);
      return index < headerRow;
    },
    tables: () => [gathering.table(name, 'header')],
  };
}

function namesConsumer(firstRow: number, name: string, most: number): Consumer {
  const gathering = gatherColumns(most);
  return {
    take: ([first = '', ...rest], index) => {
      if (index >= firstRow) gathering.add(first, rest.filter((cell) => cell.trim() !== '').join('; '));
      return true;
    },
    tables: () => [gathering.table(name, 'names')],
  };
}

function dictionaryConsumer(
  { headerRow, parts }: RowLayout & { layout: 'dictionary' },
  name: string,
  most: number,
): Consumer {
  const tables = new Map<string, Gathering>();
  const at = (part: Part, row: Row) => row[parts.get(part)?.[0] ?? -1] ?? '';
  let count = 0;
  let left = 0;
  return {
    take: (row, index) => {
      if (index <= headerRow) return true;
      const table = plain(at('table', row), LONGEST_NAME) || name;
      let gathering = tables.get(table);
      if (!gathering) {
        if (tables.size >= MOST_TABLES) {
          left += 1;
          return true;
        }
        gathering = gatherColumns(most);
        tables.set(table, gathering);
      }
      if (count >= most) {
        left += 1;
        return true;
      }
      count += 1;
      const comments = (parts.get('comment') ?? []).map((place) => row[place]?.trim() ?? '');
      gathering.add(at('name', row), [...new Set(comments)].filter((text) => text !== '').join('; '), at('type', row));
      return true;
    },
    tables: () => {
      const found = [...tables].map(([title, gathering]) => gathering.table(title, 'dictionary'));
      const [first, ...rest] = found;
      if (!first || left === 0) return found;
      return [{ ...first, notes: [...first.notes, note('columns-cut', { kept: count, left })] }, ...rest];
    },
  };
}
