import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Column } from '../../src/matching/index.ts';

type Read =
  | { readonly ok: true; readonly columns: readonly Column[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A CSV file with the header `column,comment` (other columns are ignored), `-` for standard input. */
export function readColumns(file: string): Read {
  const name = file === '-' ? 'standard input' : file;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    return refuse(`${name}: cannot be read (${(error as Error).message}). Give a CSV file.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`${name}: not UTF-8. Save it as CSV in UTF-8.`);
  }
  return parseColumns(name, text);
}

/** The columns in the text of a CSV file, in order; a row without any cell is no row. */
export function parseColumns(name: string, text: string): Read {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' });
  const lines = lineNumbers(data);
  const [fault] = errors;
  if (fault !== undefined) {
    const line = lines[fault.row ?? 0] ?? 1;
    return refuse(`${name}:${line}: ${fault.message}. Close every quotation mark, and double those inside a cell.`);
  }
  const header = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const [nameAt, commentAt] = [header.indexOf('column'), header.indexOf('comment')];
  if (nameAt < 0) {
    return refuse(`${name}:1: the header has no "column". Begin the file with the line column,comment.`);
  }
  if (header.lastIndexOf('column') !== nameAt || header.lastIndexOf('comment') !== commentAt) {
    return refuse(`${name}:1: the header has "column" or "comment" twice. Keep each once.`);
  }
  const rows = data.map((cells, index) => ({ cells, line: lines[index] ?? 0 })).slice(1);
  const full = rows.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  const long = full.filter(({ cells }) => cells.length > header.length);
  if (long.length > 0) {
    return {
      ok: false,
      problems: long.map(
        ({ cells, line }) =>
          `${name}:${line}: ${cells.length} cells where the header has ${header.length}. Quote the cell that has a comma in it.`,
      ),
    };
  }
  const columns = full.map(({ cells }) => ({ name: cells[nameAt] ?? '', comment: cells[commentAt] ?? '' }));
  return { ok: true, columns };
}

/** The line on which each row begins: a quoted cell may take several. */
function lineNumbers(rows: readonly string[][]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const begins = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return begins;
  });
}

function refuse(problem: string): Read {
  return { ok: false, problems: [problem] };
}
