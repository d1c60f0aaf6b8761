import { isWithinEdits } from './edits.ts';
import {
  type Abbreviations,
  allowedEdits,
  indexTerms,
  isPrefix,
  isSoundPrefix,
  parseQuery,
  type Query,
  soundTerms,
  spellOut,
} from './tokens.ts';

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
export function filterRows(rows: readonly RowTerms[], text: string, abbreviations: Abbreviations): boolean[] {
  const query = parseQuery(text);
  if (query.terms.length === 0) return rows.map(() => true);
  const exact = rows.map((row) => meets(row, query, abbreviations, false));
  return exact.includes(true) ? exact : rows.map((row) => meets(row, query, abbreviations, true));
}

function meets(row: RowTerms, query: Query, abbreviations: Abbreviations, fuzzy: boolean): boolean {
  const { together } = query;
  if (together !== null && [row.words, row.sounds].some((terms) => meetsWord(terms, together, true, false)))
    return true;
  return query.terms.every(
    (term) =>
      meetsWord(row.words, term, isPrefix(term), fuzzy) ||
      meetsWord(row.sounds, term, isSoundPrefix(term), fuzzy) ||
      spellOut(term, abbreviations).some((words) =>
        parseQuery(words).terms.every((word) => meetsWord(row.words, word, false, false)),
      ),
  );
}

function meetsWord(terms: ReadonlySet<string>, word: string, prefix: boolean, fuzzy: boolean): boolean {
  if (terms.has(word)) return true;
  const edits = fuzzy ? allowedEdits(word) : 0;
  if (!prefix && edits === 0) return false;
  for (const term of terms) {
    if (prefix && term.startsWith(word)) return true;
    if (edits > 0 && isWithinEdits(word, term, edits)) return true;
  }
  return false;
}
