/** A list as it grows row by row, and what each of its parts reads of a row. */
import type { Decisions, Role } from './decisions.ts';
import type { Finding } from './finding.ts';
import type { FoundField, Place, Slot } from './found.ts';
import type { GridCell } from './grid.ts';
import type { ListRow, Report } from './table.ts';

/** What is known of the list before the document is read. */
export interface KnownNames {
  readonly isField: (name: string) => boolean;
  readonly isSector: (name: string) => boolean;
}

export interface OpenScenario {
  readonly name: string;
  definition: string | null;
  readonly place: Place;
  readonly fields: FoundField[];
  readonly claims: (ReturnType<typeof claimOf> & object)[];
  readonly columns: Set<Slot>;
  readonly cells: Set<GridCell>;
  readonly at: ListRow;
}

export interface OpenSector {
  readonly name: string;
  who: string | null;
  readonly place: Place;
  readonly scenarios: OpenScenario[];
}

export interface Building {
  readonly sectors: OpenSector[];
  readonly decisions: Decisions;
  readonly known: KnownNames;
  readonly report: Report;
  readonly places: ReadonlyMap<ListRow, Place>;
  last?: { readonly row: ListRow; readonly sector: OpenSector; readonly scenario: OpenScenario; category: string };
}

export function claimOf(
  row: ListRow,
  role: Role,
  slot: Slot,
  band: { from: number | null; below: number | null } | null,
) {
  return { row, role, slot, band };
}

/** The cell of the column; an empty text where there is none. */
export function textAt(row: ListRow, role: Role): string {
  return cellAt(row, role)?.text ?? '';
}

export function cellAt({ columns, cells }: ListRow, role: Role): GridCell | null {
  const column = columns.find((candidate) => candidate.role === role);
  return column ? (cells[column.place] ?? null) : null;
}

export function headingAt({ columns }: ListRow, role: Role): string {
  return columns.find((candidate) => candidate.role === role)?.heading ?? '';
}

export function findingAt(
  row: ListRow,
  role: Role | null,
  rest: Pick<Finding, 'kind' | 'message' | 'advice'>,
): Finding {
  const heading = role === null ? '' : headingAt(row, role);
  return { table: row.table.name, row: row.row, column: heading === '' ? null : heading, ...rest };
}

export function placeOf(row: ListRow, building: Building): Place {
  return building.places.get(row) ?? { table: row.table.name, row: `第${row.row}行` };
}
