/** The tables that a script defines, with what it says of their columns. */
import { MOST_TEXT_BYTES } from '../limits.ts';
import { note, problem, type Reading } from '../model.ts';
import type { TextSource } from '../source.ts';
import { tablesOfScript } from './definitions.ts';

const DEFINITION =
  /\bcreate\s+(or\s+replace\s+)?((global|local)\s+)?((temp|temporary|unlogged|external|foreign|transient|volatile|multiset|column|row)\s+)*table\b/i;

/** Whether a text is a script that defines tables; in data the words could only stand in the middle of a line. */
export function isScript(text: string): boolean {
  const found = DEFINITION.exec(text);
  if (!found) return false;
  const line =
    text
      .slice(Math.max(0, found.index - 200), found.index)
      .split(/[\r\n;]/)
      .at(-1) ?? '';
  return /^(\s|\*\/|["'(])*$/.test(line);
}

export async function readScript(source: TextSource): Promise<Reading> {
  const { text, isWhole } = await source.text(MOST_TEXT_BYTES);
  const tables = tablesOfScript(text).filter(({ columns }) => columns.length > 0);
  const remarks = isWhole ? [] : [note('rows-cut', { megabytes: MOST_TEXT_BYTES >> 20 })];
  return {
    kind: 'sql',
    encoding: source.encoding,
    tables: tables.map((table, index) => (index > 0 ? table : { ...table, notes: [...remarks, ...table.notes] })),
    problems: tables.length > 0 ? [] : [problem('no-definitions')],
  };
}
