/** Records as tables: their keys are the columns, keys of nested records with a path. Values are looked at, not kept. */
import { gatherColumns } from '../columns.ts';
import { MOST_DEPTH, MOST_RECORDS, MOST_TABLES } from '../limits.ts';
import { note, type ReadTable } from '../model.ts';
import { rowReader } from '../rows.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The tables of a whole document: its records, the records below its keys, or the names it lists. */
export function tablesOfDocument(value: unknown, name: string): readonly ReadTable[] {
  if (Array.isArray(value)) {
    const records = value.filter(isObject);
    if (records.length > 0) return describedTables(records, name) ?? [tableOfRecords(name, records)];
    const names = value.filter((item) => typeof item === 'string');
    const gathering = gatherColumns();
    for (const item of names) gathering.add(item);
    return [gathering.table(name, 'names')];
  }
  if (!isObject(value)) return [];
  // `{ "customers": [ {…} ], "orders": [ {…} ] }`: each list of records is a table.
  const lists = Object.entries(value)
    .filter(([, item]) => Array.isArray(item) && item.length > 0 && item.every(isObject))
    .slice(0, MOST_TABLES);
  const others = Object.keys(value).length - lists.length;
  if (lists.length === 0 || others > lists.length + 3) return [tableOfRecords(name, [value])];
  return lists.flatMap(([key, item]) => (Array.isArray(item) ? tablesOfDocument(item, key) : []));
}

/** Records that describe columns: `[{ "column": "dob", "comment": "date of birth" }]`. */
function describedTables(records: readonly JsonObject[], name: string): readonly ReadTable[] | null {
  const keys = [...new Set(records.slice(0, MOST_RECORDS).flatMap((record) => Object.keys(record)))].slice(0, 200);
  const reader = rowReader(name);
  reader.take(keys);
  for (const record of records) {
    const row = keys.map((key) => {
      const value = Object.hasOwn(record, key) ? record[key] : '';
      return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    });
    if (!reader.take(row)) break;
  }
  const tables = reader.finish();
  return tables[0]?.layout === 'dictionary' ? tables : null;
}

/** One table of the keys of records. */
export function tableOfRecords(name: string, records: readonly JsonObject[]): ReadTable {
  const types = new Map<string, string>();
  let isCut = false;
  const walk = (value: unknown, path: string, depth: number): void => {
    if (depth > MOST_DEPTH) {
      isCut = true;
      return;
    }
    if (Array.isArray(value)) {
      const items = value.slice(0, 20);
      const records = items.filter((item) => typeof item === 'object' && item !== null);
      if (records.length === 0) leaf(path, 'array');
      for (const item of records) walk(item, path, depth + 1);
      return;
    }
    if (!isObject(value)) {
      leaf(path, value === null ? '' : typeof value);
      return;
    }
    const entries = Object.entries(value);
    if (entries.length === 0) leaf(path, 'object');
    for (const [key, item] of entries) walk(item, path === '' ? key : `${path}.${key}`, depth + 1);
  };
  const leaf = (path: string, type: string): void => {
    if (path !== '' && !types.get(path)) types.set(path, type);
  };
  for (const record of records.slice(0, MOST_RECORDS)) walk(record, '', 0);
  const gathering = gatherColumns();
  for (const [path, type] of types) gathering.add(path, '', type);
  if (isCut) gathering.note(note('depth-cut', { depth: MOST_DEPTH }));
  return gathering.table(name, 'records');
}
