/** What the XML of a workbook's parts says. Read as it is unpacked; nothing in it can name another file or entity. */
import { Parser } from 'htmlparser2';
import { LONGEST_COMMENT, MOST_CELLS, MOST_SHEET_COLUMNS, MOST_STRINGS } from '../limits.ts';
import { type Unpacked, unpack, type ZipPart } from './zip.ts';

interface Events {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Asked after each piece. */
  readonly wantsMore?: () => boolean;
}

/** `x:row` and `row` are one: the prefix is the writer's choice. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

function readXml(bytes: Uint8Array, part: ZipPart, { open, text, close, wantsMore }: Events): Unpacked {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(local(name), attributes),
      ontext: (found) => text?.(found),
      onclosetag: (name) => close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const ending = unpack(bytes, part, (piece) => {
    parser.write(piece);
    return wantsMore?.() ?? true;
  });
  if (ending === 'whole') parser.end();
  return ending;
}

export interface Sheet {
  readonly name: string;
  /** Of its part in the archive. */
  readonly path: string;
}

/** The sheets that are shown, in their order; none where the workbook does not name any. */
export function sheetsOf(bytes: Uint8Array, parts: ReadonlyMap<string, ZipPart>, workbook: ZipPart): readonly Sheet[] {
  const folder = workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1);
  const file = workbook.name.slice(folder.length);
  const targets = new Map<string, string>();
  const relations = parts.get(`${folder}_rels/${file}.rels`.toLowerCase());
  if (relations) {
    readXml(bytes, relations, {
      open: (name, { Id = '', Target = '' }) => {
        if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : folder + Target);
      },
    });
  }
  const sheets: Sheet[] = [];
  readXml(bytes, workbook, {
    open: (tag, attributes) => {
      if (tag !== 'sheet' || /^(very)?hidden$/i.test(attributes['state'] ?? '')) return;
      const id = Object.entries(attributes).find(([key]) => local(key) === 'id' && key !== 'sheetId')?.[1] ?? '';
      const path = targets.get(id);
      if (path !== undefined) sheets.push({ name: attributes['name'] ?? '', path });
    },
  });
  return sheets;
}

/** Texts that cells refer to by number. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly ending: Unpacked;
}

export function sharedStrings(bytes: Uint8Array, part: ZipPart | undefined): SharedStrings {
  const texts: string[] = [];
  if (!part) return { texts, ending: 'whole' };
  let total = 0;
  let current: string | null = null;
  let isText = false;
  // Readings of Japanese words stand beside them in `rPh`, and are not part of the text.
  let isReading = false;
  const ending = readXml(bytes, part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') isText = !isReading;
    },
    text: (text) => {
      if (isText && current !== null && current.length <= LONGEST_COMMENT)
        current += text.slice(0, LONGEST_COMMENT + 1);
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si' && current !== null) {
        total += current.length;
        texts.push(current);
        current = null;
      }
    },
    wantsMore: () => total < MOST_STRINGS,
  });
  return { texts, ending };
}

/** Reads the rows of a sheet until `take` answers false. Formulas are not read, only the values kept beside them. */
export function readRows(
  bytes: Uint8Array,
  part: ZipPart,
  strings: readonly string[],
  take: (row: readonly string[]) => boolean,
): Unpacked {
  let row: string[] | null = null;
  let column = 0;
  let type = '';
  let value = '';
  let isValue = false;
  let wants = true;
  let cells = 0;
  const ending = readXml(bytes, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        type = attributes['t'] ?? '';
        value = '';
      } else if (name === 'v' || name === 't') isValue = true;
    },
    text: (text) => {
      if (isValue && value.length <= LONGEST_COMMENT) value += text.slice(0, LONGEST_COMMENT + 1);
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'c' && row !== null && column >= 1 && column <= MOST_SHEET_COLUMNS) {
        const text = type === 's' ? (strings[Number(value)] ?? '') : value;
        if (text !== '') put(row, column - 1, text);
      } else if (name === 'row' && row !== null) {
        cells += row.length;
        if (wants && row.length > 0) wants = take(row) && cells <= MOST_CELLS;
        row = null;
      }
    },
    wantsMore: () => wants,
  });
  return cells > MOST_CELLS ? 'swollen' : ending;
}

function put(row: string[], index: number, text: string): void {
  while (row.length < index) row.push('');
  row[index] = text;
}

/** `A1` is in column 1, `AB7` in column 28; null where the cell does not say. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Za-z]{1,4}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
