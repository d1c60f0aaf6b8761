import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, scrollTo } from './window.ts';

test('only rows in sight are drawn, at their places', () => {
  const frame = frameOf(100_000, 80, 8_000, 400);
  expect(frame.end - frame.first).toBeLessThan(20);
  expect(frame.first).toBeLessThanOrEqual(100);
  expect(frame.topOf(100)).toBe(8_000);
});

test('whatever row is asked for, after scrolling to it it is drawn inside the window', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(92, 216),
      (count, share, rowHeight) => {
        const viewport = 600;
        const index = Math.floor(share * (count - 1));
        const height = frameOf(count, rowHeight, 0, viewport).height;
        const scrolled = Math.min(
          Math.max(0, scrollTo(index, count, rowHeight, 0, viewport)),
          Math.max(0, height - viewport),
        );
        const frame = frameOf(count, rowHeight, scrolled, viewport);
        expect(index).toBeGreaterThanOrEqual(frame.first);
        expect(index).toBeLessThan(frame.end);
        const top = frame.topOf(index) - scrolled;
        expect(top).toBeGreaterThan(-1);
        expect(top + rowHeight).toBeLessThan(viewport + 1);
      },
    ),
  );
});
