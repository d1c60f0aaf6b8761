import { expect, test } from 'vitest';
import { columnWidths } from './word.ts';

test('column widths add up to the width to the twentieth of a point', () => {
  expect(columnWidths([1, 1, 1], 100)).toEqual([33, 33, 34]);
  expect(columnWidths([6, 11, 41, 28, 14], 9638).reduce((sum, width) => sum + width, 0)).toBe(9638);
});
