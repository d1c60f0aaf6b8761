import { z } from 'zod';
import { date, id, sourced, sourceKey, sources, text } from './sourced.ts';

const totals = z
  .strictObject({
    sectors: z.int().min(0).describe('Number of sectors announced.'),
    scenarios: z.int().min(0).describe('Number of business scenarios announced.'),
    fields: z.int().min(0).describe('Number of data fields announced.'),
  })
  .describe('The totals the authorities announced; checked against what is loaded.');

const unloadedSector = z
  .strictObject({ id, name: text.describe('Name of the sector in Chinese.'), ...sourced })
  .describe('A sector the edition is reported to have, whose table is not at hand.');

/** `content/lists/<edition>/edition.yaml`: what is known of an edition of the list, in Chinese. */
export const editionFile = z
  .strictObject({
    id,
    name: text.describe('Title of the edition in Chinese.'),
    nameIsDescription: z
      .boolean()
      .default(false)
      .describe('true where the official title was not seen and `name` is only a description.'),
    nameSources: sources.describe('Sources of the title.'),
    issuers: z.array(text).describe('Issuing bodies, in Chinese; empty where not known.'),
    issuersSources: z.array(sources.element).describe('Sources of the issuing bodies.'),
    published: date.describe('Day of publication.'),
    effective: date.nullable().describe('Day from which it applies; null where not known.'),
    datesSources: sources.describe('Sources of the dates.'),
    otherDates: z
      .array(
        z.strictObject({
          date: date.describe('Another date a source gives.'),
          kind: z.enum(['signed', 'published']).describe('What the source says happened on that day.'),
          sources: z.array(sources.element).describe('Sources of the date; empty where which of them is not recorded.'),
        }),
      )
      .default([])
      .describe('Other dates that sources give for the same edition.'),
    supersedes: id.nullable().describe('Id of the edition this one replaces, or null.'),
    supersededBy: id.nullable().describe('Id of the edition that replaces this one, or null.'),
    reach: z
      .enum(['free-trade-zone', 'municipality'])
      .describe('Where its users are registered: the pilot free trade zone, or the whole municipality.'),
    scope: text.describe('Who may use it, in Chinese.'),
    scopeSources: sources,
    effect: text.describe('What being outside the list means, in Chinese.'),
    effectSources: sources,
    outsideList: z
      .enum(['exempt', 'filing'])
      .default('exempt')
      .describe('How data outside the list goes out: with none of the three procedures, or, as reported, by a filing.'),
    note: text.describe('What the reader must know of this data set, in Chinese.'),
    officialPage: sourceKey
      .nullable()
      .default(null)
      .describe("Key of the source that is the edition's own page on an official site; null where none is known."),
    declaredTotals: totals,
    declaredTotalsSources: sources,
    inherits: id.nullable().describe('Id of the edition whose sectors are taken over unchanged, or null.'),
    unloadedSectors: z.array(unloadedSector).default([]).describe('Sectors whose tables are not at hand.'),
    ...sourced,
  })
  .describe('What is known of an edition of the list.');

export type EditionFile = z.output<typeof editionFile>;
