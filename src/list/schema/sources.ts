import { z } from 'zod';
import { SOURCE_KINDS } from '../model.ts';
import { date, partialDate, sourceKey, text } from './sourced.ts';

const source = z
  .strictObject({
    kind: z.enum(SOURCE_KINDS).describe('seed = the article the project grew from; gov = an authority; and so on.'),
    publisher: text.nullable().describe('Who published it; null where not known.'),
    title: text.describe('Title as published, or a description of it.'),
    titleIsDescription: z
      .boolean()
      .default(false)
      .describe('true where `title` is a description of an untitled or unread page.'),
    // `javascript:` is an address, too. Some authorities still have no `https:`.
    url: z
      .url({ protocol: /^https?$/, error: 'expected a full address, https://…' })
      .nullable()
      .describe('Address; null where not known.'),
    date: partialDate.nullable().describe('Date of publication as far as stated; null where none was found.'),
    accessed: date
      .nullable()
      .describe('The day a copy was read; null = not opened, cited from a quotation or general knowledge.'),
  })
  .describe('One source.');

/** `content/sources.yaml`: every source once, by key. */
export const sourcesFile = z.record(sourceKey, source).describe('Every source once, by key.');
export type SourcesFile = z.output<typeof sourcesFile>;
