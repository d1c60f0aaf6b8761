/** The report as a Word file (Office Open XML). Brings the `docx` library along, so import it only when asked for. */
import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  ConcreteHyperlink,
  Document,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { LocaleTag } from '../../words/index.ts';
import type { Block, Cell, Line, ReportDocument, Source, Table as TableBlock } from './document.ts';
import { type Piece, piecesOf } from './languages.ts';
import { BULLETS, fontsOf, languageOf, numbering, stylesFor, wordLanguage } from './word-styles.ts';

/** Twentieths of a point, as Word measures paper. */
const PAPERS = { a4: { width: 11906, height: 16838 }, letter: { width: 12240, height: 15840 } } as const;
export type Paper = keyof typeof PAPERS;
const MARGIN = 1134;

export interface WordOptions {
  readonly paper: Paper;
  /** When it is made, as ISO 8601 with time; the only thing in the file that the report does not say. */
  readonly made: string;
}

/** What the parts of one file share. */
interface Making {
  readonly locale: LocaleTag;
  /** Of the text, between the margins. */
  readonly width: number;
  /** Addresses linked to so far; the place of each is its number in the file. */
  readonly addresses: string[];
}

/** Makes the file. The same report and options give the same contents. */
export async function wordFile(report: ReportDocument, { paper, made }: WordOptions): Promise<ArrayBuffer> {
  const making: Making = { locale: report.locale, width: PAPERS[paper].width - 2 * MARGIN, addresses: [] };
  const styled = (style: string, line: Line) => new Paragraph({ style, children: runs(line, making) });
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(report.title, making) }),
    styled('Subject', report.subject),
    styled('Verdict', report.verdict),
    styled('Caution', report.caution),
    ...report.sections.flatMap(({ title, blocks }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title, making) }),
      ...blocks.flatMap((block) => blockParts(block, making)),
    ]),
  ];
  const file = new Document({
    title: report.title,
    styles: stylesFor(report.locale),
    numbering,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          page: {
            size: PAPERS[paper],
            margin: { top: 1304, bottom: 1247, left: MARGIN, right: MARGIN, header: 567, footer: 567 },
          },
        },
        headers: { default: new Header({ children: [styled('Running', report.header)] }) },
        footers: { default: new Footer({ children: [footerLine(report, making)] }) },
        children,
      },
    ],
  });
  making.addresses.forEach((address, index) => {
    file.Document.Relationships.addRelationship(linkName(index), HYPERLINK, address, 'External');
  });
  return Packer.toArrayBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(report, made) }]);
}

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const linkName = (index: number) => `Link${index + 1}`;
const sourceMark = (number: number) => `source-${number}`;

function blockParts(block: Block, making: Making): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.of === 'section' ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runs(block.line, making),
        }),
      ];
    case 'text':
      return [new Paragraph({ children: runs(block.line, making) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: BULLETS, level: 0 },
            keepLines: true,
            children: runs(item, making),
          }),
      );
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: runs(block.caption, making) }),
        table(block, making),
        // Word joins two tables that nothing stands between.
        new Paragraph({ style: 'Gap', children: [] }),
      ];
    case 'sources':
      return block.entries.map((source) => sourceParagraph(source, making));
    default:
      return block satisfies never;
  }
}

/** Fixed widths: a long name breaks within its column, and never widens the table beyond the paper. */
function table({ columns, rows, together }: TableBlock, making: Making): Table {
  const widths = columnWidths(
    columns.map(({ share }) => share),
    making.width,
  );
  const row = (cells: readonly Cell[], head: boolean, last = false) =>
    new TableRow({
      ...(together && !last && { keepNext: true }),
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        ({ lines }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            ...(head && { shading: { type: ShadingType.CLEAR, fill: 'EFEFEC', color: 'auto' } }),
            children: (lines.length > 0 ? lines : ['']).map(
              (line) => new Paragraph({ style: head ? 'CellHead' : 'Cell', children: runs(line, making) }),
            ),
          }),
      ),
    });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'BBBBB5' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: making.width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 50, bottom: 40, left: 85, right: 85, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
    rows: [
      row(
        columns.map(({ title }) => ({ lines: [title] })),
        true,
      ),
      ...rows.map((cells, index) => row(cells, false, index === rows.length - 1)),
    ],
  });
}

/** Whole twentieths of a point that add up to the width exactly; the last column takes what rounding leaves. */
export function columnWidths(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / total) * width));
  const rest = width - widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part, index) => (index === widths.length - 1 ? part + rest : part));
}

function sourceParagraph({ number, title, publisher, notes, url }: Source, making: Making): Paragraph {
  const said = [title, ...(publisher === null ? [] : [publisher]), ...notes];
  return new Paragraph({
    style: 'Source',
    children: [
      half(new BookmarkStart(sourceMark(number), number)),
      run({ text: `[${number}]`, lang: making.locale, strong: true, href: null, cite: null }, making),
      half(new BookmarkEnd(number)),
      new TextRun({ text: '\t' }),
      ...said.flatMap((line, index) => [...(index === 0 ? [] : runs(' · ', making)), ...runs(line, making)]),
      ...(url === null ? [] : [new TextRun({ break: 1 }), ...runs([{ href: url }], making)]),
    ],
  });
}

/**
 * One end of a bookmark. The library's types offer only both in one, and that takes its number from a counter that goes
 * on from file to file; a paragraph writes the two halves as it writes any other part.
 */
function half(of: BookmarkStart | BookmarkEnd): ParagraphChild {
  return of as unknown as ParagraphChild;
}

function footerLine({ footer, pageLabel }: ReportDocument, making: Making): Paragraph {
  const { locale } = making;
  const fields: Readonly<Record<string, typeof PageNumber.CURRENT | typeof PageNumber.TOTAL_PAGES>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  };
  const label = pageLabel.split(/(\{pages?\})/).filter((part) => part !== '');
  return new Paragraph({
    style: 'Running',
    tabStops: [{ type: TabStopType.RIGHT, position: making.width }],
    children: [
      ...runs(footer, making),
      new TextRun({ text: '\t' }),
      ...label.flatMap((part) => {
        const field = fields[part];
        return field === undefined
          ? runs(part, making)
          : [new TextRun({ children: [field], language: languageOf(locale) })];
      }),
    ],
  });
}

function runs(line: Line, making: Making): ParagraphChild[] {
  return piecesOf(line, making.locale).map((piece) => run(piece, making));
}

function run(piece: Piece, making: Making): ParagraphChild {
  const text = (text: string, style?: string) =>
    new TextRun({
      text,
      font: fontsOf(piece.lang),
      language: languageOf(piece.lang),
      ...(piece.strong && { bold: true }),
      ...(style !== undefined && { style }),
    });
  if (piece.cite !== null) {
    return new InternalHyperlink({ anchor: sourceMark(piece.cite), children: [text(piece.text, 'Hyperlink')] });
  }
  if (piece.href === null) return text(piece.text);
  // Numbers instead of the library's random names, so that the same report gives the same file.
  const index = making.addresses.push(piece.href) - 1;
  return new ConcreteHyperlink([text(piece.href, 'Hyperlink')], linkName(index));
}

/** Written here, since the library's own says neither the language nor a date that can be given. */
function coreProperties({ title, subject, locale, header }: ReportDocument, made: string): string {
  const escaped = (text: string) => text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(made)}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subject)}</dc:subject><dc:creator>清单 Qingdan</dc:creator><dc:description>${escaped(header)}</dc:description><dc:language>${escaped(wordLanguage(locale))}</dc:language>${date('created')}${date('modified')}</cp:coreProperties>`;
}
