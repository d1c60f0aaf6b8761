import { CSV_MARK, csvLine, workbook } from '../table/index.ts';
import type { Table } from './rows.ts';
import { CHINESE } from './site.ts';

/** The list as CSV for spreadsheets: UTF-8 with its mark, and no cell that is taken for a formula. */
export function csvOf({ columns, sectors }: Table): string {
  return CSV_MARK + [columns, ...sectors.flatMap(({ rows }) => rows)].map(csvLine).join('');
}

/** Columns whose cells are sentences. */
const LONG = /^(description|aliases)/;

/** The list as a workbook, one sheet per sector under its Chinese name. */
export function xlsxOf({ columns, sectors }: Table): Uint8Array<ArrayBuffer> {
  const widths = columns.map((name) => (LONG.test(name) ? 40 : Math.max(12, name.length + 2)));
  return workbook(sectors.map(({ sector, rows }) => ({ title: sector.name[CHINESE], widths, head: columns, rows })));
}
