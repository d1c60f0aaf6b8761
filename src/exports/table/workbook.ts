/** A workbook of several sheets, written at once. */
import { strToU8, zipSync } from 'fflate';
import { MAIN, packageParts, rowPart, workbookPart, XML } from './sheet-xml.ts';

export interface Sheet {
  readonly title: string;
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** The first row, which stays in sight. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The same sheets give the same bytes: the earliest moment a ZIP file can name, in whatever time zone. */
const MADE = new Date(1980, 0, 1);

/** The whole file. Every text is stored as text, which a spreadsheet never computes. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const parts = {
    ...packageParts(sheets.length),
    'xl/workbook.xml': workbookPart(sheets.map(({ title }) => title)),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet)])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { level: 6, mtime: MADE });
}

function sheetPart({ widths, head, rows }: Sheet): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const view =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${XML}<worksheet xmlns="${MAIN}">${view}<cols>${columns.join('')}</cols><sheetData>${[head, ...rows].map((cells, index) => rowPart(index + 1, cells)).join('')}</sheetData></worksheet>`;
}
