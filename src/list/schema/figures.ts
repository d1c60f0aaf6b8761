import { z } from 'zod';
import { id, sources, text } from './sourced.ts';

const figure = z
  .union([
    text.regex(
      /^(\d{4}(-\d{2}){0,2}|\d{2}-\d{2}|\d+(\.\d+)?|(art\.|item) \d+)$/,
      'expected a number, a date (2024-08-30, 2024-08, 08-30), "art. 5" or "item 2"',
    ),
    z.int(),
  ])
  .transform(String);

const what = text.describe('What the figure says.');

const entry = z
  .union([
    z.strictObject({ figure, what, sources: sources.min(1).describe('Each of these gives the figure.') }),
    z.strictObject({ figure, what, own: id.describe('The guide whose own figure it is: this site gives it itself.') }),
  ])
  .describe('A figure that the guides state.');

/** `content/figures.yaml`: every figure the guides state, with the sources that give it. */
export const figuresFile = z.array(entry).describe('Every figure the guides state, with the sources that give it.');
export type FiguresFile = z.output<typeof figuresFile>;
