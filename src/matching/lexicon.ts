import type { MatchData, MeaningKind } from './model.ts';
import { isUnspaced, wordsOf } from './split.ts';

/** What a word means. Compared by identity. */
export interface Meaning {
  readonly name: string;
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
  /** The words of folded text (`wordsOf`) as terms, in order, fillers left out. */
  readonly read: (words: readonly string[], allowsInitials?: boolean) => readonly Term[];
  /** Gives a word of a phrase, that has no meaning yet, one of its own. */
  readonly learn: (word: string) => Meaning;
}

const LONGEST_PHRASE = 5;
const LONGEST_SYLLABLES = 6;
const LONGEST_HAN = 10;
const CACHE_SIZE = 50_000;

/** Compiles the words of the matcher. What it has read of a word it keeps, because tables repeat themselves. */
export function compileLexicon(data: MatchData): Lexicon {
  const meanings = new Map<string, Meaning>();
  const byWord = new Map<string, Meaning[]>();
  const together = new Map<string, Meaning[]>();
  const fillers = new Set(data.fillers.flatMap((filler) => wordsOf(filler).join(' ')));
  const cache = new Map<string, readonly Term[]>();

  const add = (map: Map<string, Meaning[]>, key: string, meaning: Meaning): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [meaning]);
    else if (!known.includes(meaning)) known.push(meaning);
  };
  const addWord = (word: string, meaning: Meaning): void => {
    const words = wordsOf(word);
    const key = isUnspaced(word) ? words.join('') : words.join(' ');
    add(byWord, key, meaning);
    if (!isUnspaced(word) && words.length > 1 && key.length > 5) add(together, words.join(''), meaning);
    const sound = data.sounds[word];
    if (sound !== undefined && sound.length > 3) add(together, sound, meaning);
  };
  for (const { name, kind, strength, words } of data.meanings) {
    const meaning: Meaning = { name, kind, strength };
    meanings.set(name, meaning);
    for (const word of words) addWord(word, meaning);
  }

  const learn = (word: string): Meaning => {
    const key = `word ${word}`;
    const known = meanings.get(key);
    if (known !== undefined) return known;
    const meaning: Meaning = { name: word, kind: 'word', strength: 0 };
    meanings.set(key, meaning);
    add(byWord, word, meaning);
    cache.clear();
    return meaning;
  };

  /** A Latin word by itself: as it is, in the singular, without digits at its end. */
  const lookUp = (word: string): readonly Meaning[] | undefined => {
    const known = byWord.get(word) ?? together.get(word);
    if (known !== undefined) return known;
    const bare = word.replace(/\d+$/, '');
    if (bare !== word && bare.length > 1) return lookUp(bare);
    if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) {
      const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
      return byWord.get(singular) ?? (word.endsWith('es') ? byWord.get(word.slice(0, -2)) : undefined);
    }
    return undefined;
  };

  /** A run of Chinese as the words that leave the fewest characters over, and then the fewest words. */
  const readHan = (run: string): Term[] => {
    const characters = [...run];
    const best: { cost: number; from: number; known: boolean }[] = [{ cost: 0, from: 0, known: true }];
    for (let end = 1; end <= characters.length; end++) {
      const before = best[end - 1];
      let choice = { cost: (before?.cost ?? 0) + 10, from: end - 1, known: false };
      for (let start = Math.max(0, end - LONGEST_HAN); start < end; start++) {
        const piece = characters.slice(start, end).join('');
        if (!byWord.has(piece) && !fillers.has(piece)) continue;
        const cost = (best[start]?.cost ?? 0) + 2 + (end - start === 1 ? 2 : 0);
        if (cost <= choice.cost) choice = { cost, from: start, known: true };
      }
      best.push(choice);
    }
    const terms: Term[] = [];
    for (let end = characters.length; end > 0; ) {
      const { from, known } = best[end] ?? { from: end - 1, known: false };
      const text = characters.slice(from, end).join('');
      const next = terms[0];
      if (!known && next !== undefined && next.meanings.length === 0) {
        terms[0] = { text: text + next.text, meanings: [] };
      } else if (!fillers.has(text)) terms.unshift({ text, meanings: (known && byWord.get(text)) || [] });
      end = from;
    }
    return terms;
  };

  /** Words written together (`patientonsetage`, `chezhuxingming`): as the fewest known words that make the whole, or null. */
  const breakUp = (word: string): string[] | null => {
    if (word.length < 6 || word.length > 40) return null;
    const best: ({ count: number; from: number } | undefined)[] = [{ count: 0, from: 0 }];
    for (let end = 2; end <= word.length; end++) {
      for (let start = 0; start <= end - 2; start++) {
        const before = best[start];
        if (before === undefined) continue;
        const piece = word.slice(start, end);
        const short = piece.length < 3;
        if (short && !(start > 0 && (piece === 'no' || piece === 'id' || piece === 'of'))) continue;
        if (lookUp(piece) === undefined && !fillers.has(piece)) continue;
        const count = before.count + 1;
        if (best[end] === undefined || count <= (best[end]?.count ?? 0)) best[end] = { count, from: start };
      }
    }
    if (best[word.length] === undefined) return null;
    const parts: string[] = [];
    for (let end = word.length; end > 0; ) {
      const from = best[end]?.from ?? 0;
      parts.unshift(word.slice(from, end));
      end = from;
    }
    return parts.length > 1 && parts.length <= word.length / 3 ? parts : null;
  };

  const initialsOf = (word: string): Term[] | null => {
    const whole = data.initials[word];
    if (whole !== undefined && Object.hasOwn(data.initials, word)) return readHan(whole);
    if (word.length < 4 || word.length > 8) return null;
    for (let cut = 2; cut <= word.length - 2; cut++) {
      const [first, second] = [word.slice(0, cut), word.slice(cut)];
      if (Object.hasOwn(data.initials, first) && Object.hasOwn(data.initials, second)) {
        return [...readHan(data.initials[first] ?? ''), ...readHan(data.initials[second] ?? '')];
      }
    }
    return null;
  };

  const readOne = (word: string, allowsInitials: boolean): readonly Term[] => {
    const known = lookUp(word);
    if (known !== undefined) return [{ text: word, meanings: known }];
    if (/^\d+$/.test(word)) return [];
    const spelt = Object.hasOwn(data.abbreviations, word) ? data.abbreviations[word]?.[0] : undefined;
    if (spelt !== undefined) return readWords(wordsOf(spelt), false);
    const parts = breakUp(word);
    if (parts !== null) return readWords(parts, false);
    const initials = allowsInitials ? initialsOf(word) : null;
    return initials ?? [{ text: word, meanings: [] }];
  };

  const readWords = (words: readonly string[], allowsInitials: boolean): Term[] => {
    const terms: Term[] = [];
    for (let start = 0; start < words.length; ) {
      const word = words[start] ?? '';
      if (isUnspaced(word)) {
        terms.push(...readHan(word));
        start += 1;
        continue;
      }
      const found = longest(words, start);
      if (found !== null) {
        terms.push(found.term);
        start += found.length;
      } else {
        if (!fillers.has(word)) terms.push(...readOne(word, allowsInitials));
        start += 1;
      }
    }
    return terms;
  };

  /** The longest run of words from `start` that means something together. */
  const longest = (words: readonly string[], start: number): { term: Term; length: number } | null => {
    const most = Math.min(LONGEST_SYLLABLES, words.length - start);
    for (let length = most; length > 1; length--) {
      const run = words.slice(start, start + length);
      if (run.some(isUnspaced)) continue;
      const spaced = run.join(' ');
      const joined = run.join('');
      const known =
        (length <= LONGEST_PHRASE ? (byWord.get(spaced) ?? byWord.get(spaced.replace(/s$/, ''))) : undefined) ??
        together.get(joined);
      if (known !== undefined) return { term: { text: spaced, meanings: known }, length };
    }
    return null;
  };

  const read = (words: readonly string[], allowsInitials = false): readonly Term[] => {
    const key = `${allowsInitials ? '+' : '-'}${words.join(' ')}`;
    const before = cache.get(key);
    if (before !== undefined) return before;
    const terms = readWords(words, allowsInitials);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, terms);
    return terms;
  };

  return { meanings, prefixes: new Set(data.prefixes), read, learn };
}
