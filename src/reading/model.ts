/** How a file was understood to be written. */
export const FILE_KINDS = ['delimited', 'workbook', 'json', 'json-lines', 'json-schema', 'sql', 'names'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/**
 * Where in a table the names of the columns were found: its first row, a column of a data dictionary, a plain list, the
 * keys of records, the properties of a schema, or the definitions of `CREATE TABLE`.
 */
export type Layout = 'header' | 'dictionary' | 'names' | 'records' | 'schema' | 'definitions';

/** A column of somebody's table, with what the file says about it. Empty where it says nothing. */
export interface ReadColumn {
  readonly name: string;
  readonly comment: string;
  readonly type: string;
}

/** Something the reader must know about how a table was read: a message of `reading.note` and its values. */
export interface Note {
  readonly message: `reading.note.${NoteId}`;
  readonly values: Readonly<Record<string, string | number>>;
}
export type NoteId =
  | 'columns-cut'
  | 'rows-cut'
  | 'long-text'
  | 'depth-cut'
  | 'unclosed-quote'
  | 'damaged'
  | 'strings-cut'
  | 'head-only'
  | 'tables-cut'
  | 'encoding-guessed';

export interface ReadTable {
  /** Of the sheet or the table; empty where the file has one table without a name. */
  readonly name: string;
  readonly layout: Layout;
  readonly columns: readonly ReadColumn[];
  readonly notes: readonly Note[];
}

/** Why there is nothing to show: a message of `reading.problem`, which says what, where, and what to do. */
export interface Problem {
  readonly message: `reading.problem.${ProblemId}`;
  readonly values: Readonly<Record<string, string | number>>;
}
export type ProblemId =
  | 'empty'
  | 'unreadable'
  | 'binary'
  | 'compressed'
  | 'old-workbook'
  | 'other-workbook'
  | 'damaged-workbook'
  | 'large-workbook'
  | 'swollen-workbook'
  | 'damaged-json'
  | 'large-json'
  | 'deep-json'
  | 'no-columns'
  | 'no-definitions'
  | 'unexpected';

/** What came of a file. Tables and problems can stand side by side: one sheet may be damaged, the next sound. */
export interface Reading {
  readonly kind: FileKind | null;
  /** As a name of the Encoding Standard; null for workbooks. */
  readonly encoding: string | null;
  readonly tables: readonly ReadTable[];
  readonly problems: readonly Problem[];
}

export function note(id: NoteId, values: Note['values'] = {}): Note {
  return { message: `reading.note.${id}`, values };
}

export function problem(id: ProblemId, values: Problem['values'] = {}): Problem {
  return { message: `reading.problem.${id}`, values };
}
