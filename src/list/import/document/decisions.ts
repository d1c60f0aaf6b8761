import { z } from 'zod';
import { CATEGORIES } from '../../model.ts';
import { date, id, people, sourceKey, text } from '../../schema/index.ts';
import { plainName } from './names.ts';
import { SEPARATORS } from './split.ts';

/** What a column of a document can hold. */
export const ROLES = [
  'number',
  'sector',
  'who',
  'scenario',
  'definition',
  'field',
  'category',
  'description',
  'people',
  'assessment',
  'assessment-personal',
  'assessment-sensitive',
  'contract',
  'contract-personal',
  'contract-sensitive',
  'ignore',
] as const;
export type Role = (typeof ROLES)[number];

const printed = z.string().min(1);

/**
 * The decisions file of a document: what a person says where the document leaves a doubt, in the words of the document.
 * Nothing in it raises a level by itself; it says how the printed table is to be read.
 */
export const decisionsFile = z.strictObject({
  document: sourceKey.optional().describe('Key of the document in content/sources.yaml.'),
  by: text.optional().describe('Who compared the import with the document.'),
  on: date.optional().describe('The day of the comparison.'),
  columns: z.record(printed, z.enum(ROLES)).default({}).describe('What a column holds, by its heading.'),
  tables: z
    .record(
      printed,
      z.strictObject({
        skip: z.boolean().default(false).describe('The table is no part of the list.'),
        continues: z.boolean().default(false).describe('The table continues the one before, without headings.'),
        sector: text.optional().describe('The sector of all its rows, where no column names it.'),
        scenario: text.optional().describe('The scenario of all its rows, where no column names it.'),
      }),
    )
    .default({}),
  separators: z.array(z.enum(SEPARATORS)).default([]).describe('What separates fields in a cell of this document.'),
  blanks: z.enum(['above']).optional().describe('An empty category is that of the row above.'),
  across: z
    .record(printed, z.enum(['sector', 'scenario', 'category', 'note']))
    .default({})
    .describe('What a row across the whole table is.'),
  categories: z.record(printed, z.enum(CATEGORIES)).default({}).describe('The category that a printed word means.'),
  figures: z.record(printed, people.nullable()).default({}).describe('The number that a printed figure means.'),
  cells: z.record(printed, z.array(text).min(1)).default({}).describe('The fields that a cell names.'),
  records: z
    .record(printed, id.or(z.literal('new')))
    .default({})
    .describe('`sector / scenario / field` as printed: the id of the same record in the list, or `new`.'),
  ids: z.record(printed, id).default({}).describe('The id of a new record, by its path as printed.'),
  accept: z
    .array(z.enum(['numbering', 'figures']))
    .default([])
    .describe('What is odd and printed so all the same.'),
});

export type Decisions = z.output<typeof decisionsFile>;

export const NO_DECISIONS: Decisions = decisionsFile.parse({});

/** What was decided on a printed text, however it was typeset. */
export function decided<T>(entries: Readonly<Record<string, T>>, printedText: string): T | undefined {
  const wanted = plainName(printedText);
  for (const [key, value] of Object.entries(entries)) if (plainName(key) === wanted) return value;
  return undefined;
}

/** A line for the decisions file, e.g. `categories: {"个信": …}`. */
export function decisionLine(part: keyof Decisions, printedText: string, choices: string): string {
  return `decide with ${part}: {${JSON.stringify(printedText.replaceAll('\n', ' '))}: ${choices}}`;
}
