import { strToU8, zipSync } from 'fflate';

interface TestSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: boolean;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A workbook as Excel writes it, with shared strings; `others` adds or replaces parts. */
export function workbook(
  sheets: readonly TestSheet[],
  others: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const strings = [...new Set(sheets.flatMap(({ rows }) => rows.flat()))];
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="r"><sheets>${sheets
        .map(
          ({ name, hidden }, index) =>
            `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`),
  };
  for (const [index, { rows }] of sheets.entries()) {
    const body = rows.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells
          .map(
            (text, cell) =>
              `<c r="${String.fromCharCode(65 + cell)}${row + 1}" t="s"><v>${strings.indexOf(text)}</v></c>`,
          )
          .join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`,
    );
  }
  return new Uint8Array(zipSync({ ...parts, ...others }, { level: 1 }));
}
