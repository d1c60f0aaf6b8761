/** How each language says that a record is made up (`words.yaml`), and made-up translations of all that lacks one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readContent, sourceTexts, stampOf, wordsByKey } from '../../src/list/content/index.ts';
import { formatProblem } from '../../src/list/index.ts';
import { writeYaml } from './yaml.ts';

const patterns = z.strictObject({
  sector: z.string(),
  scenario: z.string(),
  field: z.string(),
  text: z.string(),
  again: z.string(),
});
const wordsFile = z.record(z.string(), patterns);
type Pattern = keyof z.output<typeof patterns>;

const words = wordsFile.parse(parse(readFileSync(join(import.meta.dirname, 'words.yaml'), 'utf8')));

/** Every language the made-up words are written in. */
export const LANGUAGES: readonly string[] = Object.keys(words);

/** A made-up wording in one language, with its number. @throws on a language that `words.yaml` does not have. */
export function madeUp(tag: string, pattern: Pattern, number: number): string {
  const wording = words[tag]?.[pattern];
  if (wording === undefined) throw new Error(`scripts/scale/words.yaml has no ${pattern} in ${tag}; add it.`);
  return wording.replace('{n}', String(number));
}

const NAMED: Readonly<Record<string, Pattern>> = { sectors: 'sector', scenarios: 'scenario', fields: 'field' };

/**
 * Gives every text of the list below `root` that a language does not have a made-up translation there, with its stamp.
 * A record's number is that in its Chinese name, or else its place among those that lack a name.
 */
export function translate(root: string): void {
  const read = readContent(root);
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  const texts = sourceTexts(read.content);
  for (const tag of LANGUAGES) {
    if (tag === 'zh-CN') continue;
    const found = read.content.words.get(tag);
    const known = found?.list ? wordsByKey(found.list.value) : new Map<string, string>();
    const translated: WordsTree = structuredClone(found?.list?.value ?? {});
    const stamps: Record<string, string> = { ...found?.stamps?.value };
    let count = 0;
    for (const { key, text } of texts) {
      if (known.has(key)) continue;
      count += 1;
      const [kind = '', id = '', part = ''] = key.split('.');
      const pattern = part === 'name' ? (NAMED[kind] ?? 'text') : 'text';
      const number = Number(/\d+/.exec(text)?.[0] ?? count);
      setText(translated, kind, id, part, madeUp(tag, pattern, number));
      stamps[key] = stampOf(text);
    }
    const folder = join(root, 'content/words', tag);
    writeYaml(join(folder, 'list.yaml'), translated);
    writeYaml(join(folder, 'stamps.yaml'), stamps);
  }
}

interface WordsTree {
  [kind: string]: Record<string, string | Record<string, string | string[] | undefined>>;
}

function setText(tree: WordsTree, kind: string, id: string, part: string, text: string): void {
  tree[kind] ??= {};
  const records = tree[kind];
  const record = records[id];
  if (typeof record === 'object') record[part] = text;
  else records[id] = { [part]: text };
}
