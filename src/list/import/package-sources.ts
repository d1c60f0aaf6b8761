import { SOURCE_KINDS } from '../model.ts';
import type { SourcesFile, ZonesFile } from '../schema/index.ts';
import {
  type Complaints,
  complain,
  listIn,
  optionalDateIn,
  optionalNumberIn,
  optionalText,
  requiredText,
  wordIn,
} from './cells.ts';
import type { PackageText } from './package-tables.ts';
import { type Cell, readTable } from './table.ts';

const SOURCE_COLUMNS = ['key', 'kind', 'publisher', 'title', 'url', 'date', 'accessed'] as const;
const ZONE_COLUMNS = [
  'zone',
  'edition',
  'date',
  'sectors_zh',
  'sectors_en',
  'scenarios',
  'fields',
  'notes_en',
  'sources',
] as const;

/** The source keys in a cell; each must be one of `sources.csv`. */
export function sourcesFrom(cell: Cell, sourceKeys: ReadonlySet<string>, complaints: Complaints): string[] {
  if (cell.text === '') complain(complaints, cell, 'at least one key from sources.csv', 'name the source');
  const keys = listIn(cell, complaints);
  // Without a readable sources.csv every key would be unknown; that file has its own message.
  for (const key of sourceKeys.size === 0 ? [] : keys) {
    if (key !== '' && !sourceKeys.has(key)) {
      complain(complaints, cell, `keys from sources.csv ("${key}" is not there)`, 'correct the key or add the source');
    }
  }
  return keys;
}

/** `sources.csv`: a title in square brackets is a description, the brackets are left out. */
export function readSources({ file, text }: PackageText, complaints: Complaints): SourcesFile {
  const table = readTable(file, text, SOURCE_COLUMNS);
  complaints.problems.push(...table.problems);
  const sources: SourcesFile = {};
  for (const row of table.rows) {
    const key = row.key.text;
    if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(key)) {
      complain(complaints, row.key, 'a key in capital letters, digits and hyphens, e.g. CAC-16', 'correct the key');
    } else if (Object.hasOwn(sources, key)) {
      complain(complaints, row.key, 'a key not used before', 'give one of the two another key');
    }
    const title = requiredText(row.title, complaints);
    const description = /^\[(.+)\]$/s.exec(title)?.[1];
    if (row.url.text !== '' && !URL.canParse(row.url.text)) {
      complain(complaints, row.url, 'a full address, https://…, or an empty cell', 'correct the address');
    }
    sources[key] = {
      kind: wordIn(row.kind, SOURCE_KINDS, complaints) ?? 'secondary',
      publisher: optionalText(row.publisher),
      title: description ?? title,
      titleIsDescription: description !== undefined,
      url: optionalText(row.url),
      date: optionalDateIn(row.date, 'any', complaints),
      accessed: optionalDateIn(row.accessed, 'day', complaints),
    };
  }
  return sources;
}

/** `zones.csv`, without the rows on `ownZone`, whose editions have files of their own. */
export function readZones(
  { file, text }: PackageText,
  ownZone: string,
  sourceKeys: ReadonlySet<string>,
  complaints: Complaints,
): ZonesFile {
  const table = readTable(file, text, ZONE_COLUMNS);
  complaints.problems.push(...table.problems);
  const zones: ZonesFile = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const zone = requiredText(row.zone, complaints);
    if (zone === ownZone) continue;
    const edition = requiredText(row.edition, complaints);
    const id = `${zone}-${edition}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    if (seen.has(id)) complain(complaints, row.zone, 'one row for each zone and edition', 'remove or correct this row');
    seen.add(id);
    const notes = optionalText(row.notes_en);
    if (row.date.text === '') complain(complaints, row.date, 'a date written YYYY-MM-DD', 'fill the cell in');
    zones.push({
      id,
      zone,
      edition,
      date: optionalDateIn(row.date, 'day', complaints) ?? '',
      sectors: { zh: requiredText(row.sectors_zh, complaints), en: requiredText(row.sectors_en, complaints) },
      scenarios: optionalNumberIn(row.scenarios, 'a number of scenarios', complaints),
      fields: optionalNumberIn(row.fields, 'a number of fields', complaints),
      notes: notes === null ? null : { en: notes },
      sources: sourcesFrom(row.sources, sourceKeys, complaints),
    });
  }
  return zones;
}
