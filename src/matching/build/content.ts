import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** `content/matching/lexicon.yaml` */
export const lexiconFile = z.strictObject({
  whose: z.record(z.string(), words),
  what: z.record(z.string(), words),
  common: z.record(z.string(), words),
  technical: z.record(z.string(), z.strictObject({ strength: z.number().min(0).max(1), words })),
  fillers: words,
  prefixes: words,
});
export const fieldsFile = z.record(z.string(), z.strictObject({ whose: words.optional(), named: z.boolean().optional(), what: words }));
export const standardsFile = z.array(
  z.strictObject({ standard: z.string().min(1), fields: z.record(z.string(), words), none: words.optional() }),
);
export const pinyinFile = z.record(z.string().regex(/^[a-z]+$/), z.string().min(1));

export interface MatchingContent {
  readonly lexicon: z.output<typeof lexiconFile>;
  readonly fields: z.output<typeof fieldsFile>;
  readonly standards: z.output<typeof standardsFile>;
  readonly pinyin: z.output<typeof pinyinFile>;
}

export function readMatching(root: string = process.cwd()): MatchingContent {
  const read = <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(parse(readFileSync(join(root, `content/matching/${name}.yaml`), 'utf8')));
  return {
    lexicon: read('lexicon', lexiconFile),
    fields: read('fields', fieldsFile),
    standards: read('standards', standardsFile),
    pinyin: read('pinyin', pinyinFile),
  };
}
