/** A workbook of one sheet. Every text is stored as text, which a spreadsheet never computes. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { MAIN, packageParts, rowPart, TYPE, workbookPart, XML } from './sheet-xml.ts';

export interface SheetWriter {
  readonly add: (cells: readonly (string | number)[]) => void;
  /** The whole file; nothing may be added after. */
  readonly finish: () => Blob;
}

/** Packs rows as they come, so that a large sheet is never held twice. */
export function sheetWriter(title: string): SheetWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((_, piece) => pieces.push(new Uint8Array(piece)));
  const put = (name: string, text: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    part.push(strToU8(text), true);
  };
  for (const [name, text] of Object.entries(packageParts(1))) put(name, text);
  put('xl/workbook.xml', workbookPart([title]));
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  sheet.push(strToU8(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`));
  let rows = 0;
  return {
    add: (cells) => {
      rows += 1;
      sheet.push(strToU8(rowPart(rows, cells)));
    },
    finish: () => {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
      return new Blob(pieces, { type: `${TYPE}.sheet` });
    },
  };
}
