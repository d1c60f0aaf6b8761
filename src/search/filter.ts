import {
  allowedEdits,
  indexTerms,
  isMetButForSeams,
  isPrefix,
  isSoundPrefix,
  nearTo,
  parseQuery,
  type Query,
  soundTerms,
  spellOut,
} from './tokens.ts';
import { loosened, type QueryWords } from './words.ts';

/** The words of one row of the fields index, ready to be asked. */
export interface RowTerms {
  readonly words: ReadonlySet<string>;
  readonly sounds: ReadonlySet<string>;
}

const BETWEEN = '|';
const SOUND_MARK = '~';

/** What a row carries in `data-search`: its names and aliases, then its readings. `parseRow` reads it again. */
export function writeRow(written: readonly string[], sounds: readonly string[]): string {
  const lines = [...new Set(written)].map((text) => text.replaceAll(BETWEEN, ' ').replace(/^~+/, ''));
  return [...lines, ...new Set(sounds.map((sound) => SOUND_MARK + sound))].join(BETWEEN);
}

export function parseRow(text: string): RowTerms {
  const lines = text.split(BETWEEN);
  return {
    words: new Set(lines.filter((line) => !line.startsWith(SOUND_MARK)).flatMap(indexTerms)),
    sounds: new Set(lines.filter((line) => line.startsWith(SOUND_MARK)).flatMap((line) => soundTerms(line.slice(1)))),
  };
}

/**
 * Which rows a query leaves standing, by the rules of the search: every word must be met as typed or as a beginning, in
 * the row's names, aliases and readings; if no row meets all, misspellings are allowed. An empty query leaves all.
 */
export function filterRows(rows: readonly RowTerms[], text: string, words: QueryWords): boolean[] {
  const typed = parseQuery(text, words);
  if (typed.terms.length === 0) return rows.map(() => true);
  const loose = loosened(text, words);
  const queries = loose === null ? [typed] : [typed, parseQuery(loose, words)];
  for (const fuzzy of [false, true]) {
    for (const query of queries) {
      const stays = rows.map((row) => meets(row, query, words, fuzzy));
      if (stays.includes(true)) return stays;
    }
  }
  return rows.map(() => false);
}

function meets(row: RowTerms, query: Query, words: QueryWords, fuzzy: boolean): boolean {
  const { together } = query;
  if (together !== null && [row.words, row.sounds].some((terms) => meetsWord(terms, together, true, false)))
    return true;
  const meetsTerm = (term: string) =>
    meetsWord(row.words, term, isPrefix(term), fuzzy) ||
    meetsWord(row.sounds, term, isSoundPrefix(term), fuzzy) ||
    spellOut(term, words.abbreviations).some((meant) =>
      parseQuery(meant, words).terms.every((word) => meetsWord(row.words, word, false, false)),
    );
  return (
    query.words.every(meetsTerm) &&
    query.stretches.every((pairs) => (fuzzy ? isMetButForSeams(pairs, meetsTerm) : pairs.every(meetsTerm)))
  );
}

function meetsWord(terms: ReadonlySet<string>, word: string, prefix: boolean, fuzzy: boolean): boolean {
  if (terms.has(word)) return true;
  const isMeant = fuzzy && allowedEdits(word) > 0 ? nearTo(word) : null;
  if (!prefix && isMeant === null) return false;
  for (const term of terms) {
    if ((prefix && term.startsWith(word)) || isMeant?.(term)) return true;
  }
  return false;
}
