import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from '../problem.ts';
import type { EditionFile, SectorFile, SourcesFile, ZonesFile } from '../schema/index.ts';
import { readText } from './encoding.ts';
import { readEdition } from './package-edition.ts';
import { type RulesSource, readRules } from './package-rules.ts';
import { readSources, readZones } from './package-sources.ts';
import { type PackageText, readListTables, type Translations } from './package-tables.ts';

/** The zone this project is about; its own editions are not among "the other zones". */
const OWN_ZONE = 'Beijing';

/** Everything a package says, checked. */
export interface Package {
  readonly edition: EditionFile;
  readonly sectors: readonly SectorFile[];
  readonly sources: SourcesFile;
  /** null where the folder beside the package does not have it: what is in `content/` then stays. */
  readonly rules: RulesSource | null;
  readonly zones: ZonesFile | null;
  readonly english: Translations;
}

export type ReadPackage = { ok: true; package: Package; remarks: string[] } | { ok: false; problems: Problem[] };

/**
 * Reads a package: a folder with sectors.csv, scenarios.csv, fields.csv, sources.csv and edition.yaml, and beside it
 * rules-national.yaml and zones.csv, which may be absent. All problems are collected; with one, nothing is returned.
 */
export function readPackage(folder: string, shownFrom: string = process.cwd()): ReadPackage {
  const problems: Problem[] = [];
  const complaints = { problems };
  const english: Translations = new Map();
  const remarks: string[] = [];

  const read = (path: string): PackageText | null => {
    const file = relative(shownFrom, path).replaceAll('\\', '/');
    const text = readText(path, file);
    if (text.ok) return { file, text: text.text };
    problems.push(text.problem);
    return null;
  };
  const own = (name: string) => read(join(folder, name));
  const beside = (name: string) => {
    const path = join(dirname(folder), name);
    if (existsSync(path)) return read(path);
    remarks.push(`There is no ${name} beside ${basename(folder)}; what content/ has of it stays as it is.`);
    return null;
  };

  const texts = {
    sources: own('sources.csv'),
    sectors: own('sectors.csv'),
    scenarios: own('scenarios.csv'),
    fields: own('fields.csv'),
    edition: own('edition.yaml'),
    rules: beside('rules-national.yaml'),
    zones: beside('zones.csv'),
  };
  const sources = texts.sources ? readSources(texts.sources, complaints) : {};
  const keys = new Set(Object.keys(sources));
  const sectors = readListTables(texts, keys, complaints, english);
  const edition = texts.edition ? readEdition(texts.edition, sectors, keys, complaints, english) : null;
  const rules = texts.rules ? readRules(texts.rules, keys, complaints, english) : null;
  const zones = texts.zones ? readZones(texts.zones, OWN_ZONE, keys, complaints) : null;

  if (problems.length > 0 || !edition) return { ok: false, problems };
  return { ok: true, package: { edition, sectors, sources, rules, zones, english }, remarks };
}
