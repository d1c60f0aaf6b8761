import { readXml } from './archive.ts';
import { type Grid, layOut, type Placed } from './grid.ts';

/** The tables of a workbook: every sheet that is shown. Of formulas the value kept beside them is read. */
export function gridsOfWorkbook(parts: ReadonlyMap<string, string>): Grid[] {
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const targets = new Map<string, string>();
  readXml(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(name, attribute) {
      if (name !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
    text: nothing,
    close: nothing,
  });
  const sheets: { name: string; xml: string }[] = [];
  readXml(workbook, {
    open(name, attribute) {
      if (name !== 'sheet' || /hidden/i.test(attribute('state') ?? '')) return;
      const xml = parts.get(targets.get(attribute('id') ?? '') ?? '');
      if (xml !== undefined) sheets.push({ name: attribute('name') ?? '', xml });
    },
    text: nothing,
    close: nothing,
  });
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml') ?? '');
  return sheets.map(({ name, xml }) => ({ name, above: [name], rows: rowsOf(xml, strings) }));
}

function nothing(): void {}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  readXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      // How a Japanese word is read stands beside it, and is not part of it.
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    text(found) {
      if (isText) text += found;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function rowsOf(xml: string, strings: readonly string[]): ReturnType<typeof layOut> {
  const cells: Placed[] = [];
  const merges: Range[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let value = '';
  let isValue = false;
  let isReading = false;
  readXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        const given = Number(attribute('r'));
        row = Number.isInteger(given) && given >= 1 && given <= 1_048_576 ? given - 1 : row + 1;
        column = -1;
      } else if (name === 'c') {
        column = placeOf(attribute('r'))?.column ?? column + 1;
        type = attribute('t') ?? '';
        value = '';
      } else if (name === 'rPh') isReading = true;
      else if (name === 'v' || name === 't') isValue = !isReading;
      else if (name === 'mergeCell') {
        const range = rangeOf(attribute('ref'));
        if (range) merges.push(range);
      }
    },
    text(found) {
      if (isValue) value += found;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'c') {
        const text = type === 's' ? (strings[Number(value)] ?? '') : isNumber(type) ? plainNumber(value) : value;
        if (text.trim() !== '') cells.push({ row, column, rows: 1, columns: 1, text });
      }
    },
  });
  const spans = new Map(merges.map((range) => [`${range.row} ${range.column}`, range]));
  return layOut(cells.map((cell) => ({ ...cell, ...spans.get(`${cell.row} ${cell.column}`) })));
}

function isNumber(type: string): boolean {
  return type === '' || type === 'n';
}

/** `1E5` and `100000.0` as they are shown. */
function plainNumber(value: string): string {
  const number = Number(value);
  return value.trim() !== '' && Number.isSafeInteger(number) ? String(number) : value;
}

/** `B3` is row 2, column 1, from 0. */
function placeOf(reference: string | undefined): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

function rangeOf(reference: string | undefined): Range | null {
  const [from, to] = (reference ?? '').split(':').map(placeOf);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
