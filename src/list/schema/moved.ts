import { z } from 'zod';
import { MOVED_REASONS } from '../model.ts';
import { date, id, text } from './sourced.ts';

const moved = z
  .strictObject({
    was: z
      .strictObject({ sector: id, scenario: id.optional(), field: id.optional() })
      .refine((was) => was.field === undefined || was.scenario !== undefined, {
        message: 'expected the scenario of the field as well',
        path: ['scenario'],
      })
      .describe('Where it stood: its sector, with a scenario the scenario in it, with a field the field in that.'),
    name: text.describe('The Chinese name it had.'),
    to: z
      .array(id)
      .min(1, 'expected the id of at least one record')
      .describe('Ids of the records it became, of the same kind; its own id where it only stands elsewhere.'),
    edition: id.describe('Id of the edition with which it moved, or in which its place was corrected.'),
    on: date.describe('The day from which it stands elsewhere.'),
    reason: z
      .enum(MOVED_REASONS)
      .describe(
        'moved: elsewhere in the list; renamed: another name or id; split: several of one; merged: one of several; ' +
          'corrected: this site had it in the wrong place.',
      ),
  })
  .describe('A record that stands at its former place no more; its old address leads on.');

/** `content/lists/moved.yaml`: the records that moved or were split, oldest first. */
export const movedFile = z.array(moved).describe('The records that moved or were split, oldest first.');
export type MovedFile = z.output<typeof movedFile>;
export type MovedEntry = MovedFile[number];
