/**
 * How text becomes terms. The same for what is indexed and for what is typed, so that both always meet.
 *
 * Han, kana and Hangul have no spaces: a run of them becomes its pairs of neighbours (bigrams), 车架号 → 车架, 架号.
 * Everything else is a word: folded in case, accents and width, and split where column names are (`passport_no`,
 * `dateOfBirth`, `Vehicle.Speed`).
 */

import { isWithinEdits } from './edits.ts';
import { fold } from './fold.ts';
import type { QueryWords } from './words.ts';

const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
const unspaced = new RegExp(`[${UNSPACED}]`, 'u');
const run = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** True for a term in a script written without spaces, where neither prefix nor fuzz makes sense. */
export function isUnspaced(term: string): boolean {
  return unspaced.test(term);
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
 * others begin a bigram already); the pair across a space, since Hangul is spaced as one likes (휴대전화 번호,
 * 휴대전화번호), and across a single kana or 의 between two words (被験者の性別, 被験者性別); and short Latin names
 * written together (`passport_no` is found by `passportno`).
 */
export function indexTerms(text: string): string[] {
  const pieces = runs(text);
  const terms = pieces.flatMap((piece, place) => {
    if (!isUnspaced(piece)) return [piece];
    const last = [...piece].at(-1) ?? '';
    const own = piece === last ? [piece] : [...bigrams(piece), last];
    return [...own, ...acrossParticles(piece), ...acrossSpace(piece, pieces[place + 1])];
  });
  if (pieces.length > 1 && pieces.length <= 4 && !pieces.some(isUnspaced)) terms.push(pieces.join(''));
  return terms;
}

/** 者性 of 被験者の性別. */
function acrossParticles(piece: string): string[] {
  return [...piece.matchAll(/(?<=(\P{Script=Hiragana}))\p{Script=Hiragana}(?=(\P{Script=Hiragana}))/gu)].map(
    ([, before = '', after = '']) => before + after,
  );
}

/** 화번 of 휴대전화 번호, 량번 of 차량의 번호. */
function acrossSpace(piece: string, next: string | undefined): string[] {
  if (next === undefined || !isUnspaced(next)) return [];
  const first = [...next][0] ?? '';
  return [piece, piece.replace(/의$/u, '')].flatMap((text) => [...text].slice(-1)).map((last) => last + first);
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
  /** Those of the terms that are words. */
  readonly words: readonly string[];
  /** Those that are not: each stretch of unspaced script as its pairs. */
  readonly stretches: readonly (readonly string[])[];
  /** The words written together, where there are several and none is in an unspaced script; else null. */
  readonly together: string | null;
  readonly key: string;
  /** The keys of its stretches in one kind of script: `VIN 车架号` has two. */
  readonly parts: readonly string[];
}

export function parseQuery(text: string, { fillers }: Pick<QueryWords, 'fillers'>): Query {
  const pieces = runs(text);
  const telling = pieces.filter((piece) => !fillers.has(piece));
  const kept = telling.length > 0 ? telling : pieces;
  const words = new Set(kept.filter((piece) => !isUnspaced(piece)));
  const stretches = kept.filter(isUnspaced).map(bigrams);
  const terms = new Set(kept.flatMap((piece) => (isUnspaced(piece) ? bigrams(piece) : [piece])));
  const together = pieces.length > 1 && !pieces.some(isUnspaced) ? pieces.join('') : null;
  return {
    terms: [...terms],
    words: [...words],
    stretches,
    together,
    key: pieces.join(''),
    parts: scriptParts(pieces),
  };
}

/**
 * True when a stretch of unspaced script is met but for the seams between its words: 여권번호 is met by 여권·비자 번호,
 * which has 여권 and 번호 and only not 권번.
 */
export function isMetButForSeams(pairs: readonly string[], isFound: (pair: string) => boolean): boolean {
  return pairs.every((pair, place) => {
    if (isFound(pair)) return true;
    const neighbours = [pairs[place - 1], pairs[place + 1]];
    return neighbours.every((neighbour) => neighbour !== undefined && isFound(neighbour));
  });
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

const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;
/** The least part of a compound that is worth looking for. */
const SHORTEST_MEMBER = 5;

/**
 * Tells the words that may be meant by one: misspelt, also before an ending (паспрт, паспорта), with another ending
 * (potilaan, potilas), or as a part of a compound (Kennzeichen, Kfz-Kennzeichen).
 */
export function nearTo(word: string): (known: string) => boolean {
  const edits = allowedEdits(word);
  if (edits === 0) return () => false;
  const stem = Math.max(SHORTEST_STEM, Math.ceil(word.length * 0.65));
  const isMisspelt = misspellingsOf(word, edits);
  return (known) => {
    if (word.length >= SHORTEST_MEMBER && known.includes(word)) return true;
    const longer = known.length - word.length;
    if (Math.abs(longer) > LONGEST_ENDING) return false;
    const shared = sharedBeginning(word, known);
    if (shared >= stem && Math.max(word.length, known.length) - shared <= LONGEST_ENDING) return true;
    if (Math.abs(longer) <= edits) return isMisspelt(known);
    // A letter changed or one left out, and an ending after it.
    return isMisspelt(known.slice(0, word.length)) || isMisspelt(known.slice(0, word.length + 1));
  };
}

/**
 * One part more than there may be wrong letters leaves one part as it is: of thousands of words, few have any in its
 * place, and only they are worth comparing letter by letter.
 */
function misspellingsOf(word: string, edits: number): (known: string) => boolean {
  const length = Math.floor(word.length / (edits + 1));
  const [first, middle, last] = [word.slice(0, length), word.slice(length, 2 * length), word.slice(edits * length)];
  return (known) =>
    (known.startsWith(first) || known.endsWith(last) || (edits > 1 && known.includes(middle))) &&
    isWithinEdits(word, known, edits);
}

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether one word may be meant by another; for more than a few, `nearTo` is quicker. */
export function isNear(word: string, known: string): boolean {
  return nearTo(word)(known);
}
