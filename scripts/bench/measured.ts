/** What is kept of each bench. */
import { z } from 'zod';

export const benchFile = z.strictObject({
  bench: z.string(),
  /** The day it was run. */
  on: z.string(),
  machine: z.string(),
  /** Load of the machine at the start, other programs' work included. */
  load: z.string(),
  isWithin: z.boolean(),
  rows: z.array(
    z.strictObject({
      what: z.string(),
      ours: z.string(),
      beside: z.string().optional(),
      ratio: z.string().optional(),
      budget: z.string().optional(),
      holds: z.boolean().optional(),
    }),
  ),
});
export type Measured = z.output<typeof benchFile>;
