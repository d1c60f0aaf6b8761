import { z } from 'zod';
import { id, text } from './sourced.ts';

const stampPattern = /^[0-9a-f]{8}$/;

/** `content/words/<locale>/list.yaml`: the texts of the records in another language, by record id. */
export const wordsFile = z
  .strictObject({
    editions: z
      .record(
        id,
        z.strictObject({
          name: text.optional(),
          scope: text.optional(),
          effect: text.optional(),
          note: text.optional(),
          issuers: z.array(text).optional(),
        }),
      )
      .default({})
      .describe('By edition id.'),
    sectors: z
      .record(id, z.strictObject({ name: text.optional(), summary: text.optional(), who: text.optional() }))
      .default({})
      .describe('By sector id.'),
    scenarios: z
      .record(id, z.strictObject({ name: text.optional(), definition: text.optional(), notes: text.optional() }))
      .default({})
      .describe('By scenario id.'),
    fields: z
      .record(id, z.strictObject({ name: text.optional(), description: text.optional() }))
      .default({})
      .describe('By field id.'),
    unloadedSectors: z
      .record(id, z.strictObject({ name: text.optional() }))
      .default({})
      .describe('By id of a sector whose table is not at hand.'),
    rules: z
      .record(z.string(), text)
      .default({})
      .describe(
        'Texts of content/rules/national.yaml by their dotted path there, and of procedures.yaml under `procedures.`.',
      ),
  })
  .describe('The texts of the records in another language.');

/** `content/words/<locale>/stamps.yaml`: of each translated text, the stamp of the Chinese it was made from. */
export const stampsFile = z
  .record(z.string(), z.string().regex(stampPattern, 'expected eight hexadecimal digits'))
  .describe('By key of the text, the first eight hexadecimal digits of the SHA-256 of its Chinese source.');

export type WordsFile = z.output<typeof wordsFile>;
export type StampsFile = z.output<typeof stampsFile>;
