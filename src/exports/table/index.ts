/** Rows as a file that a spreadsheet opens, and never computes. The workbook's writer is loaded when it is asked for. */
export { CSV_MARK, csvLine } from './csv.ts';
export { safeCell } from './safe-cell.ts';
export { type Sheet, workbook } from './workbook.ts';
export type { SheetWriter } from './xlsx.ts';

/** The writer of workbooks, which brings the packing along. */
export const loadSheetWriter = () => import('./xlsx.ts').then(({ sheetWriter }) => sheetWriter);
