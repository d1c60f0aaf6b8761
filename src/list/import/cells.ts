import type { Problem } from '../problem.ts';
import type { Cell } from './table.ts';

/** Collects what is wrong with the cells of a package, so that all of it is told at once. */
export interface Complaints {
  readonly problems: Problem[];
}

/** Notes one problem with a cell: what was found, what is expected, what to do. */
export function complain(complaints: Complaints, cell: Cell, expected: string, advice: string): void {
  complaints.problems.push({
    file: cell.file,
    line: cell.line,
    column: cell.column,
    severity: 'error',
    message: `column "${cell.name}": found ${JSON.stringify(cell.text)}; expected ${expected}; ${advice}`,
  });
}

/** A text that must be there. */
export function requiredText(cell: Cell, complaints: Complaints): string {
  if (cell.text === '') complain(complaints, cell, 'a text', 'fill the cell in');
  return cell.text;
}

/** A text, or null from an empty cell. */
export function optionalText(cell: Cell): string | null {
  return cell.text === '' ? null : cell.text;
}

/** An id that becomes part of an address. */
export function idIn(cell: Cell, complaints: Complaints): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell.text)) {
    complain(complaints, cell, 'an id in lower-case letters, digits and single hyphens', 'correct the id');
  }
  return cell.text;
}

/** One of a closed set of words. */
export function wordIn<Word extends string>(cell: Cell, words: readonly Word[], complaints: Complaints): Word | null {
  const word = words.find((candidate) => candidate === cell.text);
  if (word === undefined) complain(complaints, cell, `one of ${words.join(', ')}`, 'write one of these words');
  return word ?? null;
}

/** One of a closed set of words, or null from an empty cell. */
export function optionalWordIn<Word extends string>(
  cell: Cell,
  words: readonly Word[],
  complaints: Complaints,
): Word | null {
  return cell.text === '' ? null : wordIn(cell, words, complaints);
}

/** A whole number from 1, or null from an empty cell. `what` names it in the message. */
export function optionalNumberIn(cell: Cell, what: string, complaints: Complaints): number | null {
  if (cell.text === '') return null;
  if (/^[1-9]\d*$/.test(cell.text) && Number.isSafeInteger(Number(cell.text))) return Number(cell.text);
  complain(complaints, cell, `${what}: a whole number from 1 in the digits 0-9, or an empty cell`, adviceOn(cell.text));
  return null;
}

/** A whole number from 1. */
export function numberIn(cell: Cell, what: string, complaints: Complaints): number {
  if (cell.text === '') complain(complaints, cell, `${what}: a whole number from 1`, 'fill the cell in');
  return optionalNumberIn(cell, what, complaints) ?? 0;
}

/** How the number in a cell should have been written, where that is certain. */
function adviceOn(text: string): string {
  const ascii = text.normalize('NFKC').replace(/[,\s]/g, '');
  const [, digits, unit] = /^(\d{1,9})(万|亿)?$/.exec(ascii) ?? [];
  if (digits === undefined) return 'write the number out, e.g. 50000';
  const factor = unit === '万' ? 10_000 : unit === '亿' ? 100_000_000 : 1;
  return `write ${Number(digits) * factor}, if that is meant`;
}

/** The parts of a cell that holds a list, separated by `|`. */
export function listIn(cell: Cell, complaints: Complaints): string[] {
  if (cell.text === '') return [];
  const parts = cell.text.split('|').map((part) => part.trim());
  if (parts.includes('')) complain(complaints, cell, 'parts separated by single |', 'remove the empty part');
  return parts;
}

/** A date as far as it is known, or null from an empty cell. */
export function optionalDateIn(cell: Cell, precision: 'day' | 'any', complaints: Complaints): string | null {
  if (cell.text === '') return null;
  const pattern = precision === 'day' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}(-\d{2}(-\d{2})?)?$/;
  const exists = pattern.test(cell.text) && !Number.isNaN(Date.parse(cell.text));
  const form = precision === 'day' ? 'YYYY-MM-DD' : 'YYYY, YYYY-MM or YYYY-MM-DD';
  if (!exists) complain(complaints, cell, `a date written ${form}, or an empty cell`, 'correct the date');
  return cell.text;
}
