/** `npm run check:words`: every message exists where it must, parses, takes the same values, and every key used exists. */
import { globSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import type { Messages } from '../src/words/index.ts';
import { loadMessages, locales } from '../src/words/load/index.ts';

/** The language the site is written in. */
const SOURCE = 'zh-CN';
/** Locales in which a missing message is an error; in the others it is only reported. */
const COMPLETE = ['zh-CN', 'en'];

export interface Findings {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}

/** Names of the values a message takes, with their kind, e.g. `count: plural`. */
export function valuesOf(message: string, locale: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const walk = (elements: readonly IcuElement[]): void => {
    for (const element of elements) {
      const kind = ICU_KINDS[element.type];
      if (kind !== undefined) {
        // A value may be shown as it is in one place and chosen by in another: the choice says what it must be.
        if (kind !== 'text' || !values.has(element.value)) values.set(element.value, kind);
      }
      for (const option of Object.values(element.options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst() as readonly IcuElement[]);
  return values;
}

/** The parts of an ICU syntax tree that are read here; the library's own types do not export the numbers. */
interface IcuElement {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly IcuElement[] }>>;
}
const ICU_KINDS: Readonly<Record<number, string>> = {
  1: 'text',
  2: 'number',
  3: 'date',
  4: 'time',
  5: 'select',
  6: 'plural',
};

/** Compares one locale's messages with those of the source language. */
export function compareMessages(tag: string, messages: Messages, source: Messages): Findings {
  const errors: string[] = [];
  const notes: string[] = [];
  const missing = Object.keys(source).filter((key) => messages[key] === undefined);
  (COMPLETE.includes(tag) ? errors : notes).push(...missing.map((key) => `${tag}: no message "${key}"`));
  for (const [key, message] of Object.entries(messages)) {
    const original = source[key];
    if (original === undefined) errors.push(`${tag}: message "${key}" has no ${SOURCE} source`);
    try {
      const values = valuesOf(message, tag);
      if (original === undefined) continue;
      const wanted = valuesOf(original, SOURCE);
      for (const name of wanted.keys()) {
        if (!values.has(name)) notes.push(`${tag}: message "${key}" does not use {${name}}, which ${SOURCE} does`);
      }
      for (const [name, kind] of values) {
        const sourceKind = wanted.get(name);
        // Chinese has one plural form: another language may need the number where Chinese shows a finished text.
        if (sourceKind === undefined && kind === 'plural')
          notes.push(`${tag}: message "${key}" needs {${name}} as well`);
        else if (sourceKind === undefined) {
          errors.push(`${tag}: message "${key}" uses {${name}}, which ${SOURCE} does not`);
        } else if (!areCompatible(kind, sourceKind)) {
          errors.push(`${tag}: message "${key}" takes {${name}} as ${kind}, ${SOURCE} as ${sourceKind}`);
        }
      }
    } catch (error) {
      errors.push(
        `${tag}: message "${key}" is not valid ICU syntax: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  return { errors, notes };
}

/** A number can be shown, formatted or chosen by plural form; the other kinds do not mix. */
function areCompatible(kind: string, sourceKind: string): boolean {
  const numeric = ['number', 'plural'];
  if (kind === sourceKind || kind === 'text' || sourceKind === 'text') return true;
  return numeric.includes(kind) && numeric.includes(sourceKind);
}

/** Keys used in a source file: written out, and with a computed part as a pattern. */
export interface KeyUse {
  readonly literal: readonly { readonly key: string; readonly line: number }[];
  readonly patterns: readonly { readonly pattern: RegExp; readonly line: number }[];
}

/** Finds the calls `t('key')`, ``t(`key.${part}`)``, also under names such as `translate` or `props.t`. */
export function keysUsedIn(path: string, text: string): KeyUse {
  const source = path.endsWith('.astro') ? text.replace(/^---$/gm, '   ').replace(/<!--[\s\S]*?-->/g, '') : text;
  const literal: { key: string; line: number }[] = [];
  const patterns: { pattern: RegExp; line: number }[] = [];
  for (const match of source.matchAll(
    /(?<![\w$.])(?:[\w$]+\.)?(?:t|translate)\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gs,
  )) {
    const [, quote, key = ''] = match;
    const line = source.slice(0, match.index).split('\n').length;
    if (quote === '`' && key.includes('${')) patterns.push({ pattern: patternOf(key), line });
    else literal.push({ key, line });
  }
  return { literal, patterns };
}

/** `a.${b}.c` matches every key with something in place of the computed part. */
function patternOf(template: string): RegExp {
  const fixed = template
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${fixed.join('.+')}$`);
}

/** Every string in a file that could be a key, for the report of unused ones. */
function stringsIn(text: string): string[] {
  const strings: string[] = [];
  const file = ts.createSourceFile('x.tsx', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return strings;
}

/** Compares the keys the code uses with the messages of the source language. */
export function compareUse(files: ReadonlyMap<string, string>, source: Messages): Findings {
  const errors: string[] = [];
  const keys = Object.keys(source);
  const used = new Set<string>();
  for (const [path, text] of files) {
    const { literal, patterns } = keysUsedIn(path, text);
    for (const { key, line } of literal) {
      if (source[key] === undefined) errors.push(`${path}:${line} uses the message "${key}", which does not exist`);
      used.add(key);
    }
    for (const { pattern, line } of patterns) {
      const matching = keys.filter((key) => pattern.test(key));
      if (matching.length === 0) errors.push(`${path}:${line} uses messages like ${pattern.source}, and none exists`);
      for (const key of matching) used.add(key);
    }
    for (const string of stringsIn(text)) used.add(string);
  }
  const computed = keys.filter((key) => !used.has(key));
  return {
    errors,
    notes: computed.map((key) => `${SOURCE}: message "${key}" is used nowhere in src by its full name`),
  };
}

if (import.meta.main) {
  const source = loadMessages(SOURCE);
  const paths = globSync('src/**/*.{ts,tsx,astro}').filter((path) => !path.includes('.test.'));
  const files = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
  const findings = [
    ...locales.map(({ tag }) => compareMessages(tag, loadMessages(tag), source)),
    compareUse(files, source),
  ];
  const errors = findings.flatMap((found) => found.errors);
  const notes = findings.flatMap((found) => found.notes);
  for (const note of process.argv.includes('--notes') ? notes : []) console.log(`note: ${note}`);
  for (const error of errors) console.error(error);
  const size = `${Object.keys(source).length} messages in ${locales.length} languages`;
  console.log(`${size}: ${errors.length} errors, ${notes.length} notes (--notes shows them).`);
  process.exitCode = errors.length === 0 ? 0 : 1;
}
