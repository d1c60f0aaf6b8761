import type { Decisions } from './decisions.ts';
import type { Place } from './found.ts';
import type { GridCell } from './grid.ts';
import { wholeNumber } from './people.ts';
import type { ListRow, Report } from './table.ts';

function numberCell({ columns, cells }: ListRow): GridCell | null {
  const column = columns.find(({ role }) => role === 'number');
  return column ? (cells[column.place] ?? null) : null;
}

/** Where each row stands: by its number, where that is its own and unique in the table, else by its place on the page. */
export function placesOf(rows: readonly ListRow[]): ReadonlyMap<ListRow, Place> {
  const counts = new Map<ListRow['table'], Map<string, number>>();
  for (const row of rows) {
    const number = numberCell(row)?.text ?? '';
    const ofTable = counts.get(row.table) ?? new Map<string, number>();
    counts.set(row.table, ofTable.set(number, (ofTable.get(number) ?? 0) + 1));
  }
  return new Map(
    rows.map((row) => {
      const number = numberCell(row)?.text ?? '';
      const isOwn = number !== '' && counts.get(row.table)?.get(number) === 1;
      return [row, { table: row.table.name, row: isOwn ? `序号${number}` : `第${row.row}行` }];
    }),
  );
}

interface Numbered {
  readonly row: ListRow;
  readonly cell: GridCell;
  readonly number: number;
}

/** Rows are numbered one by one; a new table, sector or scenario may begin anew. */
export function checkNumbers(rows: readonly ListRow[], decisions: Decisions, report: Report): void {
  if (decisions.accept.includes('numbering')) return;
  const state: { last: Numbered | null } = { last: null };
  let run = new Map<number, ListRow>();
  for (const row of rows) {
    const { last } = state;
    const cell = numberCell(row);
    const number = cell ? wholeNumber(cell.text) : null;
    if (!cell || number === null || cell === last?.cell) continue;
    const isNewTable = last?.row.table !== row.table;
    const begins = isNewTable || (number === 1 && last !== null && sectionOf(row) !== sectionOf(last.row));
    if (begins) run = new Map();
    const twin = run.get(number);
    const where = { table: row.table.name, row: row.row, column: headingOf(row) };
    const advice = 'correct the document; if it is printed so, decide with accept: [numbering]';
    if (twin) {
      const message = `the number ${number} stands twice (also row ${twin.row})`;
      report({ kind: 'error', ...where, message, advice });
    } else if (!begins && last && number !== last.number + 1) {
      const message = `after number ${last.number} comes ${number}; a row is missing or misnumbered`;
      report({ kind: 'error', ...where, message, advice });
    }
    run.set(number, row);
    state.last = { row, cell, number };
  }
}

function headingOf({ columns }: ListRow): string | null {
  return columns.find(({ role }) => role === 'number')?.heading ?? null;
}

/** What the row stands under, to tell where a numbering may begin anew. */
function sectionOf({ across, columns, cells }: ListRow): string {
  const texts = columns
    .filter(({ role }) => role === 'sector' || role === 'scenario')
    .map(({ place }) => cells[place]?.text ?? '');
  return JSON.stringify([across.sector?.row, across.scenario?.row, across.category?.row, ...texts]);
}
