import { expect, test } from 'vitest';
import { stretchesOf } from './Steps.tsx';

const step = (holds: boolean | null) => ({
  rule: 'ciio' as const,
  clause: '',
  holds,
  facts: [],
  values: {},
  sources: [],
  evidence: 'reported' as const,
});

test('rules that do not hold are folded where they stand, and the numbers run through', () => {
  const stretches = stretchesOf([false, false, true, null, false, true].map(step));
  expect(stretches.map((stretch) => stretch.map(({ number }) => number))).toEqual([[1, 2], [3, 4], [5], [6]]);
});
