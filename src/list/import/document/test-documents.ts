/** Documents as authorities publish them, made for tests: the same table as DOCX, XLSX, HTML and CSV. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { CATEGORIES, type Category } from '../../model.ts';
import type { SectorFile } from '../../schema/index.ts';
import type { Placed } from './grid.ts';

/** A table and the lines printed above it. */
export interface TestTable {
  readonly above: readonly string[];
  readonly cells: readonly Placed[];
}

export const KINDS = ['docx', 'xlsx', 'html', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

/** What a document prints of one scenario. `figures` as printed, in the order of `SLOTS`. */
export interface PrintedScenario {
  readonly name: string;
  readonly definition: string;
  readonly figures: readonly string[];
  readonly fields: readonly { readonly name: string; readonly category: Category; readonly description: string }[];
}

export interface PrintedSector {
  readonly name: string;
  readonly who: string;
  readonly scenarios: readonly PrintedScenario[];
}

const WORDS: Readonly<Record<Category, string>> = {
  'important-data': '重要数据',
  'sensitive-personal-information': '敏感个人信息',
  'personal-information': '个人信息（不含敏感个人信息）',
  'other-regime': '其他制度',
};

/** What an edition's files would print. */
export function printedFrom(sectors: readonly SectorFile[]): PrintedSector[] {
  const print = (threshold: { readonly from: number } | null) =>
    threshold ? `${threshold.from / 10_000}万人以上` : '—';
  return sectors.map(({ name, who, scenarios }) => ({
    name,
    who,
    scenarios: scenarios.map(({ name: scenario, definition, thresholds: { assessment, contract }, fields }) => ({
      name: scenario,
      definition,
      figures: [assessment.personal, assessment.sensitive, contract.personal, contract.sensitive].map(print),
      fields,
    })),
  }));
}

const cell = (row: number, column: number, text: string, rows = 1, columns = 1): Placed => ({
  row,
  column,
  rows,
  columns,
  text,
});

const HEADINGS = ['序号', '业务场景', '场景描述', '数据类别', '数据字段', '基本特征与描述'];

/**
 * A table for each sector: headings on two lines, a number for each row, one scenario across its rows, the headings
 * once more in the middle, notes below.
 */
export function tableForEachSector(sectors: readonly PrintedSector[]): TestTable[] {
  return sectors.map((sector, index) => {
    const cells = [
      ...HEADINGS.map((text, column) => cell(0, column, text, 2)),
      cell(0, 6, '数据出境安全评估', 1, 2),
      cell(0, 8, '个人信息出境标准合同、个人信息保护认证', 1, 2),
      ...['个人信息', '敏感个人信息', '个人信息', '敏感个人信息'].map((text, place) => cell(1, 6 + place, text)),
    ];
    let row = 2;
    for (const scenario of sector.scenarios) {
      const height = scenario.fields.length;
      cells.push(cell(row, 1, scenario.name, height), cell(row, 2, scenario.definition, height));
      cells.push(...scenario.figures.map((text, place) => cell(row, 6 + place, text, height)));
      for (const [place, field] of scenario.fields.entries()) {
        cells.push(cell(row + place, 0, String(row + place - 1)), cell(row + place, 3, WORDS[field.category]));
        cells.push(cell(row + place, 4, field.name), cell(row + place, 5, field.description));
      }
      row += height;
    }
    cells.push(cell(row, 0, '注：1.本表所称个人信息人数，自当年1月1日起累计。', 1, 10));
    const number = '一二三四五六七八九十'[index] ?? '';
    return { above: [`${number}、${sector.name}行业`, '单位：人'], cells };
  });
}

/** One table for all: sector, scenario and category across their rows, and all fields of a category in one cell. */
export function oneTable(sectors: readonly PrintedSector[], separator = '；'): TestTable[] {
  const headings = [
    '序号',
    '行业',
    '适用对象',
    '业务场景',
    '场景说明',
    '数据类型',
    '具体字段',
    '安全评估',
    '标准合同或认证',
  ];
  const cells = [
    cell(0, 0, '数据出境管理清单（负面清单）', 1, headings.length),
    ...headings.map((text, column) => cell(1, column, text)),
  ];
  let row = 2;
  let number = 1;
  for (const sector of sectors) {
    const start = row;
    for (const scenario of sector.scenarios) {
      const groups = CATEGORIES.map((category) => ({
        category,
        names: scenario.fields.filter((field) => field.category === category).map(({ name }) => name),
      })).filter(({ names }) => names.length > 0);
      const height = groups.length;
      cells.push(cell(row, 0, String(number), height), cell(row, 3, `（${number}）${scenario.name}`, height));
      cells.push(cell(row, 4, scenario.definition, height));
      const [a = '', b = '', c = '', d = ''] = scenario.figures;
      cells.push(cell(row, 7, `个人信息：${a}；敏感个人信息：${b}`, height));
      cells.push(cell(row, 8, `个人信息：${c}\n敏感个人信息：${d}`, height));
      for (const [place, { category, names }] of groups.entries()) {
        cells.push(cell(row + place, 5, WORDS[category]), cell(row + place, 6, names.join(separator)));
      }
      row += height;
      number += 1;
    }
    cells.push(cell(start, 1, sector.name, row - start), cell(start, 2, sector.who, row - start));
  }
  cells.push(cell(row, 0, '注：未列入本表的数据不适用本清单。', 1, headings.length));
  return [{ above: ['附件'], cells }];
}

/** The document as a file of one kind. */
export async function documentOf(tables: readonly TestTable[], kind: Kind): Promise<Uint8Array> {
  switch (kind) {
    case 'docx':
      return wordOf(tables);
    case 'xlsx':
      return workbookOf(tables);
    case 'html':
      return strToU8(htmlOf(tables));
    case 'csv':
      return strToU8(csvOf(tables));
    default:
      return kind satisfies never;
  }
}

function inRows(cells: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  const height = Math.max(0, ...cells.map(({ row }) => row + 1));
  for (let row = 0; row < height; row += 1) {
    rows.push(cells.filter((one) => one.row === row).toSorted((a, b) => a.column - b.column));
  }
  return rows;
}

/** Tables without a merged cell hanging over their end, and with a cell at every place, as Word wants them. */
function filled(cells: readonly Placed[]): Placed[] {
  const taken = new Set(
    cells.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, at) => `${row + Math.floor(at / columns)} ${column + (at % columns)}`),
    ),
  );
  const height = Math.max(...cells.map(({ row }) => row + 1));
  const width = Math.max(...cells.map(({ column, columns }) => column + columns));
  const empty = Array.from({ length: height * width }, (_, at) => cell(Math.floor(at / width), at % width, ''));
  return [...cells, ...empty.filter(({ row, column }) => !taken.has(`${row} ${column}`))];
}

async function wordOf(tables: readonly TestTable[]): Promise<Uint8Array> {
  const children = tables.flatMap(({ above, cells }) => [
    ...above.map((text) => new Paragraph(text)),
    new Table({
      rows: inRows(filled(cells)).map(
        (row) =>
          new TableRow({
            children: row.map(
              ({ text, rows, columns }) =>
                new TableCell({
                  rowSpan: rows,
                  columnSpan: columns,
                  children: text.split('\n').map((line) => new Paragraph(line)),
                }),
            ),
          }),
      ),
    }),
  ]);
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function override(name: string, type: string): string {
  return `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
}

/** A sheet for each table, named by the first line above it, the other lines in rows of their own. */
function workbookOf(tables: readonly TestTable[]): Uint8Array {
  const strings: string[] = [];
  const letter = (column: number) => String.fromCharCode(65 + column);
  const sheets = tables.map(({ above, cells }) => {
    const merges: string[] = [];
    const rows = inRows(cells).map((row, index) => {
      const texts = row.map(({ column, rows: tall, columns: wide, text }) => {
        const at = `${letter(column)}${index + 1}`;
        if (tall * wide > 1) merges.push(`${at}:${letter(column + wide - 1)}${index + tall}`);
        if (/^\d+$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
        strings.push(text);
        return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
      });
      return `<row r="${index + 1}">${texts.join('')}</row>`;
    });
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const xml = `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
    return { name: above[0] ?? 'Sheet', xml };
  });
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index}"/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Type="${OFFICE}/worksheet" Target="worksheets/s${index}.xml"/>`,
  );
  const overrides = sheets.map((_, index) => override(`worksheets/s${index}`, 'worksheet'));
  const stringsPart = `<Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`;
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${override('sharedStrings', 'sharedStrings')}${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}${stringsPart}</Relationships>`,
    ),
    'xl/sharedStrings.xml': part(
      `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ),
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/s${index}.xml`, part(xml)])),
  });
}

function htmlOf(tables: readonly TestTable[]): string {
  const body = tables.map(({ above, cells }) => {
    const rows = inRows(cells).map((row) => {
      const texts = row.map(({ text, rows: tall, columns: wide }) => {
        const spans = `${tall > 1 ? ` rowspan="${tall}"` : ''}${wide > 1 ? ` colspan=${wide}` : ''}`;
        return `<td${spans}>${escaped(text).replaceAll('\n', '<br>')}`;
      });
      return `<tr>${texts.join('')}\n`;
    });
    return `${above.map((text) => `<p>${escaped(text)}</p>`).join('')}<table>${rows.join('')}</table>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><body>${body.join('')}</body></html>`;
}

/** Only what stands at the beginning of a merged cell; tables one below the other make no CSV, so of one table only. */
function csvOf([table]: readonly TestTable[]): string {
  const cells = table?.cells ?? [];
  const width = Math.max(0, ...cells.map(({ column, columns }) => column + columns));
  const rows = inRows(cells).map((row) => {
    const texts = new Array<string>(width).fill('');
    for (const { column, text } of row) texts[column] = text;
    return texts;
  });
  return `\ufeff${Papa.unparse(rows)}`;
}
