/**
 * How text becomes terms. The same for what is indexed and for what is typed, so that both always meet.
 *
 * Han, kana and Hangul have no spaces: a run of them becomes its pairs of neighbours (bigrams), 车架号 → 车架, 架号.
 * Everything else is a word: folded in case, accents and width, and split where column names are (`passport_no`,
 * `dateOfBirth`, `Vehicle.Speed`).
 */

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const run = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Letters that carry no separable mark but are read as another. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
};

/** Words that tell no record from another; ignored in a query that has others. */
const FILLERS = new Set([
  'data',
  'info',
  'information',
  'of',
  'the',
  'a',
  'an',
  'and',
  'or',
  'in',
  'on',
  'for',
  'to',
  '的',
  '和',
  '与',
  '及',
  '或',
]);

/** True for a term in a script written without spaces, where neither prefix nor fuzz makes sense. */
export function isUnspaced(term: string): boolean {
  return unspaced.test(term);
}

/** Case, width and accents folded, and a space put where a column name changes case. Marks of Indic scripts stay. */
export function fold(text: string): string {
  return ASCII.test(text) ? splitCase(text).toLowerCase() : foldMarks(splitCase(text.normalize('NFKC')).toLowerCase());
}

/** Most column names; they need no Unicode work. */
const ASCII = /^[ -~]*$/;

function splitCase(text: string): string {
  return text
    .replace(/(?<=\p{L})['’]s(?![\p{L}\p{N}])/giu, ' ')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, '$1 ');
}

function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/[ßæœøđłıς]/gu, (letter) => plainLetters[letter] ?? letter);
}

/** Runs of one kind of script, in order: a word, or a stretch of unspaced script. */
export function runs(text: string): string[] {
  return fold(text).match(run) ?? [];
}

/** The terms of a text, in order, repeats included. Terms joined by spaces give the same terms again. */
export function tokenise(text: string): string[] {
  return runs(text).flatMap((piece) => (isUnspaced(piece) ? bigrams(piece) : [piece]));
}

function bigrams(piece: string): string[] {
  const characters = [...piece];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** A text without anything that is not told apart in searching; equal keys are an exact match. */
export function exactKey(text: string): string {
  return runs(text).join('');
}

/**
 * The terms a name, alias or description is found under. Beyond its own: the last character of each unspaced run (the
 * others begin a bigram already), and short Latin names written together (`passport_no` is found by `passportno`).
 */
export function indexTerms(text: string): string[] {
  const pieces = runs(text);
  const terms = pieces.flatMap((piece) => {
    if (!isUnspaced(piece)) return [piece];
    const last = [...piece].at(-1) ?? '';
    return piece === last ? [piece] : [...bigrams(piece), last];
  });
  if (pieces.length > 1 && pieces.length <= 4 && !pieces.some(isUnspaced)) terms.push(pieces.join(''));
  return terms;
}

const LONGEST_SOUND = 32;

/**
 * The terms a reading is found under: from any syllable on, and by the initials of the whole. `che jia hao` → chejiahao,
 * jiahao, hao, cjh. A word in capitals is Latin in the name itself and keeps all its letters: `VIP ka hao` → vipkahao
 * and vipkh.
 */
export function soundTerms(sound: string): string[] {
  const syllables = sound.split(' ').filter((syllable) => syllable !== '');
  const terms = syllables.map((_, start) => syllables.slice(start).join('').toLowerCase().slice(0, LONGEST_SOUND));
  return syllables.length > 1 ? [...terms, initials(syllables)] : terms;
}

/** First letters of a reading: `che jia hao` → cjh. */
export function initials(syllables: readonly string[]): string {
  return syllables
    .map((syllable) => (/^\p{Ll}/u.test(syllable) ? syllable.slice(0, 1) : syllable))
    .join('')
    .toLowerCase();
}

/** What is asked for. */
export interface Query {
  /** Every one of them must be found; fillers (of, the, 的) left out unless there is nothing else. */
  readonly terms: readonly string[];
  /** The words written together, where there are several and none is in an unspaced script; else null. */
  readonly together: string | null;
  readonly key: string;
  /** The keys of its stretches in one kind of script: `VIN 车架号` has two. */
  readonly parts: readonly string[];
}

export function parseQuery(text: string): Query {
  const pieces = runs(text);
  const telling = pieces.filter((piece) => !FILLERS.has(piece));
  const kept = telling.length > 0 ? telling : pieces;
  const terms = kept.flatMap((piece) => (isUnspaced(piece) ? bigrams(piece) : [piece]));
  const together = pieces.length > 1 && !pieces.some(isUnspaced) ? pieces.join('') : null;
  return { terms: [...new Set(terms)], together, key: pieces.join(''), parts: scriptParts(pieces) };
}

function scriptParts(pieces: readonly string[]): string[] {
  const parts: string[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (before !== undefined && isUnspaced(before) === isUnspaced(piece)) parts.push((parts.pop() ?? '') + piece);
    else parts.push(piece);
  });
  return parts;
}

/** What the short words of column names stand for, by folded word: `dob` → `date of birth`. */
export type Abbreviations = Readonly<Record<string, readonly string[]>>;

/** What a term abbreviates, as words; nothing for most. */
export function spellOut(term: string, abbreviations: Abbreviations): readonly string[] {
  return Object.hasOwn(abbreviations, term) ? (abbreviations[term] ?? []) : [];
}

/** A word may be unfinished; a pair of Han may not; a single Han stands for the pairs it begins. */
export function isPrefix(term: string): boolean {
  return !isUnspaced(term) || [...term].length === 1;
}

/** One letter begins too many readings to mean one. */
export function isSoundPrefix(term: string): boolean {
  return !isUnspaced(term) && term.length > 1;
}

/** How many letters may be wrong in a term (Levenshtein): none in short words and unspaced scripts. */
export function allowedEdits(term: string): number {
  if (isUnspaced(term) || /\p{N}/u.test(term)) return 0;
  const length = [...term].length;
  if (length < 5) return 0;
  return length < 9 ? 1 : 2;
}
