/** Every text of the site that is translated, by one key, with its source, its translations and their stamps. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Content, readContent, sourceTexts, stampOf, wordsByKey } from '../../list/content/index.ts';
import { formatProblem } from '../../list/index.ts';
import type { LocaleTag } from '../index.ts';
import { messagesUnder } from './messages.ts';

/** The language the list is written in. */
export const SOURCE: LocaleTag = 'zh-CN';
/** Cases carry their Chinese and English titles themselves; descriptions of sources are written in English. */
export const ENGLISH: LocaleTag = 'en';

/**
 * Texts by key: records and rules as in `list.yaml` (`fields.subject-sex.name`), messages under `messages.`, titles of
 * cases under `cases.`, descriptions of sources under `sources.`, whole guides under `guides.`.
 */
export type Texts = ReadonlyMap<string, string>;

/** How far one language has come. The keys are those of `Texts`. */
export interface Status {
  readonly complete: number;
  /** Texts without a translation: the reader sees the source, marked as such. */
  readonly missing: readonly string[];
  /** Translated from an older source, or without a stamp that says from which. */
  readonly stale: readonly string[];
  /** Translations and stamps of nothing. */
  readonly unknown: readonly string[];
}

const casesSchema = z.array(z.looseObject({ id: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }));
const sourcesSchema = z.record(
  z.string(),
  z.looseObject({ title: z.string(), titleIsDescription: z.boolean().default(false) }),
);
const flatSchema = z.record(z.string(), z.string().min(1));

/** The texts translations are made from: Chinese, and English for the descriptions of sources. */
export function sourceTextsByKey(root: string = process.cwd()): Texts {
  return new Map([
    ...sourceTexts(contentOf(root)).map(({ key, text }) => [key, text] as const),
    ...under('messages', messagesUnder(root, SOURCE)),
    ...under('cases', titlesOf(root, 'zh')),
    ...under('sources', describedSources(root)),
    ...under('guides', guidesOf(root, SOURCE)),
  ]);
}

/** The texts in one language, those of its folder that translate something and those that translate nothing. */
export function translationsOf(tag: LocaleTag, root: string = process.cwd()): Texts {
  const list = contentOf(root).words.get(tag)?.list;
  const own = (name: string) => readFlat(join(root, 'content/words', tag, `${name}.yaml`));
  return new Map([
    ...(list ? wordsByKey(list.value) : []),
    ...under('messages', messagesUnder(root, tag)),
    ...under('cases', tag === ENGLISH ? titlesOf(root, 'en') : own('cases')),
    ...under('sources', tag === ENGLISH ? describedSources(root) : own('sources')),
    ...under('guides', guidesOf(root, tag)),
  ]);
}

/** Compares the translations of one language and their stamps with `sources`; Chinese translates only what is English. */
export function statusOf(tag: LocaleTag, sources: Texts, root: string = process.cwd()): Status {
  const translations = translationsOf(tag, root);
  const stamps = contentOf(root).words.get(tag)?.stamps?.value ?? {};
  const keys = [...sources.keys()].filter((key) => tag !== SOURCE || key.startsWith('sources.'));
  const missing = keys.filter((key) => !translations.has(key));
  const stale = keys.filter((key) => translations.has(key) && stamps[key] !== stampOf(sources.get(key) ?? ''));
  if (tag === SOURCE) return { complete: keys.length - missing.length, missing, stale: [], unknown: [] };
  const unknown = [...new Set([...translations.keys(), ...Object.keys(stamps)])].filter((key) => !sources.has(key));
  return { complete: keys.length - missing.length - stale.length, missing, stale, unknown };
}

/** The title of each case by its id, for the languages that the cases themselves do not hold. */
export function loadCaseTitles(tag: LocaleTag, root: string = process.cwd()): Readonly<Record<string, string>> {
  return readFlat(join(root, 'content/words', tag, 'cases.yaml'));
}

/** What a source is, where its title is the editors' own description, by the key of the source. */
export function loadSourceDescriptions(tag: LocaleTag, root: string = process.cwd()): Readonly<Record<string, string>> {
  return readFlat(join(root, 'content/words', tag, 'sources.yaml'));
}

const contents = new Map<string, Content>();

/** Read once: it does not change while a command or a build runs. */
function contentOf(root: string): Content {
  const before = contents.get(root);
  if (before) return before;
  const read = readContent(root);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  contents.set(root, read.content);
  return read.content;
}

function under(prefix: string, texts: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(texts).map(([key, text]) => [`${prefix}.${key}`, text] as const);
}

function titlesOf(root: string, language: 'zh' | 'en'): Record<string, string> {
  const files = globSync('content/cases/*.yaml', { cwd: root }).sort();
  const cases = files.flatMap((file) => casesSchema.parse(parse(readFileSync(join(root, file), 'utf8'))));
  return Object.fromEntries(cases.map(({ id, title }) => [id, title[language]]));
}

function describedSources(root: string): Record<string, string> {
  const sources = sourcesSchema.parse(parse(readFileSync(join(root, 'content/sources.yaml'), 'utf8')));
  const described = Object.entries(sources).filter(([, { titleIsDescription }]) => titleIsDescription);
  return Object.fromEntries(described.map(([key, { title }]) => [key, title]));
}

function guidesOf(root: string, tag: LocaleTag): Record<string, string> {
  const files = globSync(`content/guides/${tag}/*.mdx`, { cwd: root }).sort();
  return Object.fromEntries(files.map((file) => [basename(file, '.mdx'), readFileSync(join(root, file), 'utf8')]));
}

function readFlat(file: string): Record<string, string> {
  return existsSync(file) ? flatSchema.parse(parse(readFileSync(file, 'utf8'))) : {};
}
