/** The shape of the files in `content/`, in Zod: what an editor may write. Everything in them is strict. */
export { type EditionFile, editionFile } from './edition.ts';
export { type FiguresFile, figuresFile } from './figures.ts';
export { type GlossaryFile, glossaryFile } from './glossary.ts';
export { jsonSchemas } from './json-schema.ts';
export {
  type InitialsFile,
  initialsFile,
  type LexiconFile,
  lexiconFile,
  type MatchingFieldsFile,
  matchingFieldsFile,
  type StandardsFile,
  standardsFile,
} from './matching.ts';
export { type MovedEntry, type MovedFile, movedFile } from './moved.ts';
export { type NationalFile, nationalFile } from './national.ts';
export { type ProceduresFile, proceduresFile } from './procedures.ts';
export { type ResultsFile, resultsFile } from './results.ts';
export { type FieldEntry, type ScenarioEntry, type SectorFile, sectorFile } from './sector.ts';
export { type SettingsFile, settingsFile } from './settings.ts';
export { date, id, people, sourceKey, text } from './sourced.ts';
export { type SourcesFile, sourcesFile } from './sources.ts';
export { type StampsFile, stampsFile, type WordsFile, wordsFile } from './words.ts';
export { type ZonesFile, zonesFile } from './zones.ts';
