import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Scheme = 'light' | 'dark';
const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** The colour of a token in one scheme, as three numbers from 0 to 255. */
function colour(token: string, scheme: Scheme): readonly [number, number, number] {
  const value = new RegExp(`--${token}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const hex = pair === null ? value : (pair[scheme === 'light' ? 1 : 2] ?? '');
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(hex);
  if (digits === null) throw new Error(`--${token} is not a colour: ${value}`);
  const [, red = '', green = '', blue = ''] = digits;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: readonly [number, number, number]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two tokens, from 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string, scheme: Scheme): number {
  const [lighter = 0, darker = 0] = [luminance(colour(one, scheme)), luminance(colour(other, scheme))].sort(
    (a, b) => b - a,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

const PAPERS = ['paper', 'paper-quiet', 'paper-raised'];
/** Text on ground. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['ink', 'ink-soft', 'ink-faint', 'seal', 'amber', 'green'].flatMap((ink) =>
    PAPERS.map((paper) => [ink, paper] as const),
  ),
  ['seal', 'seal-wash'],
  ['amber', 'amber-wash'],
  ['green', 'green-wash'],
  ['on-seal', 'seal-fill'],
  ['ink', 'highlight'],
  ['ink', 'seal-wash'],
  ['ink', 'amber-wash'],
  ['ink', 'green-wash'],
  ['ink', 'green-fill'],
  ['paper', 'ink'],
  ['paper', 'ink-soft'],
];
/** Lines, outlines and marks a reader has to tell from what they lie on. */
const LINES: readonly (readonly [string, string])[] = [
  ...['line', 'focus', 'seal-fill'].flatMap((line) => PAPERS.map((paper) => [line, paper] as const)),
  ['seal', 'seal-wash'],
  ['ink', 'amber-fill'],
  ['ink', 'green-fill'],
  ['paper-raised', 'seal-fill'],
];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each(TEXT)('text in %s on %s is at least 4.5 to 1', (ink, ground) => {
    expect(contrast(ink, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(LINES)('a line in %s on %s is at least 3 to 1', (line, ground) => {
    expect(contrast(line, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

test('every colour of the tokens is in a pair that is checked, or is a hairline or underline that carries no meaning', () => {
  const all = [...css.matchAll(/--([a-z-]+): (?:light-dark\(|#)/g)].map((match) => match[1]);
  const checked = new Set([...TEXT, ...LINES].flat());
  expect(all.filter((token) => token !== undefined && !checked.has(token)).sort()).toEqual(['hairline', 'underline']);
});
