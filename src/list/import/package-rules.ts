import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar, type YAMLMap } from 'yaml';
import { checkDocument, namedSources } from '../content/index.ts';
import { type NationalFile, nationalFile } from '../schema/index.ts';
import type { Complaints } from './cells.ts';
import type { PackageText, Translations } from './package-tables.ts';

export interface RulesSource {
  readonly value: NationalFile;
  /** The document with Chinese texts only; its comments are those of the package. */
  readonly document: Document;
}

/**
 * `rules-national.yaml` in the spelling of `content/`: keys in camelCase, Chinese texts in place, English ones aside.
 * The document is changed in place rather than rebuilt, so that comments and layout survive.
 */
export function readRules(
  { file, text }: PackageText,
  sourceKeys: ReadonlySet<string>,
  complaints: Complaints,
  english: Translations,
): RulesSource | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length === 0) separateLanguages(document.contents, [], english);
  const read = checkDocument(file, document, lines, nationalFile);
  if (!read.ok) {
    complaints.problems.push(...read.problems);
    return null;
  }
  // The first comment describes the package's file; the header of the new one takes its place.
  const [first] = isMap(document.contents) ? document.contents.items : [];
  if (document.contents) document.contents.commentBefore = null;
  if (isScalar(first?.key)) first.key.commentBefore = null;
  const { value, locate } = read.authored;
  for (const { path, key } of sourceKeys.size === 0 ? [] : namedSources(value)) {
    if (sourceKeys.has(key)) continue;
    const message = `"${key}" is not in sources.csv; correct the key or add the source`;
    complaints.problems.push({ file, ...locate(path), severity: 'error', message });
  }
  return { value, document };
}

function separateLanguages(node: unknown, steps: readonly string[], english: Translations): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      separateLanguages(item, [...steps, stepOf(item, index)], english);
      if (isMap(item) && isText(item.get('zh', true)))
        takeEnglish(item, [...steps, stepOf(item, index), 'text'], english);
    }
    return;
  }
  if (!isMap(node)) return;
  for (const pair of node.items) {
    if (!isScalar(pair.key)) continue;
    const name = camelCase(String(pair.key.value));
    pair.key.value = name;
    const value = pair.value;
    const here = [...steps, name];
    separateLanguages(value, here, english);
    if (!isMap(value) || !value.has('zh')) continue;
    const chinese = value.get('zh', true);
    if (value.items.length > 2) takeEnglish(value, [...here, 'text'], english);
    else if (value.has('en')) {
      noteEnglish(value.get('en', true), here, english);
      if (isSeq(chinese)) chinese.flow = true;
      pair.value = chinese;
    }
  }
}

/** `{zh, en, …}` becomes `{text, …}`. A map without `en` is left as it is, and the schema will name it. */
function takeEnglish(map: YAMLMap, steps: readonly string[], english: Translations): void {
  if (!map.has('en')) return;
  noteEnglish(map.get('en', true), steps, english);
  map.delete('en');
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === 'zh');
  if (pair && isScalar(pair.key)) pair.key.value = 'text';
}

function noteEnglish(node: unknown, steps: readonly string[], english: Translations): void {
  const key = `rules.${steps.join('.')}`;
  if (isScalar(node)) english.set(key, String(node.value));
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) noteEnglish(item, [...steps, String(index)], english);
  }
}

/** As in `nationalTexts`: an entry of a list is named by its id, or by its place from 0. */
function stepOf(item: unknown, index: number): string {
  const id = isMap(item) ? item.get('id') : undefined;
  return typeof id === 'string' ? id : String(index);
}

function isText(node: unknown): boolean {
  return node instanceof Scalar && typeof node.value === 'string';
}

function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}
