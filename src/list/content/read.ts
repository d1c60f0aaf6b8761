import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../problem.ts';
import {
  type EditionFile,
  editionFile,
  type FiguresFile,
  figuresFile,
  type GlossaryFile,
  glossaryFile,
  type InitialsFile,
  initialsFile,
  type LexiconFile,
  lexiconFile,
  type MatchingFieldsFile,
  type MovedFile,
  matchingFieldsFile,
  movedFile,
  type NationalFile,
  nationalFile,
  type ProceduresFile,
  proceduresFile,
  type ResultsFile,
  resultsFile,
  type SectorFile,
  type SourcesFile,
  type StampsFile,
  type StandardsFile,
  sectorFile,
  sourcesFile,
  stampsFile,
  standardsFile,
  type WordsFile,
  wordsFile,
  type ZonesFile,
  zonesFile,
} from '../schema/index.ts';
import { type GuideText, readGuides } from './guides.ts';
import { type Authored, type Read, readYamlFile } from './yaml-file.ts';

export interface EditionContent {
  readonly edition: Authored<EditionFile>;
  /** In the order of the sectors. */
  readonly sectors: readonly Authored<SectorFile>[];
}

/** The texts of one locale and their stamps; null where the locale has no such file. */
export interface WordsContent {
  readonly list: Authored<WordsFile> | null;
  readonly stamps: Authored<StampsFile> | null;
}

/** What the matcher knows beyond the list (`content/matching/`). */
export interface MatchingContent {
  readonly lexicon: Authored<LexiconFile>;
  readonly fields: Authored<MatchingFieldsFile>;
  readonly standards: Authored<StandardsFile>;
  readonly initials: Authored<InitialsFile>;
}

/** What `content/` holds of the list, file by file, each checked against its schema. */
export interface Content {
  readonly editions: readonly EditionContent[];
  readonly sources: Authored<SourcesFile>;
  readonly national: Authored<NationalFile>;
  /** null where there is no such file: an import brings none. */
  readonly procedures: Authored<ProceduresFile> | null;
  readonly zones: Authored<ZonesFile>;
  /** null where nothing is recorded of what has come of the list. */
  readonly results: Authored<ResultsFile> | null;
  /** null where nothing is recorded of records that moved. */
  readonly moved: Authored<MovedFile> | null;
  readonly guides: readonly Authored<GuideText>[];
  /** What the guides may state; null where there is no such file. */
  readonly figures: Authored<FiguresFile> | null;
  /** null where there is no glossary. */
  readonly glossary: Authored<GlossaryFile> | null;
  /** By locale tag. */
  readonly words: ReadonlyMap<string, WordsContent>;
  /** Null where there is no such folder. */
  readonly matching: MatchingContent | null;
}

const MATCHING = 'content/matching';
const MOVED = 'content/lists/moved.yaml';

export type ReadContent = { ok: true; content: Content } | { ok: false; problems: Problem[] };

/** Reads every file of the list under `root` (the folder that holds `content/`); all problems at once. */
export function readContent(root: string): ReadContent {
  const problems: Problem[] = [];
  const keep = <T>(read: Read<T>): Authored<T> | null => {
    if (read.ok) return read.authored;
    problems.push(...read.problems);
    return null;
  };
  const read = <T>(file: string, schema: z.ZodType<T>) => keep(readYamlFile(root, file, schema));

  const editions: EditionContent[] = [];
  for (const folder of foldersIn(root, 'content/lists')) {
    const edition = read(`content/lists/${folder}/edition.yaml`, editionFile);
    const sectors = sectorFilesIn(root, folder).map((file) => read(file, sectorFile));
    if (edition) {
      const present = sectors.filter((sector) => sector !== null);
      editions.push({ edition, sectors: present.toSorted((a, b) => a.value.order - b.value.order) });
    }
  }
  const sources = read('content/sources.yaml', sourcesFile);
  const national = read('content/rules/national.yaml', nationalFile);
  const steps = 'content/rules/procedures.yaml';
  const procedures = existsSync(join(root, steps)) ? read(steps, proceduresFile) : null;
  const zones = read('content/zones.yaml', zonesFile);
  const hasResults = existsSync(join(root, 'content/results.yaml'));
  const results = hasResults ? read('content/results.yaml', resultsFile) : null;
  const hasMoved = existsSync(join(root, MOVED));
  const moved = hasMoved ? read(MOVED, movedFile) : null;
  const hasGlossary = existsSync(join(root, 'content/glossary.yaml'));
  const glossary = hasGlossary ? read('content/glossary.yaml', glossaryFile) : null;
  const hasFigures = existsSync(join(root, 'content/figures.yaml'));
  const figures = hasFigures ? read('content/figures.yaml', figuresFile) : null;
  const words = new Map<string, WordsContent>();
  for (const tag of foldersIn(root, 'content/words')) {
    const at = (name: string) => `content/words/${tag}/${name}.yaml`;
    const list = existsSync(join(root, at('list'))) ? read(at('list'), wordsFile) : null;
    const stamps = existsSync(join(root, at('stamps'))) ? read(at('stamps'), stampsFile) : null;
    if (list || stamps) words.set(tag, { list, stamps });
  }

  const matching = existsSync(join(root, MATCHING)) ? readMatching(read) : null;

  if (problems.length > 0 || !sources || !national || !zones) return { ok: false, problems };
  return {
    ok: true,
    content: {
      editions,
      sources,
      national,
      procedures,
      zones,
      results,
      glossary,
      figures,
      guides: readGuides(root),
      moved,
      words,
      matching,
    },
  };
}

function readMatching(read: <T>(file: string, schema: z.ZodType<T>) => Authored<T> | null): MatchingContent | null {
  const lexicon = read(`${MATCHING}/lexicon.yaml`, lexiconFile);
  const fields = read(`${MATCHING}/fields.yaml`, matchingFieldsFile);
  const standards = read(`${MATCHING}/standards.yaml`, standardsFile);
  const initials = read(`${MATCHING}/pinyin.yaml`, initialsFile);
  return lexicon && fields && standards && initials ? { lexicon, fields, standards, initials } : null;
}

function foldersIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Every YAML file of an edition's folder but the edition itself and the importer's record is a sector. */
function sectorFilesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, 'content/lists', folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'edition.yaml' && name !== 'import.yaml')
    .sort()
    .map((name) => `content/lists/${folder}/${name}`);
}
