import { editionTexts, nationalTexts, type SourceText, sectorTexts, stampOf } from '../content/index.ts';
import type { Package } from './package.ts';
import { renderDocument, renderFile, sectorForEditing } from './render.ts';

/** A file that belongs to the import as a whole. */
export interface WholeFile {
  readonly file: string;
  readonly text: string;
}

/** The files that imports and editors share: the import owns some of their keys. */
export interface SharedKeys {
  /** Of `content/sources.yaml`, by key. */
  readonly sources: ReadonlyMap<string, object>;
  /** Of the English words and stamps, by record: `fields.subject-sex`, `rules.exemptions.emergency.condition`. */
  readonly words: ReadonlyMap<string, WordsOfRecord>;
}

/** The English texts of one record, and of each text the stamp of the Chinese it was made from. */
export interface WordsOfRecord {
  readonly texts: unknown;
  readonly stamps: Readonly<Record<string, string>>;
}

export interface Outputs {
  readonly whole: readonly WholeFile[];
  readonly shared: SharedKeys;
}

/** What a package becomes in `content/`. */
export function outputsOf(imported: Package): Outputs {
  const folder = `content/lists/${imported.edition.id}`;
  const file = (path: string, kind: Parameters<typeof renderFile>[1], value: unknown) => ({
    file: path,
    text: renderFile(path, kind, value),
  });
  const whole = [
    file(`${folder}/edition.yaml`, 'edition', imported.edition),
    ...imported.sectors.map((sector) => file(`${folder}/${sector.id}.yaml`, 'sector', { ...sectorForEditing(sector) })),
  ];
  if (imported.rules) {
    const path = 'content/rules/national.yaml';
    whole.push({ file: path, text: renderDocument(path, 'national', imported.rules.document) });
  }
  if (imported.zones) whole.push(file('content/zones.yaml', 'zones', imported.zones));
  return { whole, shared: { sources: sourcesForEditing(imported), words: englishWords(imported) } };
}

function sourcesForEditing({ sources }: Package): Map<string, object> {
  return new Map(
    Object.entries(sources).map(([key, { titleIsDescription, ...source }]) => {
      const { kind, publisher, title, ...rest } = source;
      const flag = titleIsDescription ? { titleIsDescription } : {};
      return [key, { kind, publisher, title, ...flag, ...rest }];
    }),
  );
}

function englishWords(imported: Package): Map<string, WordsOfRecord> {
  const texts: SourceText[] = [
    ...editionTexts(imported.edition),
    ...imported.sectors.flatMap(sectorTexts),
    ...(imported.rules ? nationalTexts(imported.rules.value) : []),
  ];
  const records = new Map<string, { texts: unknown; stamps: Record<string, string> }>();
  for (const { key, text } of texts) {
    const english = imported.english.get(key);
    if (english === undefined) continue;
    const [kind = '', id = '', part = '', index] = key.split('.');
    if (kind === 'rules') {
      records.set(key, { texts: english, stamps: { [key]: stampOf(text) } });
      continue;
    }
    const name = `${kind}.${id}`;
    const record = records.get(name) ?? { texts: {}, stamps: {} };
    record.stamps[key] = stampOf(text);
    records.set(name, { texts: withText(record.texts, part, index, english), stamps: record.stamps });
  }
  return records;
}

/** `texts` with one more: `name: …`, or `issuers: [… , …]` where the key ends in a place. */
function withText(texts: unknown, part: string, index: string | undefined, english: string): object {
  const before: Record<string, unknown> = typeof texts === 'object' && texts !== null ? { ...texts } : {};
  if (index === undefined) return { ...before, [part]: english };
  const list = before[part];
  return { ...before, [part]: [...(Array.isArray(list) ? list : []), english] };
}
