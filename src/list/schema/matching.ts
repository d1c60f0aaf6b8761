import { z } from 'zod';
import { id } from './sourced.ts';

const words = z.array(z.string().min(1)).min(1, 'expected at least one word');
const meanings = z.record(z.string().min(1), words);

/** `content/matching/lexicon.yaml`: what the words of column names and comments mean. */
export const lexiconFile = z
  .strictObject({
    whose: meanings.describe('Persons, organisations and things a datum can be about, each with the words for it.'),
    what: meanings.describe('Kinds of datum, each with the words for it: words that say much.'),
    common: meanings.describe('Words that say little alone, and much beside another.'),
    technical: z
      .record(
        z.string().min(1),
        z.strictObject({
          strength: z.number().min(0).max(1).describe('How strongly the words speak against a datum, 0 to 1.'),
          words: words.describe('The words.'),
        }),
      )
      .describe('Words that say that a column is no datum about anyone.'),
    fillers: words.describe('Words that neither help nor harm.'),
    prefixes: words.describe('First parts of column names that only say what control or type the column belongs to.'),
  })
  .describe('What the words of column names and comments mean.');

/** `content/matching/fields.yaml`: by which words a column denotes a listed field. */
export const matchingFieldsFile = z
  .record(
    id,
    z.strictObject({
      whose: words.optional().describe('Meanings of lexicon.yaml whose datum it may be, the usual one first.'),
      named: z.boolean().optional().describe('Whether only a column that names one of them can be the field.'),
      own: z
        .boolean()
        .optional()
        .describe(
          "Whether the field records what only its own scenario does: another scenario's table rarely holds it.",
        ),
      single: z
        .boolean()
        .optional()
        .describe('Whether the field is one datum, such as a name or a number, so that a date of it is another.'),
      what: words.describe('Phrases; `/` stands between alternatives, a hyphen joins the name of a meaning.'),
    }),
  )
  .describe('Of each listed field: whose datum it is, and what a column says that denotes it.');

/** `content/matching/standards.yaml`: names that public standards give to data. */
export const standardsFile = z
  .array(
    z.strictObject({
      standard: z.string().min(1).describe('The standard, as it is known.'),
      fields: z.record(id, words).describe('By field id, the names that the standard gives to it or to its parts.'),
      none: words.optional().describe("Names of the standard's own keys, units, flags and dates of processing."),
    }),
  )
  .describe('Names that public standards give to data.');

/** `content/matching/pinyin.yaml`: initials of pinyin used in column names. */
export const initialsFile = z
  .record(z.string().regex(/^[a-z]+$/, 'expected initials in lower case'), z.string().min(1))
  .describe('By pinyin initials, the Chinese words they stand for.');

export type LexiconFile = z.output<typeof lexiconFile>;
export type MatchingFieldsFile = z.output<typeof matchingFieldsFile>;
export type StandardsFile = z.output<typeof standardsFile>;
export type InitialsFile = z.output<typeof initialsFile>;
