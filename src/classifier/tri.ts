import type { Range, Tri } from './known.ts';

/** Kleene's "and": false as soon as one is false, not known while one is not known. */
export function both(...values: readonly Tri[]): Tri {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** Kleene's "or" of two. */
export function either(left: Tri, right: Tri): Tri {
  if (left || right) return true;
  return left === null || right === null ? null : false;
}

/** Kleene's "not". */
export function not(value: Tri): Tri {
  return value === null ? null : !value;
}

/** Whether a number of people somewhere in the range reaches a figure; the figure itself is reached. */
export function reaches(range: Range, figure: number): Tri {
  if (range.from >= figure) return true;
  return range.to >= figure ? null : false;
}
