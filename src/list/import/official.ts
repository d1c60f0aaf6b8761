import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { type Content, checkYaml, readContent } from '../content/index.ts';
import { formatProblem, inReadingOrder } from '../problem.ts';
import { date, type SectorFile, sectorFile, sourceKey } from '../schema/index.ts';
import {
  buildSectors,
  type Comparison,
  type Coverage,
  coverageOf,
  type Decisions,
  decisionsFile,
  type KnownList,
  knownList,
  NO_DECISIONS,
  type Plan,
  planImport,
  readDocument,
} from './document/index.ts';
import { renderChanged, renderFile, sectorForEditing } from './render.ts';
import { openWords } from './shared-file.ts';
import { readIfThere, writeAll } from './write.ts';

export interface OfficialOptions {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** Id of the edition that the document publishes. */
  readonly edition: string;
  /** Path of the decisions file, if there is one. */
  readonly decisions?: string | undefined;
  /** The comparison, as far as it is not in the decisions file. */
  readonly comparison?: Partial<Comparison>;
}

/** Nothing could be read, or what was given does not fit: one message each. */
interface Refused {
  readonly status: 'refused';
  readonly messages: readonly string[];
}

export type OfficialImport =
  | Refused
  /** The plan only; or the plan that could not be carried out because of its findings. */
  | { readonly status: 'planned' | 'stopped'; readonly plan: Plan; readonly file: string }
  | { readonly status: 'written'; readonly plan: Plan; readonly file: string; readonly written: readonly string[] };

/**
 * Plans the import of an official document, and carries it out where `write` says so and nothing is doubtful.
 * What is written is `official`: the comparison must name the document, who compared, and the day.
 */
export function importDocument(path: string, options: OfficialOptions, write: boolean): OfficialImport {
  const opened = open(path, options);
  if ('status' in opened) return opened;
  const { plan, file, content, list, decisions } = opened;
  if (!write) return { status: 'planned', plan, file };
  if (plan.findings.length > 0) return { status: 'stopped', plan, file };

  const comparison = comparisonOf(options.comparison ?? {}, decisions, content);
  if ('status' in comparison) return comparison;
  const sectors = buildSectors(plan.sectors, list, decisions, comparison);
  const faults = sectors.flatMap(faultsOf);
  if (faults.length > 0) return { status: 'refused', messages: faults };
  const changes = changesOf(options, content, plan, sectors);
  writeAll(options.root, changes);
  return { status: 'written', plan, file, written: [...changes.keys()] };
}

export type Verification =
  | Refused
  | { readonly status: 'verified'; readonly plan: Plan; readonly coverage: readonly Coverage[]; readonly file: string };

/** Compares a document with an edition, or with the one in force, and writes nothing. */
export function verifyDocument(
  path: string,
  options: Omit<OfficialOptions, 'comparison' | 'edition'> & { readonly edition?: string | undefined },
): Verification {
  const opened = open(path, options);
  if ('status' in opened) return opened;
  const { plan, list, file } = opened;
  return { status: 'verified', plan, coverage: coverageOf(plan, list), file };
}

interface Opened {
  readonly plan: Plan;
  readonly file: string;
  readonly content: Content;
  readonly list: KnownList;
  readonly decisions: Decisions;
}

function open(
  path: string,
  { root, edition: given, decisions: decisionsPath }: Parameters<typeof verifyDocument>[1],
): Opened | Refused {
  const read = readContent(root);
  if (!read.ok) return { status: 'refused', messages: inReadingOrder(read.problems).map(formatProblem) };
  const edition = given ?? editionInForce(read.content);
  const list = knownList(read.content, edition);
  if (!list) {
    const known = read.content.editions.map((entry) => entry.edition.value.id).join(', ');
    const message = `There is no edition "${edition}" (known: ${known}). For a new one write content/lists/${edition}/edition.yaml first.`;
    return { status: 'refused', messages: [message] };
  }
  const decisions = decisionsFrom(decisionsPath);
  if ('status' in decisions) return decisions;
  const file = basename(path);
  const document = readDocument(readFileSync(path));
  if (!document.ok) return { status: 'refused', messages: [`${file}: ${document.message}`] };
  const plan = planImport(document.grids, list, decisions);
  return { plan, file, content: read.content, list, decisions };
}

/** The newest edition that no other replaces. What is not translated yet does not matter here, as it does to a site. */
function editionInForce({ editions }: Content): string {
  const inForce = editions.map(({ edition }) => edition.value).filter(({ supersededBy }) => supersededBy === null);
  return inForce.toSorted((a, b) => b.published.localeCompare(a.published))[0]?.id ?? '';
}

function decisionsFrom(path: string | undefined): Decisions | Refused {
  if (path === undefined) return NO_DECISIONS;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { status: 'refused', messages: [`There is no file ${path}.`] };
  }
  const read = checkYaml(basename(path), text.trim() === '' ? '{}' : text, decisionsFile);
  if (!read.ok) return { status: 'refused', messages: read.problems.map(formatProblem) };
  return read.authored.value;
}

function comparisonOf(given: Partial<Comparison>, decisions: Decisions, content: Content): Comparison | Refused {
  const document = given.document ?? decisions.document;
  const by = given.by ?? decisions.by;
  const on = given.on ?? decisions.on;
  const messages: string[] = [];
  if (document === undefined || !sourceKey.safeParse(document).success) {
    messages.push('Say which document it is: --document KEY, its key in content/sources.yaml.');
  } else if (content.sources.value[document]?.kind !== 'gov') {
    messages.push(`"${document}" is no source of kind gov in content/sources.yaml; add the published document there.`);
  }
  if (by === undefined || by.trim() === '') messages.push('Say who compares the import with the document: --by NAME.');
  if (on === undefined || !date.safeParse(on).success) {
    messages.push('Say on which day it is compared: --on YYYY-MM-DD.');
  }
  if (document === undefined || by === undefined || on === undefined || messages.length > 0) {
    return { status: 'refused', messages };
  }
  return { document, by: by.trim(), on };
}

function faultsOf(sector: SectorFile): string[] {
  const parsed = sectorFile.safeParse(sector);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => `${sector.name}: ${path.join('.')}: ${message}.`);
}

function changesOf({ root, edition }: OfficialOptions, content: Content, plan: Plan, sectors: readonly SectorFile[]) {
  const changes = new Map<string, string | null>();
  const put = (file: string, text: string): void => {
    if (readIfThere(root, file) !== text) changes.set(file, text);
  };
  for (const sector of sectors) {
    const file = `content/lists/${edition}/${sector.id}.yaml`;
    put(file, renderFile(file, 'sector', sectorForEditing(sector)));
  }
  const editionFile = `content/lists/${edition}/edition.yaml`;
  put(editionFile, withoutUnloaded(readIfThere(root, editionFile) ?? '', new Set(sectors.map(({ id }) => id))));
  for (const { file, text } of withoutGone(root, content, edition, plan, sectors)) put(file, text);
  return changes;
}

/** The edition without the sectors whose tables are at hand now among those that are not. */
function withoutUnloaded(text: string, loaded: ReadonlySet<string>): string {
  const document = parseDocument(text);
  const list = document.get('unloadedSectors');
  if (!isSeq(list)) return text;
  const rest = list.items.filter((item) => !(isMap(item) && loaded.has(String(item.get('id')))));
  if (rest.length === list.items.length) return text;
  list.items = rest;
  if (rest.length === 0) list.flow = true;
  return renderChanged(document);
}

/** Without the words, and what the matcher knows, of records that stand in no edition any more. */
function withoutGone(root: string, content: Content, edition: string, plan: Plan, sectors: readonly SectorFile[]) {
  const rewritten = new Set(sectors.map(({ id }) => id));
  const staying = content.editions.flatMap((entry) =>
    entry.sectors
      .map(({ value }) => value)
      .filter(({ id }) => entry.edition.value.id !== edition || !rewritten.has(id)),
  );
  const present = new Set(
    [...staying, ...sectors].flatMap(({ scenarios }) =>
      scenarios.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]),
    ),
  );
  const gone = plan.entries.filter(({ kind, id }) => kind === 'gone' && id !== null && !present.has(id));
  const unloaded = content.editions
    .filter((entry) => entry.edition.value.id === edition)
    .flatMap((entry) => entry.edition.value.unloadedSectors.filter(({ id }) => rewritten.has(id)));
  const keys = [
    ...gone.map(({ level, id }) => `${level}s.${id}`),
    ...unloaded.map(({ id }) => `unloadedSectors.${id}`),
  ];
  if (keys.length === 0) return [];
  const files = [...content.words].flatMap(([tag, { list }]) => {
    if (!list) return [];
    const words = openWords(root, tag);
    for (const key of keys) words.remove(key);
    return words.changed();
  });
  const matching = content.matching?.fields.file;
  if (matching === undefined || gone.length === 0) return files;
  const document = parseDocument(readIfThere(root, matching) ?? '');
  for (const { id } of gone) if (id !== null) document.delete(id);
  return [...files, { file: matching, text: renderChanged(document) }];
}
