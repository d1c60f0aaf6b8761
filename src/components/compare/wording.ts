/** Two texts compared word by word, or two lists item by item, as what to show of each. */
import { diffArrays } from 'diff';
import type { LocaleTag } from '../../words/index.ts';

/** A stretch of one side: in both, or in this one only. */
export interface Piece {
  readonly text: string;
  /** Deleted on the side before, inserted on the side after. */
  readonly differs: boolean;
}

export interface Pieces {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** Chinese is written without spaces between words: where they end is for a dictionary to say. */
const CHINESE = 'zh-CN';
const segmenters = new Map<LocaleTag, Intl.Segmenter>();

/** Where less of a text than this is kept, the marks would be confetti: each side is then shown as it is. */
const KEPT_AT_LEAST = 1 / 3;

/** A text before and after, in words; each side joined gives its text back. Unmarked where little is left of it. */
export function compareWording(before: string, after: string, lang: LocaleTag = CHINESE): Pieces {
  const pieces = compareItems(wordsOf(before, lang), wordsOf(after, lang), (run) => [run.join('')]);
  const kept = pieces.before.reduce((sum, { text, differs }) => sum + (differs ? 0 : text.length), 0);
  if (kept >= KEPT_AT_LEAST * Math.min(before.length, after.length)) return pieces;
  return { before: [{ text: before, differs: false }], after: [{ text: after, differs: false }] };
}

/** A list before and after, item by item. */
export function compareLists(before: readonly string[], after: readonly string[]): Pieces {
  return compareItems(before, after, (run) => run);
}

function wordsOf(text: string, lang: LocaleTag): string[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** `piecesOf`: what of a run of items, all of them in one side or in both, is one piece. */
function compareItems(
  before: readonly string[],
  after: readonly string[],
  piecesOf: (run: readonly string[]) => readonly string[],
): Pieces {
  const sides: { before: Piece[]; after: Piece[] } = { before: [], after: [] };
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (value.length === 0) continue;
    for (const text of piecesOf(value)) {
      if (!added) sides.before.push({ text, differs: removed });
      if (!removed) sides.after.push({ text, differs: added });
    }
  }
  return sides;
}
