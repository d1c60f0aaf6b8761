/** The words of a name written together, or null where it is not made of known words. */
export type BreakUp = (word: string) => string[] | null;

const SHORTEST = 6;
const LONGEST = 40;
/** Pieces on average at least this long: shorter ones are found in anything. */
const AVERAGE_PIECE = 3;
const SHORT_PIECES = new Set(['no', 'id', 'of']);

/** Words written together (`patientonsetage`, `chezhuxingming`) as the fewest known words that make the whole. */
export function breakUp(word: string, isKnown: (piece: string) => boolean): string[] | null {
  if (word.length < SHORTEST || word.length > LONGEST) return null;
  /** For each end, how few pieces reach it and where the last of them begins. */
  const best: ({ readonly count: number; readonly from: number } | undefined)[] = [{ count: 0, from: 0 }];
  for (let end = 2; end <= word.length; end++) {
    for (let from = 0; from <= end - 2; from++) {
      const before = best[from];
      if (before === undefined) continue;
      const piece = word.slice(from, end);
      if (piece.length < 3 && !(from > 0 && SHORT_PIECES.has(piece))) continue;
      if (before.count + 1 > (best[end]?.count ?? Number.POSITIVE_INFINITY) || !isKnown(piece)) continue;
      best[end] = { count: before.count + 1, from };
    }
  }
  const pieces: string[] = [];
  for (let end = word.length; end > 0; ) {
    const step = best[end];
    if (step === undefined) return null;
    pieces.unshift(word.slice(step.from, end));
    end = step.from;
  }
  return pieces.length > 1 && pieces.length <= word.length / AVERAGE_PIECE ? pieces : null;
}
