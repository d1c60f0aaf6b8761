import { createHash } from 'node:crypto';
import type { EditionFile, NationalFile, ProceduresFile, SectorFile, WordsFile } from '../schema/index.ts';
import type { Content, EditionContent } from './read.ts';
import type { Path } from './yaml-file.ts';

/** A Chinese text that is translated: its key in the other languages, and where it stands in its own file. */
export interface SourceText {
  /** e.g. `scenarios.clinical-trial.definition`, `rules.exemptions.emergency.condition`. */
  readonly key: string;
  readonly text: string;
  readonly path: Path;
}

/** First eight hexadecimal digits of the SHA-256 of a Chinese text: kept with each translation made from it. */
export function stampOf(chinese: string): string {
  return createHash('sha256').update(chinese, 'utf8').digest('hex').slice(0, 8);
}

/**
 * Every Chinese text that is translated, and the file it stands in. Of a record that stands in several editions, the
 * words of the edition published last: the other languages have one text for a record.
 */
export function sourceTexts(content: Content): (SourceText & { readonly file: string })[] {
  const national = nationalTexts(content.national.value).map((text) => ({ ...text, file: content.national.file }));
  const editions = content.editions.flatMap(({ edition }) =>
    editionTexts(edition.value).map((text) => ({ ...text, file: edition.file })),
  );
  const records = new Map<string, SourceText & { readonly file: string }>();
  for (const { sectors } of byPublication(content)) {
    for (const { file, value } of sectors) {
      for (const text of sectorTexts(value)) records.set(text.key, { ...text, file });
    }
  }
  const { procedures } = content;
  const steps = procedures ? procedureTexts(procedures.value).map((text) => ({ ...text, file: procedures.file })) : [];
  return [...editions, ...records.values(), ...national, ...steps];
}

/** The editions, the one published last at the end. */
function byPublication({ editions }: Content): EditionContent[] {
  return editions.toSorted((a, b) => a.edition.value.published.localeCompare(b.edition.value.published));
}

/** The translated texts of an edition, its issuers and its sectors without a table. */
export function editionTexts(edition: EditionFile): SourceText[] {
  const { id } = edition;
  const own = (['name', 'scope', 'effect', 'note'] as const).map((part) => ({
    key: `editions.${id}.${part}`,
    text: edition[part],
    path: [part],
  }));
  const issuers = edition.issuers.map((text, index) => ({
    key: `editions.${id}.issuers.${index}`,
    text,
    path: ['issuers', index],
  }));
  const unloaded = edition.unloadedSectors.map((sector, index) => ({
    key: `unloadedSectors.${sector.id}.name`,
    text: sector.name,
    path: ['unloadedSectors', index, 'name'],
  }));
  return [...own, ...issuers, ...unloaded];
}

/** The translated texts of a sector, its scenarios and their fields. */
export function sectorTexts(sector: SectorFile): SourceText[] {
  const texts: SourceText[] = (['name', 'summary', 'who'] as const).map((part) => ({
    key: `sectors.${sector.id}.${part}`,
    text: sector[part],
    path: [part],
  }));
  for (const [index, scenario] of sector.scenarios.entries()) {
    for (const part of ['name', 'definition', 'notes'] as const) {
      const path = ['scenarios', index, part];
      texts.push({ key: `scenarios.${scenario.id}.${part}`, text: scenario[part], path });
    }
    for (const [place, field] of scenario.fields.entries()) {
      for (const part of ['name', 'description'] as const) {
        const path = ['scenarios', index, 'fields', place, part];
        texts.push({ key: `fields.${field.id}.${part}`, text: field[part], path });
      }
    }
  }
  return texts;
}

/**
 * The translated texts of the national rules: every Chinese string, by its dotted path with the ids of list entries.
 * A key that ends in `Zh` quotes the Chinese wording itself and is not translated.
 */
export function nationalTexts(rules: NationalFile): SourceText[] {
  return chineseTexts(rules, 'rules');
}

/** The translated texts of the procedures, by their dotted path with the ids of list entries. */
export function procedureTexts(procedures: ProceduresFile): SourceText[] {
  return chineseTexts(procedures, 'rules.procedures');
}

function chineseTexts(tree: unknown, prefix: string): SourceText[] {
  const texts: SourceText[] = [];
  const walk = (value: unknown, steps: readonly string[], path: Path) => {
    if (typeof value === 'string') {
      const quoted = steps.at(-1)?.endsWith('Zh') ?? false;
      if (/\p{Script=Han}/u.test(value) && !quoted)
        texts.push({ key: [prefix, ...steps].join('.'), text: value, path });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...steps, stepOf(item, index)], [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...steps, key], [...path, key]);
    }
  };
  walk(tree, [], []);
  return texts;
}

/** How an entry of a list is named in a dotted path: by its id, or by its place from 0 where it has none. */
function stepOf(item: unknown, index: number): string {
  const hasId = typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';
  return hasId ? String(item.id) : String(index);
}

/** Every text of a words file by the key of its Chinese source. */
export function wordsByKey(words: WordsFile): Map<string, string> {
  const byKey = new Map<string, string>();
  const { rules, ...records } = words;
  for (const [kind, entries] of Object.entries(records)) {
    for (const [id, texts] of Object.entries<Readonly<Record<string, string | string[] | undefined>>>(entries)) {
      for (const [part, value] of Object.entries(texts)) {
        if (typeof value === 'string') byKey.set(`${kind}.${id}.${part}`, value);
        for (const [index, item] of Array.isArray(value) ? value.entries() : []) {
          byKey.set(`${kind}.${id}.${part}.${index}`, item);
        }
      }
    }
  }
  for (const [path, text] of Object.entries(rules)) byKey.set(`rules.${path}`, text);
  return byKey;
}
