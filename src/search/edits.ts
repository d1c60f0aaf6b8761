/**
 * True when one word becomes the other with at most so many letters added, left out or replaced (Levenshtein), the same
 * measure MiniSearch uses. Only the band of the table that can still be within the limit is filled in.
 */
export function isWithinEdits(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  let here = new Array<number>(other.length + 1).fill(0);
  for (let row = 1; row <= one.length; row += 1) {
    const first = Math.max(1, row - most);
    const last = Math.min(other.length, row + most);
    // Outside the band more edits are needed than allowed, however many.
    here[first - 1] = first === 1 ? row : most + 1;
    let least = here[first - 1] ?? 0;
    for (let column = first; column <= last; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const removed = column === row + most ? most + 1 : (above[column] ?? 0) + 1;
      const edits = Math.min(replaced, removed, (here[column - 1] ?? 0) + 1);
      here[column] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return false;
    [above, here] = [here, above];
  }
  return (above[other.length] ?? 0) <= most;
}
