import { cleanName, plainName } from './names.ts';

/** What separates fields in one cell for certain: no name of the list has it inside. */
const CERTAIN = ['；'];
/** What separates fields in one cell, or belongs to a name, as in 执业机构、科室与职称. */
const UNCERTAIN = ['、', '，', '/', '\n'];

/** What a document's decisions may name as separating fields. */
export const SEPARATORS = [...CERTAIN, ...UNCERTAIN, '换行'] as const;

export interface Splitting {
  /** Further separators that a person has said to separate in this document. */
  readonly separators: ReadonlySet<string>;
  /** Whether the list knows a field of this name. */
  readonly isKnown: (name: string) => boolean;
}

export type Names =
  | { readonly ok: true; readonly names: readonly string[] }
  /** Why it cannot be said how many fields these are. */
  | { readonly ok: false; readonly doubt: string };

interface Piece {
  readonly text: string;
  /** The separator before it; empty before the first. */
  readonly before: string;
}

/**
 * The fields that a cell names. A name that the list knows is never cut. Commas and line ends separate when all that
 * stands between them is known, or when a person has said so; else the cell is doubtful.
 */
export function namesIn(text: string, { separators, isKnown }: Splitting): Names {
  const whole = cleanName(text.replaceAll('\n', ''));
  if (isKnown(whole)) return { ok: true, names: [whole] };
  const numbered = numberedItems(text);
  const certain = new Set([...CERTAIN, ...separators]);
  const items = (numbered ?? [text]).flatMap((item) => itemsOf(item, certain, isKnown));

  const names: string[] = [];
  for (const item of items) {
    const name = cleanName(item.replaceAll('\n', ''));
    if (name === '') continue;
    if (isKnown(name)) {
      names.push(name);
      continue;
    }
    const parts = itemsOf(item, new Set(UNCERTAIN), isKnown).map((part) => cleanName(part.replaceAll('\n', '')));
    if (parts.length === 1) names.push(name);
    else if (parts.every(isKnown)) names.push(...parts);
    else return { ok: false, doubt: `"${name}" is one field or ${parts.length}` };
  }
  if (names.length === 0) return { ok: false, doubt: 'there is no name in it' };
  const last = names.at(-1) ?? '';
  if (names.length > 1 && !isKnown(last)) {
    if (/等$/.test(last)) return { ok: false, doubt: `the list ends in 等: "${last}"` };
    if (/[和及与]/.test(last) && numbered === null) return { ok: false, doubt: `"${last}" is one field or two` };
  }
  const twice = names.find((name, index) => names.findIndex((other) => plainName(other) === plainName(name)) < index);
  return twice === undefined ? { ok: true, names } : { ok: false, doubt: `"${twice}" stands in it twice` };
}

/** `1.姓名 2.手机号` and `①姓名②手机号`, counted from 1; null where the text is not numbered so. */
function numberedItems(text: string): string[] | null {
  for (const mark of [/[①-⑳]/gu, /(?:^|[\s；;])[（(]?\d{1,2}[)）.．、](?!\d)/gu]) {
    const marks = [...text.matchAll(mark)];
    const inOrder = marks.every(({ 0: found }, index) => numberOf(found) === index + 1);
    if (marks.length < 2 || !inOrder || text.slice(0, marks[0]?.index ?? 0).trim() !== '') continue;
    return marks.map(({ index, 0: found }, place) => {
      const item = text.slice(index + found.length, marks[place + 1]?.index);
      return item.trim().replace(/[；;。、，,]$/u, '');
    });
  }
  return null;
}

function numberOf(mark: string): number {
  const circled = mark.codePointAt(0) ?? 0;
  return circled >= 0x2460 && circled <= 0x2473 ? circled - 0x245f : Number(mark.replace(/\D/g, ''));
}

/** Cut at what separates for certain, except inside a name that the list knows. */
function itemsOf(text: string, certain: ReadonlySet<string>, isKnown: Splitting['isKnown']): string[] {
  const pieces = piecesOf(text, certain);
  const items: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at + 1;
    for (let far = Math.min(pieces.length, at + 6); far > at + 1; far -= 1) {
      if (!isKnown(cleanName(joined(pieces.slice(at, far)).replaceAll('\n', '')))) continue;
      end = far;
      break;
    }
    items.push(joined(pieces.slice(at, end)));
    at = end;
  }
  return items;
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text, before }, index) => (index === 0 ? text : before + text)).join('');
}

/** Cut at separators outside brackets and quotation marks. */
function piecesOf(text: string, separators: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let start = 0;
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if ('（([【《“'.includes(character)) depth += 1;
    else if ('）)]】》”'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 || !separates(character, separators)) continue;
    pieces.push({ text: text.slice(start, at), before });
    before = character;
    start = at + 1;
  }
  pieces.push({ text: text.slice(start), before });
  return pieces.filter((piece) => piece.text.trim() !== '');
}

const ALIKE: Readonly<Record<string, string>> = { ';': '；', ',': '，', '／': '/', '\n': '\n' };

function separates(character: string, separators: ReadonlySet<string>): boolean {
  if (separators.has(character)) return true;
  if (character === '\n') return separators.has('换行');
  const alike = ALIKE[character];
  return alike !== undefined && separators.has(alike);
}
