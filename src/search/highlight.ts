import { fold } from './fold.ts';
import { isUnspaced } from './tokens.ts';

/** A stretch of text, met by the query or not. Joined, the stretches are the text again. */
export interface Stretch {
  readonly text: string;
  readonly met: boolean;
}

/**
 * Cuts a text where it meets the query.
 * @param met terms of the record the query met (`Hit.met`)
 * @param asked terms of the query: of a word met by its beginning, only the beginning is marked
 */
export function highlight(text: string, met: readonly string[], asked: readonly string[]): Stretch[] {
  const characters = [...text];
  const folded = characters.map((character) => fold(character).trim());
  const starts: number[] = [];
  let whole = '';
  for (const piece of folded) {
    starts.push(whole.length);
    whole += piece === '' ? ' ' : piece;
  }
  const marked = new Array<boolean>(characters.length).fill(false);
  for (const term of new Set(met.map((term) => asked.find((word) => word !== '' && term.startsWith(word)) ?? term))) {
    if (term === '') continue;
    for (let at = whole.indexOf(term); at !== -1; at = whole.indexOf(term, at + 1)) {
      const first = starts.indexOf(at);
      if (first === -1 || !(isUnspaced(term) || startsWord(characters, first))) continue;
      for (let index = first; index < characters.length && (starts[index] ?? 0) < at + term.length; index += 1)
        marked[index] = true;
    }
  }
  return stretches(characters, marked);
}

function startsWord(characters: readonly string[], index: number): boolean {
  const before = characters[index - 1];
  const here = characters[index];
  if (before === undefined || here === undefined || !/[\p{L}\p{N}]/u.test(before)) return true;
  return isUnspaced(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(here));
}

function stretches(characters: readonly string[], marked: readonly boolean[]): Stretch[] {
  const pieces: { text: string; met: boolean }[] = [];
  characters.forEach((character, index) => {
    const met = marked[index] ?? false;
    const last = pieces.at(-1);
    if (last?.met === met) last.text += character;
    else pieces.push({ text: character, met });
  });
  return pieces;
}
