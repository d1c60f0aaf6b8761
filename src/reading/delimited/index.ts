/** CSV, TSV and their relatives: any delimiter, quotes, a header or a dictionary. */
import Papa from 'papaparse';
import { HEAD_BYTES, MOST_HEADER_BYTES, MOST_TEXT_BYTES } from '../limits.ts';
import { note, problem, type Reading } from '../model.ts';
import { type RowReader, rowReader } from '../rows.ts';
import type { TextSource } from '../source.ts';

/** In order of preference; U+0001 separates columns in Hive's files, U+001E and U+001F are made for it. */
const DELIMITERS = [',', '\t', ';', '|', '^', '\u0001', '\u001e', '\u001f'];

/** Reads text of rows. Of data rows only the header is kept, and of a large file only its beginning is read. */
export async function readDelimited(source: TextSource, name: string, isPasted: boolean): Promise<Reading> {
  let { text, isWhole } = await source.text(HEAD_BYTES);
  if (!isWhole && !/[\r\n]/.test(text)) ({ text, isWhole } = await source.text(MOST_HEADER_BYTES));
  let { reader, wantsMore } = readRows(text, isWhole, name, isPasted);
  if (wantsMore && !isWhole) {
    ({ text, isWhole } = await source.text(MOST_TEXT_BYTES));
    ({ reader } = readRows(text, isWhole, name, isPasted));
    if (!isWhole) reader.note(note('rows-cut', { megabytes: MOST_TEXT_BYTES >> 20 }));
  }
  const tables = reader.finish().filter(({ columns }) => columns.length > 0);
  return {
    kind: tables.some(({ layout }) => layout === 'names') && isPasted ? 'names' : 'delimited',
    encoding: source.encoding,
    tables,
    problems: tables.length > 0 ? [] : [problem('no-columns')],
  };
}

function readRows(
  text: string,
  isWhole: boolean,
  name: string,
  isPasted: boolean,
): { reader: RowReader; wantsMore: boolean } {
  const reader = rowReader(name, undefined, isPasted);
  const { body, delimiter } = prepare(isWhole ? text : completeLines(text), isPasted);
  let wantsMore = true;
  let row = 0;
  Papa.parse<readonly string[]>(body, {
    delimiter,
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: true,
    step: ({ data, errors }, parser) => {
      row += 1;
      if (errors.some(({ code }) => code === 'MissingQuotes')) reader.note(note('unclosed-quote', { row }));
      wantsMore = reader.take(data);
      if (!wantsMore) parser.abort();
    },
  });
  return { reader, wantsMore };
}

/** Excel's own first line `sep=;` names the delimiter; a pasted list in Chinese may stand in one line. */
function prepare(text: string, isPasted: boolean): { body: string; delimiter: string } {
  const named = /^sep=(.)\r?\n/i.exec(text);
  if (named) return { body: text.slice(named[0].length), delimiter: named[1] ?? '' };
  const isChineseList = isPasted && text.length < 1_000_000 && /[、；]/.test(text) && !/[,\t;|]/.test(text);
  return { body: isChineseList ? text.replace(/[、；]/g, '\n') : text, delimiter: '' };
}

/** Without the line that the end of what was read cuts. */
function completeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end < 0 ? text : text.slice(0, end);
}
