/** The known word that a misspelt one stands for, or null where there is none or more than one. */
export type Correct = (word: string) => string | null;

/** Shorter words become other words by a single letter. */
const SHORTEST = 7;

/**
 * Finds words that differ from a known one by one letter too many, too few or wrong, or by two that changed places
 * (`telphone`, `recieved`), the first and the last letter being right: `consumed` is not `consumer`. Every known word is kept under itself and under what is left
 * without each of its letters, so that a look-up costs as many steps as the word has letters.
 */
export function makeCorrect(words: Iterable<string>): Correct {
  const known = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) continue;
    for (const key of [word, ...shortened(word)]) {
      const before = known.get(key);
      if (before === undefined) known.set(key, [word]);
      else if (!before.includes(word)) before.push(word);
    }
  }
  return (word) => {
    if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return null;
    const found = new Set([word, ...shortened(word)].flatMap((key) => known.get(key) ?? []));
    const near = [...found].filter((candidate) => isFramedLike(word, candidate) && isNear(word, candidate));
    return near.length === 1 ? (near[0] ?? null) : null;
  };
}

function isFramedLike(one: string, other: string): boolean {
  return one[0] === other[0] && one.at(-1) === other.at(-1);
}

function shortened(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** One letter more, less or other, or two neighbours changed: what is between the common beginning and end is that small. */
function isNear(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const shorter = Math.min(one.length, other.length) - start;
  while (end < shorter && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
