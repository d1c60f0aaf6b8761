import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LocaleTag } from '../../words/index.ts';
import { loadAbbreviations } from '../../words/load/index.ts';
import { isUnspaced, runs } from '../tokens.ts';
import type { SearchWords } from '../words.ts';

const word = z.string().refine((text) => runs(text).length === 1, 'expected one word');
const schema = z.strictObject({
  fillers: z.array(word).default([]),
  particles: z.array(word.refine(isUnspaced, 'expected a script without spaces')).default([]),
  joints: z.array(word.refine(isUnspaced, 'expected a script without spaces')).default([]),
  synonyms: z.record(word, z.array(z.string().min(1)).min(1)).default({}),
});
type Authored = z.output<typeof schema>;

/** Languages in which every record is searched, whatever the page's. */
const EVERYWHERE: readonly LocaleTag[] = ['zh-CN', 'en'];

const loaded = new Map<string, SearchWords>();

/**
 * What the search knows of a language beside the records, with Chinese and English, folded; put together once per folder.
 * @throws with the name of the file and the place in it where one is not as the schema says.
 */
export function loadSearchWords(tag: LocaleTag, root: string = process.cwd()): SearchWords {
  const key = `${root}\n${tag}`;
  const words = loaded.get(key) ?? putTogether(tag, root);
  loaded.set(key, words);
  return words;
}

function putTogether(tag: LocaleTag, root: string): SearchWords {
  const layers = [...new Set([tag, ...EVERYWHERE])].map((locale) =>
    readWords(root, join('content/words', locale, 'search.yaml')),
  );
  const synonyms = layers.flatMap((layer) => Object.entries(layer.synonyms));
  const spaced = synonyms.filter(([one]) => !isUnspaced(one));
  const abbreviations: Record<string, readonly string[]> = { ...loadAbbreviations() };
  for (const [one, others] of spaced) {
    const key = folded(one);
    abbreviations[key] = [...new Set([...(abbreviations[key] ?? []), ...others])];
  }
  return {
    abbreviations,
    fillers: [...new Set(layers.flatMap(({ fillers }) => fillers.map(folded)))],
    particles: [...new Set(layers.flatMap(({ particles }) => particles.map(folded)))],
    joints: [...new Set(layers.flatMap(({ joints }) => joints.map(folded)))],
    synonyms: Object.fromEntries(
      synonyms.filter(([one]) => isUnspaced(one)).map(([one, [other = '']]) => [folded(one), other]),
    ),
  };
}

/** A language that has no such file yet is searched with the words of the others. */
function readWords(root: string, file: string): Authored {
  const path = join(root, file);
  return existsSync(path) ? parseSearchWords(readFileSync(path, 'utf8'), file) : schema.parse({});
}

/** @throws with the name of the file and the place in it where the text is not as the schema says. */
export function parseSearchWords(text: string, file: string): Authored {
  const read = schema.safeParse(parse(text));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}

function folded(text: string): string {
  return runs(text).join('');
}
