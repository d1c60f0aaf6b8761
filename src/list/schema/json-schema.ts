import { z } from 'zod';
import { editionFile } from './edition.ts';
import { figuresFile } from './figures.ts';
import { glossaryFile } from './glossary.ts';
import { initialsFile, lexiconFile, matchingFieldsFile, standardsFile } from './matching.ts';
import { movedFile } from './moved.ts';
import { nationalFile } from './national.ts';
import { proceduresFile } from './procedures.ts';
import { resultsFile } from './results.ts';
import { sectorFile } from './sector.ts';
import { settingsFile } from './settings.ts';
import { sourcesFile } from './sources.ts';
import { stampsFile, wordsFile } from './words.ts';
import { zonesFile } from './zones.ts';

const files = {
  edition: editionFile,
  sector: sectorFile,
  sources: sourcesFile,
  national: nationalFile,
  procedures: proceduresFile,
  zones: zonesFile,
  settings: settingsFile,
  results: resultsFile,
  glossary: glossaryFile,
  figures: figuresFile,
  // Not `moved`: that is the schema of what `/data/v1/moved.json` publishes.
  'moved-records': movedFile,
  words: wordsFile,
  stamps: stampsFile,
  lexicon: lexiconFile,
  'matching-fields': matchingFieldsFile,
  standards: standardsFile,
  pinyin: initialsFile,
};

/** The JSON Schema of each kind of file, as the text of `content/schema/<kind>.schema.json`. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([kind, schema]) => {
      // What an editor may write, so keys with a default are not required.
      const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
      return [kind, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
