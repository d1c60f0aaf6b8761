/** Where in a document something stands. */
export interface Where {
  readonly table: string;
  /** Row of the table as it stands on the page, from 1, the headings counted; null for the table as a whole. */
  readonly row: number | null;
  /** The heading of the column; null for the whole row. */
  readonly column: string | null;
}

/** Something in a document that stops the import. */
export interface Finding extends Where {
  /** A doubt is settled by a line in the decisions file; an error by a better document, or by one too. */
  readonly kind: 'error' | 'doubt';
  /** What was found, what is expected. */
  readonly message: string;
  /** What to do: a better document, or the lines to put into the decisions file. */
  readonly advice: string;
}

/** One line for the terminal: `list.docx: 表1 汽车, row 12, column "数据类别": …; …`. */
export function formatFinding(file: string, { table, row, column, message, advice }: Finding): string {
  const places = [table, ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column "${column}"`])];
  return `${file}: ${places.join(', ')}: ${message}; ${advice}`;
}
