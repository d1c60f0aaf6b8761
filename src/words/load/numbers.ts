import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldNumberText, type LocaleTag, type NumberLayer, type NumberWords } from '../index.ts';

const words = z.array(z.string().min(1)).default([]);
const withNumbers = (count: 1 | 2) =>
  z
    .array(
      z
        .string()
        .refine(
          (text) => text.split('#').length === count + 1,
          `expected "#" for the number, ${count === 1 ? 'once' : 'twice'}`,
        )
        .refine((text) => text.replace(/#/g, '').trim() !== '', 'expected a word or sign beside "#"'),
    )
    .default([]);

/** `content/words/<locale>/numbers.yaml`; what each part means is said at the head of `content/words/numbers.yaml`. */
const schema = z.strictObject({
  decimal: z.enum([',', 'unsure']).default('unsure'),
  multipliers: z
    .record(z.string().regex(/^([1-9]|1[0-5])$/, 'expected a power of ten from 1 to 15'), words)
    .default({}),
  numerals: z.record(z.string().regex(/^\d+(\.\d+)?$/, 'expected a number in digits'), words).default({}),
  signs: z
    .record(z.string().min(1), z.string().regex(/^[零一二三四五六七八九十百千万亿]$/u, 'expected a Chinese numeral'))
    .default({}),
  units: words,
  minus: words,
  and: words,
  limits: z
    .strictObject({
      from: withNumbers(1),
      over: withNumbers(1),
      below: withNumbers(1),
      upTo: withNumbers(1),
      within: withNumbers(2),
      fromBelow: withNumbers(2),
    })
    .prefault({}),
});
type Authored = z.output<typeof schema>;

/** Languages whose numbers are read on every page. */
const EVERYWHERE: readonly LocaleTag[] = ['zh-CN', 'en'];

/**
 * The number words a page in one language carries: its own, then Chinese and English, then the signs of any language.
 * @throws with the name of the file and the place in it where one is not as the schema says.
 */
export function loadNumberWords(tag: LocaleTag, root: string = process.cwd()): NumberWords {
  const files = [...new Set([tag, ...EVERYWHERE])].map((locale) => join('content/words', locale, 'numbers.yaml'));
  const layers = [...files, 'content/words/numbers.yaml'].map((file) => readNumbers(root, file));
  return { decimal: layers[0]?.decimal === ',' ? ',' : null, layers: layers.map(folded) };
}

/** A language that has no such file yet is read with the words of the others. */
function readNumbers(root: string, file: string): Authored {
  const path = join(root, file);
  return existsSync(path) ? parseNumberWords(readFileSync(path, 'utf8'), file) : schema.parse({});
}

/** @throws with the name of the file and the place in it where the text is not as the schema says. */
export function parseNumberWords(text: string, file: string): Authored {
  const read = schema.safeParse(parse(text));
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  return read.data;
}

function folded({ decimal: _, signs, multipliers, numerals, limits, units, minus, and }: Authored): NumberLayer {
  const every = (texts: readonly string[]) => [...new Set(texts.map(foldNumberText))];
  const byNumber = (record: Readonly<Record<string, readonly string[]>>) =>
    Object.fromEntries(Object.entries(record).map(([number, texts]) => [number, every(texts)]));
  return {
    multipliers: byNumber(multipliers),
    numerals: byNumber(numerals),
    signs,
    units: every(units),
    minus: every(minus),
    and: every(and),
    limits: {
      from: every(limits.from),
      over: every(limits.over),
      below: every(limits.below),
      upTo: every(limits.upTo),
      within: every(limits.within),
      fromBelow: every(limits.fromBelow),
    },
  };
}
