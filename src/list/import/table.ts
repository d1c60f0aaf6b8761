import Papa from 'papaparse';
import type { Problem } from '../problem.ts';

/** A cell and where it stands. */
export interface Cell {
  readonly file: string;
  /** Line of the file on which the cell begins, from 1. */
  readonly line: number;
  /** Place in the row, from 1. */
  readonly column: number;
  readonly name: string;
  readonly text: string;
}

export type Row<Name extends string> = Readonly<Record<Name, Cell>>;

export interface Table<Name extends string> {
  readonly rows: readonly Row<Name>[];
  readonly problems: readonly Problem[];
}

/** Reads a comma-separated table that must have exactly these columns, in any order. Blank lines are passed over. */
export function readTable<Name extends string>(file: string, source: string, names: readonly Name[]): Table<Name> {
  const { records, problem } = parseRecords(file, source);
  if (problem) return { rows: [], problems: [problem] };
  const [header, ...body] = records;
  if (!header)
    return { rows: [], problems: [error(file, 1, 1, `the table is empty; expected the columns ${list(names)}`)] };

  const headerProblems = checkHeader(file, header, names);
  if (headerProblems.length > 0) return { rows: [], problems: headerProblems };

  const rows: Row<Name>[] = [];
  const problems: Problem[] = [];
  for (const record of body) {
    const { line, cells } = record;
    if (cells.length !== header.cells.length) {
      const last = Math.min(cells.length, header.cells.length);
      problems.push(
        error(
          file,
          line,
          last,
          `the row has ${cells.length} cells; expected ${header.cells.length}. ` +
            'Put a text with commas between double quotes, and keep a comma for every empty cell',
        ),
      );
      continue;
    }
    rows.push(toRow(file, record, header.cells.map(trimmed), names));
  }
  if (body.length === 0)
    problems.push(error(file, 1, 1, 'the table has no rows; expected at least one below the header'));
  return { rows, problems };
}

interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function parseRecords(file: string, source: string): { records: TextRecord[]; problem?: Problem } {
  // A line feed for every line end keeps Papa from guessing, and the line count true.
  const text = source.replace(/\r\n?/g, '\n');
  const records: TextRecord[] = [];
  let problem: Problem | undefined;
  let offset = 0;
  let line = 1;
  Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const quoting = errors.find((candidate) => candidate.type === 'Quotes');
      if (quoting) {
        // Papa gives the place of the quote; what stands before it in the row tells which cell that is.
        const before = Papa.parse<string[]>(text.slice(offset, quoting.index), { delimiter: ',' }).data[0];
        problem = quotingProblem(file, line, before?.length ?? 1);
        parser.abort();
        return;
      }
      if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data });
      line += countLineFeeds(text, offset, meta.cursor);
      offset = meta.cursor;
    },
  });
  return problem ? { records, problem } : { records };
}

function quotingProblem(file: string, line: number, column: number): Problem {
  const message = 'a text begins here with a double quote that is not closed before the next comma or line end';
  return error(file, line, column, `${message}; close it, and write a quote inside a text as ""`);
}

function checkHeader(file: string, header: TextRecord, names: readonly string[]): Problem[] {
  const found = header.cells.map(trimmed);
  const missing = names.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !names.some((known) => known === name));
  const [misspelt, meant] = [unknown[0], missing[0]];
  if (unknown.length === 1 && missing.length === 1 && misspelt !== undefined) {
    const message = `the column "${misspelt}" is not known, and "${meant}" is missing; rename it, if that is what it holds`;
    return [error(file, header.line, found.indexOf(misspelt) + 1, message)];
  }
  const problems = missing.map((name) =>
    error(file, header.line, 1, `the column "${name}" is missing; expected the columns ${list(names)}`),
  );
  for (const [index, name] of found.entries()) {
    if (unknown.includes(name)) {
      const message = `the column "${name}" is not known; remove it, or correct its name to one of ${list(names)}`;
      problems.push(error(file, header.line, index + 1, message));
    } else if (found.indexOf(name) !== index) {
      problems.push(error(file, header.line, index + 1, `the column "${name}" stands twice; keep one`));
    }
  }
  return problems;
}

function toRow<Name extends string>(
  file: string,
  { line, cells }: TextRecord,
  header: readonly string[],
  names: readonly Name[],
): Row<Name> {
  const lines: number[] = [];
  let current = line;
  for (const cell of cells) {
    lines.push(current);
    current += countLineFeeds(cell, 0, cell.length);
  }
  const cellOf = (name: Name): Cell => {
    const index = header.indexOf(name);
    return { file, line: lines[index] ?? line, column: index + 1, name, text: trimmed(cells[index] ?? '') };
  };
  return fromNames(names, cellOf);
}

function fromNames<Name extends string>(names: readonly Name[], cellOf: (name: Name) => Cell): Row<Name> {
  // Object.fromEntries forgets the key type; the keys are exactly `names`.
  return Object.fromEntries(names.map((name) => [name, cellOf(name)])) as Row<Name>;
}

function countLineFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function trimmed(cell: string): string {
  return cell.trim();
}

function list(names: readonly string[]): string {
  return names.join(', ');
}

function error(file: string, line: number, column: number, message: string): Problem {
  return { file, line, column, message, severity: 'error' };
}
