/** The key terms of the field, fixed per language before anything is translated, and where a translation departs from them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LocaleTag } from '../index.ts';
import type { Texts } from './translations.ts';

const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected an id in kebab-case');
const chineseSchema = z.strictObject({
  always: z.record(id, z.string().min(1)),
  mostly: z.record(id, z.string().min(1)),
});
const termsSchema = z.record(
  id,
  z.strictObject({
    /** As it is said in full. */
    term: z.string().min(1),
    /** Further forms a text may use: stems and short forms; of several words, each must occur. */
    forms: z.array(z.string().min(2)).default([]),
    /** An official translation, the language's own data-protection law, or usage. */
    from: z.enum(['official', 'law', 'usage']),
    /** Keys of texts that rightly say it in another way. */
    except: z.array(z.string().min(1)).default([]),
  }),
);

export type Term = z.output<typeof termsSchema>[string];

/** The Chinese of the key terms by id: those a translation always has where its source does, and the common words. */
export type ChineseTerms = z.output<typeof chineseSchema>;

/** Translations that do not use the term their Chinese has. */
export interface TermFinding {
  readonly id: string;
  readonly chinese: string;
  readonly term: string;
  /** Keys of the texts without it. */
  readonly keys: readonly string[];
  /** How many texts should have it. */
  readonly of: number;
}

/** The share of texts in which a common word must be said as its language fixed it: less is another term by drift. */
const MOSTLY = 0.6;

/** The key terms, from `content/words/terms.yaml`. */
export function loadChineseTerms(root: string = process.cwd()): ChineseTerms {
  return chineseSchema.parse(parse(readFileSync(join(root, 'content/words/terms.yaml'), 'utf8')));
}

/** The terms of one language by id; empty where it has not fixed them. */
export function loadTerms(tag: LocaleTag, root: string = process.cwd()): Readonly<Record<string, Term>> {
  const file = join(root, 'content/words', tag, 'terms.yaml');
  if (!existsSync(file)) return {};
  const read = termsSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!read.success) throw new Error(`content/words/${tag}/terms.yaml: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** Where the translations of one language leave the terms it fixed. */
export function termFindings(
  sources: Texts,
  translations: Texts,
  chinese: ChineseTerms,
  terms: Readonly<Record<string, Term>>,
): TermFinding[] {
  // A guide is a page, not a sentence: that a term occurs in it somewhere says nothing. Sources are
  // described in English, not in Chinese.
  const texts = [...translations].filter(([key]) => sources.has(key) && !/^(guides|sources)\./.test(key));
  const said = new Map(texts.map(([key, text]) => [key, folded(text)]));
  const findings: TermFinding[] = [];
  for (const [id, { term, forms, except }] of Object.entries(terms)) {
    const wanted = chinese.always[id] ?? chinese.mostly[id];
    if (wanted === undefined) continue;
    const accepted = [term, ...forms].map((form) => folded(form).split(' '));
    const due = [...said.keys()].filter((key) => sources.get(key)?.includes(wanted) && !except.includes(key));
    const isUsed = (key: string) => accepted.some((parts) => parts.every((part) => said.get(key)?.includes(part)));
    const keys = due.filter((key) => !isUsed(key));
    const allowed = id in chinese.always ? 0 : due.length * (1 - MOSTLY);
    if (keys.length > allowed) findings.push({ id, chinese: wanted, term, keys, of: due.length });
  }
  return findings;
}

/** Case and accents do not make another word; vowel signs of Indic scripts are letters and stay. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}
