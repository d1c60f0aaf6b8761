/** XLSX: each sheet that is shown is a table. */
import { MOST_COLUMNS, MOST_PART_BYTES, MOST_TABLES, MOST_WORKBOOK_BYTES } from '../limits.ts';
import { note, type Problem, problem, type Reading, type ReadTable } from '../model.ts';
import { rowReader } from '../rows.ts';
import { bytesOf } from '../source.ts';
import { readRows, type SharedStrings, type Sheet, sharedStrings, sheetsOf } from './parts.ts';
import { partsOf, type ZipPart } from './zip.ts';

export async function readWorkbook(blob: Blob, name: string): Promise<Reading> {
  if (blob.size > MOST_WORKBOOK_BYTES) {
    return failed(problem('large-workbook', { megabytes: MOST_WORKBOOK_BYTES >> 20 }));
  }
  const bytes = await bytesOf(blob, 0, blob.size);
  const parts = partsOf(bytes);
  if (parts === null) return failed(problem('damaged-workbook', { where: name }));
  const workbook = [...parts.values()].find(({ name: part }) => /(^|\/)workbook\.xml$/i.test(part));
  if (!workbook) return failed(problem(isOther(parts) ? 'other-workbook' : 'compressed', { where: name }));
  const sheets = sheetsOf(bytes, parts, workbook);
  if (sheets.length === 0) return failed(problem('damaged-workbook', { where: workbook.name }));

  const strings = sharedStrings(
    bytes,
    [...parts.values()].find((part) => /(^|\/)sharedstrings\.xml$/i.test(part.name)),
  );
  const tables: ReadTable[] = [];
  const problems: Problem[] = [];
  let left = MOST_COLUMNS;
  for (const sheet of sheets.slice(0, MOST_TABLES)) {
    const read = readSheet(bytes, parts.get(sheet.path.toLowerCase()), sheet, strings, left);
    problems.push(...read.problems);
    for (const table of read.tables) {
      if (table.columns.length > 0) tables.push(table);
      left -= table.columns.length;
    }
    if (left <= 0) break;
  }
  if (tables.length === 0 && problems.length === 0) problems.push(problem('no-columns'));
  return { kind: 'workbook', encoding: null, tables, problems };
}

function readSheet(
  bytes: Uint8Array,
  part: ZipPart | undefined,
  sheet: Sheet,
  strings: SharedStrings,
  most: number,
): { tables: readonly ReadTable[]; problems: readonly Problem[] } {
  if (!part) return { tables: [], problems: [problem('damaged-workbook', { where: sheet.name })] };
  const reader = rowReader(sheet.name, most);
  const ending = readRows(bytes, part, strings.texts, reader.take);
  if (strings.ending === 'swollen' || strings.ending === 'stopped') reader.note(note('strings-cut'));
  if (ending === 'swollen') reader.note(note('rows-cut', { megabytes: MOST_PART_BYTES >> 20 }));
  if (ending === 'damaged' || strings.ending === 'damaged') reader.note(note('damaged'));
  const tables = reader.finish().filter(({ columns }) => columns.length > 0);
  if (tables.length > 0) return { tables, problems: [] };
  if (ending === 'swollen') return { tables, problems: [problem('swollen-workbook', { where: sheet.name })] };
  if (ending === 'damaged') return { tables, problems: [problem('damaged-workbook', { where: sheet.name })] };
  return { tables, problems: [] };
}

/** OpenDocument, Excel's binary form, Numbers: archives that hold a table in another form. */
function isOther(parts: ReadonlyMap<string, ZipPart>): boolean {
  return ['content.xml', 'mimetype', 'xl/workbook.bin', 'index/document.iwa', 'word/document.xml'].some((name) =>
    parts.has(name),
  );
}

function failed(found: Problem): Reading {
  return { kind: 'workbook', encoding: null, tables: [], problems: [found] };
}
