import { z } from 'zod';
import { id, sourced } from './sourced.ts';

const entry = z
  .strictObject({
    id: id.describe('A key term of content/words/terms.yaml, which says how each language calls it.'),
    related: z.array(id).default([]).describe('Terms to look at next.'),
    guide: id.nullable().default(null).describe('The guide that says more; null where there is none.'),
    known: z
      .strictObject(sourced)
      .nullable()
      .describe('How the definition is known; null for words of this site, which defines them itself.'),
  })
  .describe('A term of the glossary. Its definition is the message `glossary.term.<id>`.');

/** `content/glossary.yaml`: the terms of the glossary, in the order in which they build on each other. */
export const glossaryFile = z.array(entry).describe('The terms of the glossary.');
export type GlossaryFile = z.output<typeof glossaryFile>;
