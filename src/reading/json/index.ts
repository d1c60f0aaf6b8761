/** JSON: records, a data dictionary written as records, or a JSON Schema. */
import { HEAD_BYTES, MOST_JSON_BYTES } from '../limits.ts';
import { note, type Problem, problem, type Reading, type ReadTable } from '../model.ts';
import type { TextSource } from '../source.ts';
import { completeValues } from './complete-values.ts';
import { isObject, tableOfRecords, tablesOfDocument } from './records.ts';
import { isSchema, tablesOfSchema } from './schema.ts';

/** Null where the text is no JSON after all and may be something else. */
export async function readJson(source: TextSource, name: string): Promise<Reading | null> {
  const isSmall = source.size <= MOST_JSON_BYTES;
  const { text } = await source.text(isSmall ? MOST_JSON_BYTES : HEAD_BYTES);
  const found = isSmall ? parse(text) : undefined;
  if (found?.ok) return readDocument(found.value, name, source.encoding);
  if (found?.tooDeep) return failed(problem('deep-json'), source);

  const values = completeValues(text);
  const records = values.filter(isObject);
  if (records.length > 0) {
    const isLines = !text.trimStart().startsWith('[');
    const table = tableOfRecords(name, records);
    const remark = isSmall && !isLines ? note('damaged') : note('head-only', { records: records.length });
    const tables = [isSmall && isLines ? table : { ...table, notes: [remark, ...table.notes] }];
    return { ...reading(isLines ? 'json-lines' : 'json', source, tables) };
  }
  if (!isSmall) return failed(problem('large-json', { megabytes: MOST_JSON_BYTES >> 20 }), source);
  // `[id] int, …` is a script and `{a},{b}` may be rows: only what cannot be anything else is called damaged.
  return /^\s*[[{]\s*["{[]/.test(text) ? failed(problem('damaged-json', { where: found?.where ?? '' }), source) : null;
}

type Parsed = { ok: true; value: unknown } | { ok: false; tooDeep: boolean; where: string };

function parse(text: string): Parsed {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    const where =
      error instanceof SyntaxError ? (/(?:line \d+ column \d+|position \d+)/.exec(error.message)?.[0] ?? '') : '';
    return { ok: false, tooDeep: error instanceof RangeError, where };
  }
}

function readDocument(value: unknown, name: string, encoding: TextSource['encoding']): Reading {
  const schema = isSchema(value);
  const tables = schema ? tablesOfSchema(value, name) : tablesOfDocument(value, name);
  const kept = tables.filter(({ columns }) => columns.length > 0);
  return {
    kind: schema ? 'json-schema' : 'json',
    encoding,
    tables: kept,
    problems: kept.length > 0 ? [] : [problem('no-columns')],
  };
}

function reading(kind: 'json' | 'json-lines', { encoding }: TextSource, tables: readonly ReadTable[]): Reading {
  const kept = tables.filter(({ columns }) => columns.length > 0);
  return { kind, encoding, tables: kept, problems: kept.length > 0 ? [] : [problem('no-columns')] };
}

function failed(found: Problem, { encoding }: TextSource): Reading {
  return { kind: 'json', encoding, tables: [], problems: [found] };
}
