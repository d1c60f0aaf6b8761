import { safeCell } from './safe-cell.ts';

/** A row as CSV (RFC 4180), safe to open in a spreadsheet. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(safeCell(cell)))).join(',')}\r\n`;
}

/** Excel takes a file without this mark for the encoding of its country. */
export const CSV_MARK = '\uFEFF';

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
