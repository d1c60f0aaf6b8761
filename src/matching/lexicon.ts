import { type BreakUp, breakUp } from './break-up.ts';
import { readHan } from './han.ts';
import type { MatchData, MeaningKind } from './model.ts';
import { isUnspaced, wordsOf } from './split.ts';
import { type Correct, makeCorrect } from './typos.ts';

/** What a word means. Compared by identity. */
export interface Meaning {
  readonly name: string;
  /** `word`: a word of a phrase that the lexicon does not have. */
  readonly kind: MeaningKind | 'word';
  readonly strength: number;
}

/** One or several words that mean something, or one that means nothing to us. A word may have more than one meaning. */
export interface Term {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

export interface Lexicon {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly prefixes: ReadonlySet<string>;
  /**
   * Folded words (`wordsOf`) as terms, in order, fillers left out.
   * @param allowsInitials whether initials of pinyin are read too: they look like any other short word
   */
  readonly read: (words: readonly string[], allowsInitials?: boolean) => readonly Term[];
  /** Words that neither help nor harm. */
  readonly fillers: ReadonlySet<string>;
  /** Gives a word of a phrase, that has no meaning yet, one of its own. */
  readonly learn: (word: string) => void;
}

/** The words as they are looked up. */
interface Dictionary {
  /** Latin words joined by a space, Chinese as written. */
  readonly words: Map<string, Meaning[]>;
  /** Several Latin words, or the syllables of a Chinese word, written together. */
  readonly together: Map<string, Meaning[]>;
  /** Words that begin something longer: only from these on is it worth looking further. */
  readonly beginnings: Set<string>;
  readonly fillers: ReadonlySet<string>;
  readonly abbreviations: MatchData['abbreviations'];
  readonly initials: MatchData['initials'];
  readonly breakUp: BreakUp;
  readonly correct: Correct;
  /** What has been read of a single word or run of Chinese; tables repeat themselves. */
  readonly cache: Map<string, readonly Term[]>;
}

const LONGEST_RUN = 6;
const CACHE_SIZE = 50_000;

/** Compiles the words of the matcher. */
export function compileLexicon(data: MatchData): Lexicon {
  const meanings = new Map<string, Meaning>();
  const dictionary = makeDictionary(data);
  for (const { name, kind, strength, words } of data.meanings) {
    const meaning: Meaning = { name, kind, strength };
    meanings.set(name, meaning);
    for (const word of words) addWord(dictionary, word, data.sounds[word], meaning);
  }
  return {
    meanings,
    prefixes: new Set(data.prefixes),
    fillers: dictionary.fillers,
    learn: (word) => {
      addTo(dictionary.words, word, { name: word, kind: 'word', strength: 0 });
      dictionary.cache.clear();
    },
    read: (words, allowsInitials = false) => readWords(dictionary, words, allowsInitials),
  };
}

function makeDictionary(data: MatchData): Dictionary {
  const { fillers, abbreviations, initials } = data;
  const dictionary = {
    words: new Map<string, Meaning[]>(),
    together: new Map<string, Meaning[]>(),
    beginnings: new Set<string>(),
    correct: makeCorrect(data.meanings.flatMap(({ words }) => words)),
    cache: new Map<string, readonly Term[]>(),
    fillers: new Set(fillers.map((filler) => wordsOf(filler).join(' '))),
    abbreviations,
    initials,
    breakUp: (word: string) =>
      breakUp(word, (piece) => dictionary.fillers.has(piece) || lookUp(dictionary, piece) !== undefined),
  };
  return dictionary;
}

function addTo(map: Map<string, Meaning[]>, key: string, meaning: Meaning): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [meaning]);
  else if (!known.includes(meaning)) known.push(meaning);
}

function addWord(dictionary: Dictionary, word: string, sound: string | undefined, meaning: Meaning): void {
  const words = wordsOf(word);
  if (isUnspaced(word)) {
    addTo(dictionary.words, words.join(''), meaning);
    // `sim卡`, `b超`: two words to `wordsOf`.
    const [first] = words;
    if (first !== undefined && words.length > 1) dictionary.beginnings.add(first);
    // Shorter readings are too often something else: 卡, ka.
    if (sound !== undefined && sound.length > 3) {
      addTo(dictionary.together, sound, meaning);
      addBeginnings(dictionary, sound);
    }
    return;
  }
  addTo(dictionary.words, words.join(' '), meaning);
  const joined = words.join('');
  const [first] = words;
  if (first === undefined || words.length === 1) return;
  dictionary.beginnings.add(first);
  if (joined.length > 4) addTo(dictionary.together, joined, meaning);
}

/** Every beginning of a reading could be its first syllable. */
function addBeginnings({ beginnings }: Dictionary, sound: string): void {
  for (let length = 1; length < sound.length; length++) beginnings.add(sound.slice(0, length));
}

/** A Latin word by itself: as it is, without digits at its end, in the singular. */
function lookUp(dictionary: Dictionary, word: string): readonly Meaning[] | undefined {
  const known = dictionary.words.get(word) ?? dictionary.together.get(word);
  if (known !== undefined) return known;
  const bare = word.replace(/\d+$/, '');
  if (bare !== word) return bare.length > 1 ? lookUp(dictionary, bare) : undefined;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return undefined;
  if (word.endsWith('ies')) return dictionary.words.get(`${word.slice(0, -3)}y`);
  return dictionary.words.get(word.slice(0, -1)) ?? dictionary.words.get(word.slice(0, -2));
}

function readWords(dictionary: Dictionary, words: readonly string[], allowsInitials: boolean): Term[] {
  const terms: Term[] = [];
  for (let start = 0; start < words.length; ) {
    const word = words[start] ?? '';
    const run = longestRun(dictionary, words, start);
    if (run !== null) terms.push(run.term);
    else if (!dictionary.fillers.has(word)) terms.push(...remembered(dictionary, word, allowsInitials));
    start += run?.length ?? 1;
  }
  return terms;
}

function remembered(dictionary: Dictionary, word: string, allowsInitials: boolean): readonly Term[] {
  const { cache } = dictionary;
  const key = allowsInitials ? `+${word}` : word;
  const before = cache.get(key);
  if (before !== undefined) return before;
  const terms = isUnspaced(word)
    ? readHan(word, dictionary.words, dictionary.fillers)
    : readOne(dictionary, word, allowsInitials);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, terms);
  return terms;
}

interface Run {
  readonly term: Term;
  readonly length: number;
}

/** The most words from `start` on that mean something together: `date of birth`, `che zhu`, `sim卡`. */
function longestRun(dictionary: Dictionary, words: readonly string[], start: number): Run | null {
  const longest = dictionary.beginnings.has(words[start] ?? '') ? Math.min(LONGEST_RUN, words.length - start) : 1;
  for (let length = longest; length > 1; length--) {
    const run = words.slice(start, start + length);
    const known = run.some(isUnspaced) ? dictionary.words.get(run.join('')) : lookUpRun(dictionary, run);
    if (known !== undefined) return { term: { text: run.join(' '), meanings: known }, length };
  }
  return rejoined(dictionary, words[start], words[start + 1]);
}

function lookUpRun({ words, together }: Dictionary, run: readonly string[]): readonly Meaning[] | undefined {
  const spaced = run.join(' ');
  return words.get(spaced) ?? words.get(spaced.replace(/s$/, '')) ?? together.get(run.join(''));
}

/** One word that a change of case cut in two: `MedDRA`, `WeChat`, but not `user ID`, of which both words are known. */
function rejoined({ words }: Dictionary, first = '', second = ''): Run | null {
  const isCut = second !== '' && !(words.has(first) && words.has(second));
  const known = isCut ? words.get(first + second) : undefined;
  return known === undefined ? null : { term: { text: first + second, meanings: known }, length: 2 };
}

/** One Latin word: known, an abbreviation, several words written together, initials of pinyin, misspelt, or unknown. */
function readOne(dictionary: Dictionary, word: string, allowsInitials: boolean): readonly Term[] {
  const known = lookUp(dictionary, word);
  if (known !== undefined) return [{ text: word, meanings: known }];
  if (/^\d+$/.test(word)) return [];
  const [spelt] = Object.hasOwn(dictionary.abbreviations, word) ? (dictionary.abbreviations[word] ?? []) : [];
  if (spelt !== undefined) return readWords(dictionary, wordsOf(spelt), false);
  const parts = dictionary.breakUp(word);
  if (parts !== null) return readWords(dictionary, parts, false);
  const initials = allowsInitials ? wordsOfInitials(dictionary, word) : [];
  if (initials.length > 0) return initials.flatMap((chinese) => readHan(chinese, dictionary.words, dictionary.fillers));
  const meant = dictionary.correct(word);
  return [{ text: word, meanings: meant === null ? [] : (lookUp(dictionary, meant) ?? []) }];
}

/** The Chinese words that initials stand for, one (`csrq`) or two (`br` and `xm`). */
function wordsOfInitials({ initials }: Dictionary, word: string): string[] {
  const chinese = (key: string) => (Object.hasOwn(initials, key) ? initials[key] : undefined);
  const whole = chinese(word);
  if (whole !== undefined) return [whole];
  if (word.length > 8) return [];
  for (let cut = 2; cut <= word.length - 2; cut++) {
    const [first, second] = [chinese(word.slice(0, cut)), chinese(word.slice(cut))];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return [];
}
