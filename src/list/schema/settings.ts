import { z } from 'zod';

/** `content/settings.yaml`: what the editors of the site chose themselves. */
export const settingsFile = z
  .strictObject({
    earlyWarning: z
      .strictObject({
        percent: z
          .array(z.int('expected a whole number of percent').min(1).max(99))
          .min(1, 'expected at least one percentage')
          .refine((percent) => percent.every((value, index) => value > (percent[index - 1] ?? 0)), {
            message: 'expected percentages in ascending order, each once',
          })
          .describe('Shares of a threshold, in percent, ascending.'),
        basis: z.literal('editors-choice').describe('No rule names these shares; the site says so.'),
      })
      .describe('From which share of a threshold the checker warns.'),
    repository: z
      .strictObject({
        address: z
          .url({ protocol: /^https$/, error: 'expected a full address, e.g. https://github.com/owner/name' })
          .describe('Where the repository is.'),
        branch: z.string().min(1).default('main').describe('The branch that is edited.'),
      })
      .nullable()
      .default(null)
      .describe(
        'Where the source of this site is kept, in the layout of GitHub; null: nowhere public, and pages link to no place of it. ' +
          'The environment variable REPOSITORY is used instead where it is set.',
      ),
  })
  .describe('Choices of the site’s editors; none is from the list or a rule, and none changes a decision.');
export type SettingsFile = z.output<typeof settingsFile>;
