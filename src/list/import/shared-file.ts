import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { canonicalJson } from '../load/index.ts';
import { hashOf } from './manifest.ts';
import type { WordsOfRecord } from './outputs.ts';
import { arrange, newDocument, renderChanged, renderFile } from './render.ts';

/** A YAML map on disk of which the import owns some keys; everything else in it, comments too, is left alone. */
interface SharedFile {
  readonly file: string;
  /** null where the file is not there yet. */
  readonly before: string | null;
  readonly document: Document;
  /** What was on the disk, as plain data. */
  readonly data: unknown;
}

/** Access by record to one or more shared files. */
export interface SharedRecords<T> {
  /** The files behind the records; the first is the one to name. */
  readonly files: readonly [string, ...string[]];
  readonly hashOnDisk: (id: string) => string | null;
  readonly hashOf: (value: T) => string;
  readonly set: (id: string, value: T) => void;
  readonly remove: (id: string) => void;
  /** The files as they are now: name and text, of those that differ from the disk. */
  readonly changed: () => { file: string; text: string }[];
}

/** @throws when a file on disk cannot be read as YAML: nothing may be written over it. */
function openShared(root: string, file: string, kind: Parameters<typeof renderFile>[1]): SharedFile {
  const path = join(root, file);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const document = parseDocument(before ?? renderFile(file, kind, {}));
  const [error] = document.errors;
  if (error) throw new Error(`${file} cannot be read as YAML, so nothing can be imported into it: ${error.message}`);
  if (before === null && isMap(document.contents)) document.contents.flow = false;
  return { file, before, document, data: document.toJS() };
}

function changedFiles(files: readonly SharedFile[]) {
  return files
    .map(({ file, before, document }) => ({ file, before, text: renderChanged(document) }))
    .filter(({ before, text }) => text !== before)
    .map(({ file, text }) => ({ file, text }));
}

const hashOfData = (value: unknown) => (value === undefined ? null : hashOf(canonicalJson(value)));

/** `content/sources.yaml`, source by source. */
export function openSources(root: string): SharedRecords<object> {
  const shared = openShared(root, 'content/sources.yaml', 'sources');
  const { document } = shared;
  let touched = false;
  return {
    files: [shared.file],
    hashOnDisk: (id) => hashOfData(plain(shared.data, [id])),
    hashOf: (value) => hashOf(canonicalJson(value)),
    set: (id, value) => {
      setNode(document, [id], value);
      touched = true;
    },
    remove: (id) => {
      document.delete(id);
      touched = true;
    },
    changed: () => (touched ? changedFiles([shared]) : []),
  };
}

/** The words and the stamps of one locale, record by record. */
export function openWords(root: string, tag: string): SharedRecords<WordsOfRecord> {
  const list = openShared(root, `content/words/${tag}/list.yaml`, 'words');
  const stamps = openShared(root, `content/words/${tag}/stamps.yaml`, 'stamps');
  const stampKeys = Object.keys(Object(stamps.data));
  const stampsOf = (id: string) => stampKeys.filter((key) => key === id || key.startsWith(`${id}.`));
  let touched = false;
  return {
    files: [list.file, stamps.file],
    hashOnDisk: (id) => {
      const texts = plain(list.data, pathOf(id));
      const found = stampsOf(id).map((key) => [key, plain(stamps.data, [key])]);
      if (texts === undefined && found.length === 0) return null;
      return hashOfData({ texts, stamps: Object.fromEntries(found) });
    },
    hashOf: (value) => hashOf(canonicalJson(value)),
    set: (id, value) => {
      setNode(list.document, pathOf(id), value.texts);
      for (const key of stampsOf(id)) if (!Object.hasOwn(value.stamps, key)) stamps.document.delete(key);
      for (const [key, stamp] of Object.entries(value.stamps)) setNode(stamps.document, [key], stamp);
      touched = true;
    },
    remove: (id) => {
      list.document.deleteIn(pathOf(id));
      for (const key of stampsOf(id)) stamps.document.delete(key);
      touched = true;
    },
    changed: () => (touched ? changedFiles([list, stamps]) : []),
  };
}

/** `fields.subject-sex` → under `fields`; the texts of the rules are keyed by their whole dotted path. */
function pathOf(id: string): [string, string] {
  const dot = id.indexOf('.');
  return [id.slice(0, dot), id.slice(dot + 1)];
}

function plain(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function setNode(document: Document, path: readonly string[], value: unknown): void {
  const node = newDocument(value).contents;
  arrange(node);
  const old = document.getIn(path, true);
  if (isScalar(old) && isScalar(node)) old.value = node.value;
  else document.setIn(path, node);
}
