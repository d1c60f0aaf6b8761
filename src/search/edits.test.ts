import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithinEdits } from './edits.ts';

test.each([
  ['subjct', 'subject', 1, true],
  ['pasport', 'passport', 1, true],
  ['passprot', 'passport', 1, false],
  ['passprot', 'passport', 2, true],
  ['same', 'same', 0, true],
  ['name', 'game', 0, false],
  ['', 'ab', 2, true],
])('%s to %s in %i: %s', (one, other, most, expected) => {
  expect(isWithinEdits(one, other, most)).toBe(expected);
  expect(isWithinEdits(other, one, most)).toBe(expected);
});

/** The whole table, as in the textbook. */
function editsBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[other.length] ?? 0;
}

test('agrees with the whole table', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (one, other, most) => {
      expect(isWithinEdits(one, other, most)).toBe(editsBetween(one, other) <= most);
    }),
    { numRuns: 5000 },
  );
});
