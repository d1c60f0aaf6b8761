import Papa from 'papaparse';
import { officeParts } from './archive.ts';
import { gridsOfWord } from './docx.ts';
import { type Grid, layOut } from './grid.ts';
import { gridsOfHtml } from './html.ts';
import { gridsOfWorkbook } from './xlsx.ts';

export type ReadDocument =
  | { readonly ok: true; readonly grids: readonly Grid[] }
  /** Why there is nothing to read, and what to do. */
  | { readonly ok: false; readonly message: string };

const SAVE = 'save it as DOCX, XLSX, CSV (UTF-8) or HTML';

/** The tables of a document. What kind of file it is, is told by its content, never by its name. */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (bytes.length === 0) return failed('the file is empty; expected a document with tables');
  if (begins(bytes, [0x50, 0x4b])) return readOffice(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return failed(`the file is in the Office format of before 2007, or encrypted; ${SAVE}`);
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) {
    return failed(`the file is a PDF, which has no tables but only lines and letters; get the original, or ${SAVE}`);
  }
  const text = textOf(bytes);
  if (text === null) return failed('the file is neither UTF-8 nor does it name its encoding; save it as UTF-8');
  if (/<(table|html|body|!doctype html)[\s>]/i.test(text.slice(0, 20_000)))
    return withTables(gridsOfHtml(text), 'the page');
  return readCsv(text);
}

function readOffice(bytes: Uint8Array): ReadDocument {
  const parts = officeParts(bytes);
  if (parts === null) return failed('the file cannot be unpacked; it is damaged, fetch it again');
  const word = parts.get('word/document.xml');
  if (word !== undefined) return withTables(gridsOfWord(word), 'the document');
  if (parts.has('xl/workbook.xml')) return withTables(gridsOfWorkbook(parts), 'the workbook');
  return failed(`the archive holds neither a Word document nor an Excel workbook; ${SAVE}`);
}

function withTables(grids: readonly Grid[], what: string): ReadDocument {
  const filled = grids.filter(({ rows }) => rows.some((row) => row.some((cell) => (cell?.text ?? '') !== '')));
  if (filled.length > 0) return { ok: true, grids: filled };
  return failed(`${what} has no table; expected tables with a heading row (a picture of a table cannot be read)`);
}

function readCsv(text: string): ReadDocument {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: text.includes('\t') && !text.includes(',') ? '\t' : ',',
  });
  const quoting = errors.find(({ type }) => type === 'Quotes');
  if (quoting)
    return failed(`row ${(quoting.row ?? 0) + 1}: a text begins with a double quote that is not closed; close it`);
  const cells = data.flatMap((line, row) =>
    line.map((value, column) => ({ row, column, rows: 1, columns: 1, text: value })),
  );
  const rows = layOut(cells.filter(({ text: value }) => value.trim() !== ''));
  return withTables([{ name: '第1个表格', above: [], rows }], 'the file');
}

/** UTF-8, UTF-16 with its mark, or the encoding that a page names for itself. Nothing is guessed. */
function textOf(bytes: Uint8Array): string | null {
  const utf16 = begins(bytes, [0xff, 0xfe]) ? 'utf-16le' : begins(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  if (utf16) return decoded(bytes, utf16);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  return named === undefined ? null : decoded(bytes, named);
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function failed(message: string): ReadDocument {
  return { ok: false, message };
}
