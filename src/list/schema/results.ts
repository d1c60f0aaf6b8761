import { z } from 'zod';
import { id, partialDate, sourced } from './sourced.ts';

const result = z
  .strictObject({
    id,
    date: partialDate.describe('When it was so, as far as stated.'),
    sectors: z
      .array(id)
      .default([])
      .describe('Ids of the sectors it is about, where it is about some and not about the whole list.'),
    passed: z
      .int()
      .min(0)
      .nullable()
      .default(null)
      .describe(
        'Companies of Beijing that had passed the national security assessment by then; null where not stated.',
      ),
    filed: z
      .int()
      .min(0)
      .nullable()
      .default(null)
      .describe('Companies of Beijing that had filed a standard contract by then; null where not stated.'),
    ...sourced,
  })
  .describe('One thing that has come of the list.');

/** `content/results.yaml`: what has come of the list so far, oldest first. */
export const resultsFile = z.array(result).describe('What has come of the list so far, oldest first.');
export type ResultsFile = z.output<typeof resultsFile>;
