import { allFields, allScenarios, type List, type Source } from '../../list/index.ts';
import { loadRecordWords, loadRuleTexts } from '../../list/load/index.ts';
import { type LocaleTag, languageOfTitle, type RecordText } from '../index.ts';
import { ENGLISH, loadCaseTitles, loadSourceDescriptions, SOURCE } from './translations.ts';

/** The texts of the records in one language; a text that is not translated comes in Chinese and says so. */
export interface RecordTexts {
  readonly edition: (
    id: string,
  ) => Readonly<Record<'name' | 'scope' | 'effect' | 'note', RecordText> & { issuers: readonly RecordText[] }>;
  readonly sector: (id: string) => Readonly<Record<'name' | 'summary' | 'who', RecordText>>;
  readonly scenario: (id: string) => Readonly<Record<'name' | 'definition' | 'notes', RecordText>>;
  readonly field: (id: string) => Readonly<Record<'name' | 'description', RecordText>>;
  readonly unloadedSector: (id: string) => Readonly<Record<'name', RecordText>>;
  /** A text of the national rules by its dotted path, e.g. `exemptions.contract-performance.condition`. */
  readonly rule: (path: string) => RecordText;
}

/**
 * The texts of `list` in the language `tag`: Chinese from the list itself, others from `content/words/<tag>/list.yaml`.
 * Each look-up throws on an id the list does not have, which is a bug of the page that asks.
 */
export function recordTexts(tag: LocaleTag, list: List): RecordTexts {
  const words = tag === SOURCE ? new Map<string, string>() : loadRecordWords(tag);
  const rules = loadRuleTexts();
  const text = (key: string, chinese: string): RecordText => {
    const translated = words.get(key);
    return translated === undefined ? { text: chinese, lang: SOURCE } : { text: translated, lang: tag };
  };
  const { editions } = list;
  const editionsById = byId(editions);
  const sectors = byId(editions.flatMap((edition) => edition.sectors));
  const unloaded = byId(editions.flatMap((edition) => edition.unloadedSectors));
  const scenarios = byId(editions.flatMap(allScenarios));
  const fields = byId(editions.flatMap(allFields));

  return {
    edition: (id) => {
      const { name, scope, effect, note, issuers } = the(editionsById, 'edition', id);
      const key = `editions.${id}`;
      return {
        name: text(`${key}.name`, name),
        scope: text(`${key}.scope`, scope),
        effect: text(`${key}.effect`, effect),
        note: text(`${key}.note`, note),
        issuers: issuers.map((issuer, index) => text(`${key}.issuers.${index}`, issuer)),
      };
    },
    sector: (id) => {
      const { name, summary, who } = the(sectors, 'sector', id);
      const key = `sectors.${id}`;
      return {
        name: text(`${key}.name`, name),
        summary: text(`${key}.summary`, summary),
        who: text(`${key}.who`, who),
      };
    },
    scenario: (id) => {
      const { name, definition, notes } = the(scenarios, 'scenario', id);
      const key = `scenarios.${id}`;
      return {
        name: text(`${key}.name`, name),
        definition: text(`${key}.definition`, definition),
        notes: text(`${key}.notes`, notes),
      };
    },
    field: (id) => {
      const { name, description } = the(fields, 'field', id);
      const key = `fields.${id}`;
      return { name: text(`${key}.name`, name), description: text(`${key}.description`, description) };
    },
    unloadedSector: (id) => ({ name: text(`unloadedSectors.${id}.name`, the(unloaded, 'unloaded sector', id).name) }),
    rule: (path) => text(`rules.${path}`, the(rules, 'rule', path)),
  };
}

/** Of a record that stands in several editions, the words of the newest: they come first, and are what is translated. */
function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.toReversed().map((record) => [record.id, record]));
}

function the<T>(records: ReadonlyMap<string, T>, kind: string, id: string): T {
  const record = records.get(id);
  if (record === undefined) throw new Error(`The list has no ${kind} "${id}".`);
  return record;
}

/** The title of a case: Chinese and English stand in the case itself, other languages in `cases.yaml`. */
export function caseTitle(
  { id, title }: { readonly id: string; readonly title: { readonly zh: string; readonly en: string } },
  tag: LocaleTag,
): RecordText {
  if (tag === SOURCE) return { text: title.zh, lang: tag };
  const translated = tag === ENGLISH ? title.en : titles(tag)[id];
  return translated === undefined ? { text: title.zh, lang: SOURCE } : { text: translated, lang: tag };
}

/**
 * The title of a source, in the language it was published in. An editor's description stands for an untitled or unread
 * page: that comes in the reader's language.
 */
export function sourceTitle({ key, title, titleIsDescription }: Source, tag: LocaleTag): RecordText {
  const translated = titleIsDescription ? descriptions(tag)[key] : undefined;
  return translated === undefined ? { text: title, lang: languageOfTitle(title) } : { text: translated, lang: tag };
}

const titles = remembered((tag) => loadCaseTitles(tag));
const descriptions = remembered((tag) => loadSourceDescriptions(tag));

function remembered<T>(load: (tag: LocaleTag) => T): (tag: LocaleTag) => T {
  const loaded = new Map<LocaleTag, T>();
  return (tag) => {
    const before = loaded.get(tag) ?? load(tag);
    loaded.set(tag, before);
    return before;
  };
}
