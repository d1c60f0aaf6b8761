import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../problem.ts';

export type Path = readonly PropertyKey[];
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A file as it was written: its content, checked, and where in the file each part of it stands. */
export interface Authored<T> {
  /** Relative to the root, with forward slashes. */
  readonly file: string;
  readonly value: T;
  /** Where the value at a path begins; for a path that does not exist, where its nearest ancestor begins. */
  readonly locate: (path: Path) => Position;
}

export type Read<T> = { ok: true; authored: Authored<T> } | { ok: false; problems: Problem[] };

/** Reads a YAML file of `root` and checks it against its schema; every problem with its line and column. */
export function readYamlFile<T>(root: string, file: string, schema: z.ZodType<T>): Read<T> {
  const path = join(root, file);
  if (!existsSync(path)) {
    return { ok: false, problems: [problemAt(file, { line: 1, column: 1 }, 'the file is missing; put it back')] };
  }
  return checkYaml(file, readFileSync(path, 'utf8'), schema);
}

/** The same for a text at hand. */
export function checkYaml<T>(file: string, text: string, schema: z.ZodType<T>): Read<T> {
  const lines = new LineCounter();
  // The parser compares every key of a map with every other: a fifth of a build. `unreadablePlaces` looks at each once.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  return checkDocument(file, document, lines, schema);
}

/** The same for a document that was read, and perhaps changed, before. */
export function checkDocument<T>(file: string, document: Document, lines: LineCounter, schema: z.ZodType<T>): Read<T> {
  const unreadable = unreadablePlaces(document).map(({ offset, message }) => {
    const { line, col } = lines.linePos(offset);
    return problemAt(file, { line, column: col }, message);
  });
  if (unreadable.length > 0) return { ok: false, problems: unreadable };

  const locate = (path: Path) => locateIn(document, lines, path);
  const found: unknown = document.toJS();
  const parsed = schema.safeParse(found);
  if (parsed.success) return { ok: true, authored: { file, value: parsed.data, locate } };
  const problems = parsed.error.issues.map((issue) => {
    const place =
      issue.code === 'unrecognized_keys'
        ? locateIn(document, lines, [...issue.path, issue.keys[0] ?? ''], 'key')
        : locate(issue.path);
    return problemAt(file, place, describeIssue(issue, found));
  });
  return { ok: false, problems };
}

/** What cannot be read as plain data: errors of spelling, keys used twice, and aliases, which no file of the content uses. */
function unreadablePlaces(document: Document): { offset: number; message: string }[] {
  const unreadable = (offset: number, what: string) => ({
    offset,
    message: `not readable as YAML: ${what}; correct the spelling here`,
  });
  const places = document.errors
    .filter(({ code }) => code !== 'DUPLICATE_KEY')
    .map(({ pos: [offset], message }) => unreadable(offset, message.split(' at line ')[0] ?? message));
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (seen.has(name)) places.push(unreadable(startOf(key) ?? 0, 'Map keys must be unique'));
        seen.add(name);
      }
    },
    Alias(_, node) {
      const message = `"*${node.source}" refers to another place of the file, which is not done here; put the text in quotes`;
      places.push({ offset: node.range?.[0] ?? 0, message });
    },
  });
  return places;
}

function problemAt(file: string, { line, column }: Position, message: string): Problem {
  return { file, line, column, message, severity: 'error' };
}

function locateIn(document: Document, lines: LineCounter, path: Path, end: 'key' | 'value' = 'value'): Position {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      if (end === 'key' && index === path.length - 1) break;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
    } else break;
    const start = isScalar(node) || isSeq(node) || isMap(node) ? startOf(node) : undefined;
    if (start === undefined) break;
    // A map or list below its key begins on a later line; the key is where an editor looks.
    if (isScalar(node)) offset = start;
    else if (typeof step === 'number') offset = start;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** A Zod issue as one sentence: where, what was found, what is expected, what to do. */
function describeIssue(issue: z.core.$ZodIssue, whole: unknown): string {
  const where = issue.path.map(String).join('.');
  const found = valueAt(whole, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ');
    return `${where === '' ? 'the file' : where} does not take the key ${keys}; remove it or correct its spelling`;
  }
  if (issue.code === 'invalid_key') return `${where} is not a valid key; ${issue.issues[0]?.message ?? 'correct it'}`;
  if (found === undefined) return `${where} is missing; add it`;
  return `${where}: found ${shorten(found)}; ${expectation(issue)}; correct the value`;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}`;
  if (issue.message.startsWith('expected')) return issue.message;
  if (issue.code === 'invalid_type') return `expected ${issue.expected}`;
  return issue.message;
}

function valueAt(whole: unknown, path: Path): unknown {
  let value = whole;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function shorten(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}
