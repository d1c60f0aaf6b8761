/** A workbook of one sheet. Every text is stored as text, which a spreadsheet never computes. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface SheetWriter {
  readonly add: (cells: readonly (string | number)[]) => void;
  /** The whole file; nothing may be added after. */
  readonly finish: () => Blob;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

/** Packs rows as they come, so that a large sheet is never held twice. */
export function sheetWriter(title: string): SheetWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((_, piece) => pieces.push(new Uint8Array(piece)));
  const put = (name: string, text: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    part.push(strToU8(text), true);
  };
  for (const [name, text] of Object.entries(PARTS)) put(name, text);
  const name = escaped(title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)) || '1';
  put(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  sheet.push(strToU8(`${XML}<worksheet xmlns="${MAIN}"><sheetData>`));
  return {
    add: (cells) => {
      sheet.push(strToU8(`<row>${cells.map(cell).join('')}</row>`));
    },
    finish: () => {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
      return new Blob(pieces, { type: `${TYPE}.sheet` });
    },
  };
}

function cell(content: string | number): string {
  if (typeof content === 'number') return `<c><v>${content}</v></c>`;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(content.slice(0, 32_767))}</t></is></c>`;
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these characters cannot stand in XML at all.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
