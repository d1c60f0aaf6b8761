import { z } from 'zod';
import { date, id, sources, text } from './sourced.ts';

const zone = z
  .strictObject({
    id: id.describe('Place and edition year, e.g. shanghai-2024.'),
    zone: text.describe('The place.'),
    edition: text.describe('The edition, as it is named: usually a year.'),
    date: date.describe('Day of publication.'),
    sectors: z
      .strictObject({ zh: text.describe('In Chinese.'), en: text.describe('In English.') })
      .describe('The sectors, as listed in the sources.'),
    scenarios: z.int().min(1).nullable().describe('Number of scenarios; null where not known.'),
    fields: z.int().min(1).nullable().describe('Number of fields; null where not known.'),
    notes: z
      .strictObject({ en: text.describe('In English.') })
      .nullable()
      .describe('What else is reported.'),
    sources,
  })
  .describe('One edition of the list of another zone.');

/** `content/zones.yaml`: the lists of the other zones, in order of publication. */
export const zonesFile = z.array(zone).describe('The lists of the other zones, in order of publication.');
export type ZonesFile = z.output<typeof zonesFile>;
