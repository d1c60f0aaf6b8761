import type { Lexicon, Meaning, Term } from './lexicon.ts';
import type { Column } from './model.ts';
import { isUnspaced, nameKey, splitComment, splitName } from './split.ts';

/** Where in a column something is said, by how much it counts. */
export type Place = 'name' | 'comment' | 'of' | 'path' | 'tail';

/** How much a word counts as a sign, by where it stands. */
export const PLACE_WEIGHT: Readonly<Record<Place, number>> = { name: 1, comment: 1, of: 0.85, path: 0.7, tail: 0.5 };

export interface PlacedTerm extends Term {
  readonly place: Place;
  /** The word that says what the column is, the others what kind of it: the last of a name, the last before `of`. */
  readonly isHead: boolean;
}

/** A column as the matcher sees it. */
export interface ReadColumn {
  readonly terms: readonly PlacedTerm[];
  /** Each meaning, where it stands to most effect. */
  readonly meanings: ReadonlyMap<Meaning, Place>;
  /** Meanings that both the name and the comment have. */
  readonly agreed: ReadonlySet<Meaning>;
  readonly inName: ReadonlySet<Meaning>;
  /** Without its explanations. */
  readonly inComment: ReadonlySet<Meaning>;
  /** Meanings of the words that say what the column is. */
  readonly heads: ReadonlySet<Meaning>;
  /** Keys under which a known name is looked for: the whole name, its last part, the whole comment. */
  readonly keys: readonly { readonly key: string; readonly place: 'name' | 'comment' }[];
  /** The name itself is only `name`, `id`, `value`: what it is of, its path says. */
  readonly isPlain: boolean;
}

/** Reads a column: words to meanings, each with its place. */
export function readColumn(column: Column, lexicon: Lexicon): ReadColumn {
  const name = splitName(column.name, lexicon.prefixes);
  const comment = splitComment(column.comment);
  // Initials of pinyin are read where nothing says that the table is English.
  const allowsInitials = column.comment === '' || isUnspaced(column.comment);
  const placed = (words: readonly string[], place: Place): PlacedTerm[] => {
    const terms = lexicon.read(words, place === 'name' && allowsInitials);
    return terms.map((term, index) => ({
      ...term,
      place,
      isHead: (place === 'name' || place === 'comment') && index === terms.length - 1,
    }));
  };
  // `Route of administration` is one thing, `Route of the flight` two.
  const commentTerms = (): PlacedTerm[] => {
    const whole = placed([...comment.head, 'of', ...comment.of], 'comment');
    const joint = comment.of.length === 0 ? -1 : whole.findIndex(({ text }) => text.includes(' of '));
    if (joint < 0) return [...placed(comment.head, 'comment'), ...placed(comment.of, 'of')];
    return whole.map((term, index) => ({ ...term, place: index > joint ? 'of' : 'comment', isHead: index === joint }));
  };
  const terms = [
    ...placed(name.leaf, 'name'),
    ...commentTerms(),
    ...placed(name.path, 'path'),
    ...placed(comment.tail, 'tail'),
  ];
  const keys = [
    { key: nameKey(column.name), place: 'name' as const },
    { key: nameKey(name.last), place: 'name' as const },
    { key: nameKey(name.leaf.join(' ')), place: 'name' as const },
    { key: nameKey(column.comment), place: 'comment' as const },
  ];
  return {
    terms,
    ...meaningsOf(terms),
    keys: keys.filter(({ key }, index) => key !== '' && keys.findIndex((other) => other.key === key) === index),
    isPlain: terms.every(({ place, meanings }) => place !== 'name' || meanings.some(isPlainMeaning)),
  };
}

function isPlainMeaning({ name, kind }: Meaning): boolean {
  return kind === 'common' || name === 'id';
}

function meaningsOf(
  terms: readonly PlacedTerm[],
): Pick<ReadColumn, 'meanings' | 'agreed' | 'inName' | 'inComment' | 'heads'> {
  const meanings = new Map<Meaning, Place>();
  const sets = { inName: new Set<Meaning>(), inComment: new Set<Meaning>(), heads: new Set<Meaning>() };
  for (const term of terms) {
    for (const meaning of term.meanings) {
      if (!meanings.has(meaning)) meanings.set(meaning, term.place);
      if (term.place === 'name' || term.place === 'path') sets.inName.add(meaning);
      if (term.place === 'comment' || term.place === 'of') sets.inComment.add(meaning);
      if (term.isHead) sets.heads.add(meaning);
    }
  }
  const agreed = new Set([...sets.inName].filter((meaning) => sets.inComment.has(meaning)));
  return { meanings, agreed, ...sets };
}
