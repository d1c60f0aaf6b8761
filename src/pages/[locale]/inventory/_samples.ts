/** The invented dictionaries to try the inventory with, one per sector (content/samples). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { csvLine } from '../../../exports/table/index.ts';
import { currentEdition, type List, type SectorId } from '../../../list/index.ts';
import type { LocaleTag } from '../../../words/index.ts';

const folder = join(process.cwd(), 'content/samples');
const fileOf = (sector: SectorId) => join(folder, `${sector}.csv`);

/** The sectors that have one, in the order of the list. */
export function sampleSectors(list: List): readonly SectorId[] {
  return currentEdition(list)
    .sectors.map(({ id }) => id)
    .filter((id) => existsSync(fileOf(id)));
}

/** A sample with its comments in one language, or in English where that has none. */
export function sampleText(sector: SectorId, locale: LocaleTag): string {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(readFileSync(fileOf(sector), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  const lines = data.map((row) => csvLine([row['column'] ?? '', row[locale] ?? row['en'] ?? '']));
  return [csvLine(['column', 'comment']), ...lines].join('');
}
