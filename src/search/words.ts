import { type Abbreviations, isUnspaced, runs } from './tokens.ts';

/** What the search knows of a language beside the records: `content/words/<locale>/search.yaml`, Chinese and English. */
export interface SearchWords {
  /** What abbreviations used in column names, and other words for the same, stand for: `dob` → `date of birth`. */
  readonly abbreviations: Abbreviations;
  /** Words that tell no record from another: of, the, 的. */
  readonly fillers: readonly string[];
  /** What may follow a word in unspaced script and is no part of it: 를, を. */
  readonly particles: readonly string[];
  /** What joins two words in unspaced script: の, 的. */
  readonly joints: readonly string[];
  /** Other words for the same in unspaced script: パスポート → 旅券. */
  readonly synonyms: Readonly<Record<string, string>>;
}

/** The same, made ready. */
export interface QueryWords {
  readonly abbreviations: Abbreviations;
  readonly fillers: ReadonlySet<string>;
  /** At the end of a stretch. */
  readonly endings: RegExp;
  /** Between two words: 旅券の番号. */
  readonly between: RegExp;
  readonly synonyms: ReadonlyMap<string, string>;
}

export const NO_WORDS: SearchWords = { abbreviations: {}, fillers: [], particles: [], joints: [], synonyms: {} };

export function queryWords({ abbreviations, fillers, particles, joints, synonyms }: SearchWords): QueryWords {
  const choice = (texts: readonly string[]) =>
    texts.length === 0 ? '(?!)' : `(?:${[...texts].sort((one, other) => other.length - one.length).join('|')})`;
  return {
    abbreviations,
    fillers: new Set(fillers),
    endings: new RegExp(`${choice(particles)}$`, 'u'),
    between: new RegExp(choice(joints), 'u'),
    synonyms: new Map(Object.entries(synonyms)),
  };
}

/**
 * A query in unspaced script without particles and with the words of the records: 旅券番号を for パスポート番号を. Null
 * where nothing changes.
 */
export function loosened(text: string, words: QueryWords): string | null {
  const before = runs(text);
  if (!before.some(isUnspaced)) return null;
  const after = before.map((piece) => (isUnspaced(piece) ? loosen(piece, words) : piece)).join(' ');
  return after === before.join(' ') ? null : after;
}

const SHORTEST_WORD = 2;

function loosen(piece: string, { endings, between, synonyms }: QueryWords): string {
  let text = piece;
  for (const [word, other] of synonyms) text = text.replaceAll(word, other);
  const parts = text.split(between);
  return (parts.every(isWord) ? parts : [text])
    .map((part) => {
      const bare = part.replace(endings, '');
      return isWord(bare) ? bare : part;
    })
    .join(' ');
}

function isWord(text: string): boolean {
  return [...text].length >= SHORTEST_WORD;
}
