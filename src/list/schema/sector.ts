import { z } from 'zod';
import { CATEGORIES, TRIGGERS } from '../model.ts';
import { id, people, sourced, text } from './sourced.ts';

const order = z.int().min(1).describe('Place among its siblings, from 1, without gaps.');

const threshold = z
  .strictObject({ from: people.describe('From this number of people, the number itself included.'), ...sourced })
  .nullable()
  .describe('null where no source gives the figure of the list; the national figure is then used.');

const counts = z.strictObject({
  personal: threshold.describe('People whose data include no sensitive item.'),
  sensitive: threshold.describe('People with at least one item of sensitive personal information.'),
});

const field = z
  .strictObject({
    id,
    order,
    name: text.describe('Name of the field in Chinese, as in the list where it is known.'),
    category: z.enum(CATEGORIES).describe('What kind of data the field is.'),
    description: text.describe('What the field covers, in Chinese.'),
    aliases: z
      .array(text)
      .default([])
      .describe('Column names, abbreviations and other words for the same datum, in any language.'),
    reach: z
      .enum(['scenario', 'sector'])
      .default('scenario')
      .describe('`sector`: the description is reported to hold in every scenario of the sector.'),
    peopleFrom: people
      .nullable()
      .default(null)
      .describe('Important data only from this many people; below it, sensitive personal information.'),
    trigger: z
      .enum(TRIGGERS)
      .nullable()
      .default(null)
      .describe("Counts as an account or as diagnosis-and-treatment data in the annex's general triggers."),
    exception: id.nullable().default(null).describe('Id of a reported exception whose conditions were not seen.'),
    ...sourced,
  })
  .describe('One field of the list.');

const scenario = z
  .strictObject({
    id,
    order,
    name: text.describe('Name of the scenario in Chinese.'),
    definition: text.describe('What the scenario covers, in Chinese.'),
    notes: text.describe('How the scenario is known and what is doubtful, in Chinese.'),
    ...sourced,
    thresholds: z
      .strictObject({
        assessment: counts.describe('From these numbers of people: security assessment.'),
        contract: counts.describe('From these numbers of people: standard contract or certification.'),
      })
      .describe("The list's own head-counts."),
    fields: z.array(field).describe('The fields, in order.'),
  })
  .describe('One business scenario.');

/** `content/lists/<edition>/<sector>.yaml`: a sector with its scenarios and fields, in Chinese. */
export const sectorFile = z
  .strictObject({
    id,
    order,
    name: text.describe('Name of the sector in Chinese.'),
    summary: text.describe('What the list has on the sector, in Chinese.'),
    who: text.describe('Who the table applies to, in Chinese.'),
    ...sourced,
    scenarios: z.array(scenario).describe('The scenarios, in order.'),
  })
  .describe('A sector of the list: its scenarios, their head-counts and fields.');

export type SectorFile = z.output<typeof sectorFile>;
export type ScenarioEntry = z.output<typeof scenario>;
export type FieldEntry = z.output<typeof field>;
