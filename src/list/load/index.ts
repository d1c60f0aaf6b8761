/** Reads the list from `content/`. Node only: pages read it at build time, islands get what they need as data. */
import {
  type Authored,
  type Content,
  type MatchingContent,
  nationalTexts,
  type Path,
  procedureTexts,
  readContent,
  wordsByKey,
} from '../content/index.ts';
import { lintContent, RULES } from '../lint/index.ts';
import type { List } from '../model.ts';
import { formatProblem, inReadingOrder, type Problem } from '../problem.ts';
import { evidenceFloor } from './floor.ts';
import { link } from './link.ts';
import { revisionOf } from './revision.ts';

export { evidenceFloor } from './floor.ts';
export { canonicalJson } from './revision.ts';
export { loadRepository, loadSettings, type Repository } from './settings.ts';

const contents = new Map<string, Content>();
const loaded = new Map<string, List>();

/**
 * The list, validated and linked, read once per folder and floor.
 * @param root the folder that holds `content/`.
 * @throws one error that names every problem by file, line and column: inconsistent content is not published.
 */
export function loadList(root: string = process.cwd(), floorSetting = process.env['EVIDENCE_FLOOR']): List {
  const floor = evidenceFloor(floorSetting);
  const key = `${root}\n${floor}`;
  const before = loaded.get(key);
  if (before) return before;

  const linked = link(loadContent(root), floor);
  const list = { ...linked, dataRevision: revisionOf(linked) };
  loaded.set(key, list);
  return list;
}

/**
 * The Chinese texts of the rules by dotted path: those of the national rules, e.g.
 * `exemptions.contract-performance.condition`, and those of the procedures under `procedures.`.
 */
export function loadRuleTexts(root: string = process.cwd()): ReadonlyMap<string, string> {
  const { national, procedures } = loadContent(root);
  const texts = [...nationalTexts(national.value), ...(procedures ? procedureTexts(procedures.value) : [])];
  return new Map(texts.map(({ key, text }) => [key.slice('rules.'.length), text]));
}

/** The texts of the records in another language by key, e.g. `fields.subject-sex.name`; empty where there are none. */
export function loadRecordWords(tag: string, root: string = process.cwd()): ReadonlyMap<string, string> {
  const list = loadContent(root).words.get(tag)?.list;
  return list ? wordsByKey(list.value) : new Map();
}

/** Where a record is written. */
export interface WrittenAt {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/**
 * Where the records in force are written, by their id: sectors, scenarios, fields, editions, and the sectors that an
 * edition only names. Looked for once per folder: every page of a record asks.
 */
export function loadWrittenAt(root: string = process.cwd()): ReadonlyMap<string, WrittenAt> {
  const before = written.get(root);
  if (before) return before;
  const places = findWritten(root);
  written.set(root, places);
  return places;
}

const written = new Map<string, ReadonlyMap<string, WrittenAt>>();

function findWritten(root: string): ReadonlyMap<string, WrittenAt> {
  const { editions } = loadContent(root);
  const places = new Map<string, WrittenAt>();
  const put = (id: string, { file, locate }: Authored<unknown>, path: Path) => {
    if (!places.has(id)) places.set(id, { file, line: locate(path).line });
  };
  // A sector of the edition in force comes before an older one with the same id.
  const newestFirst = editions.toSorted((a, b) => b.edition.value.published.localeCompare(a.edition.value.published));
  for (const { edition, sectors } of newestFirst) {
    put(edition.value.id, edition, ['id']);
    for (const [index, { id }] of edition.value.unloadedSectors.entries()) put(id, edition, ['unloadedSectors', index]);
    for (const sector of sectors) {
      put(sector.value.id, sector, ['id']);
      for (const [place, scenario] of sector.value.scenarios.entries()) {
        put(scenario.id, sector, ['scenarios', place]);
        for (const [at, field] of scenario.fields.entries()) put(field.id, sector, ['scenarios', place, 'fields', at]);
      }
    }
  }
  return places;
}

/** What the matcher knows of words, fields and standards, as it stands in `content/matching/`. */
export interface MatchingWords {
  readonly lexicon: MatchingContent['lexicon']['value'];
  readonly fields: MatchingContent['fields']['value'];
  readonly standards: MatchingContent['standards']['value'];
  readonly initials: MatchingContent['initials']['value'];
}

/** @throws when the folder is missing: a matcher without words would match nothing. */
export function loadMatchingWords(root: string = process.cwd()): MatchingWords {
  const { matching } = loadContent(root);
  if (matching === null) throw new Error('content/matching/ is missing; put it back.');
  const { lexicon, fields, standards, initials } = matching;
  return { lexicon: lexicon.value, fields: fields.value, standards: standards.value, initials: initials.value };
}

/** @throws one error with every problem of the content. */
function loadContent(root: string): Content {
  const before = contents.get(root);
  if (before) return before;
  const read = readContent(root);
  if (!read.ok) throw cannotLoad(read.problems);
  const stopping = RULES.filter((rule) => rule.stopsBuild);
  const errors = lintContent(read.content, stopping).filter((problem) => problem.severity === 'error');
  if (errors.length > 0) throw cannotLoad(errors);
  contents.set(root, read.content);
  return read.content;
}

function cannotLoad(problems: readonly Problem[]): Error {
  const lines = inReadingOrder(problems).map(formatProblem);
  return new Error(`The list cannot be loaded:\n${lines.join('\n')}`);
}
