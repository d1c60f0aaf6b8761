import {
  currentEdition,
  type Field,
  type List,
  movesTo,
  type Scenario,
  type Sector,
  type UnloadedSector,
} from '../../list/index.ts';
import type { RecordText } from '../../words/index.ts';
import { writeRow } from '../filter.ts';
import type { SearchRecord } from '../records.ts';
import { soundsOf } from './sound.ts';

/** The texts of records in one language, as `recordTexts` gives them. */
export interface Texts {
  readonly sector: (id: string) => { readonly name: RecordText; readonly summary: RecordText };
  readonly scenario: (id: string) => { readonly name: RecordText; readonly definition: RecordText };
  readonly field: (id: string) => { readonly name: RecordText; readonly description: RecordText };
  readonly unloadedSector: (id: string) => { readonly name: RecordText };
}

/**
 * What the search knows, in one locale: sectors, scenarios and fields of the edition in force, in the order of the list,
 * and after them the sectors whose tables are not loaded, which have a page too.
 * Chinese and English names, aliases and readings are in it whatever the locale.
 * @param local texts in the reader's language
 * @param english texts in English; where one is missing and the Chinese stands in, the record has no English name
 */
export function buildRecords(list: List, local: Texts, english: Texts): SearchRecord[] {
  const edition = currentEdition(list);
  const loaded = edition.sectors.flatMap((sector) => [
    {
      kind: 'sector' as const,
      id: sector.id,
      within: [],
      ...described(sector, local.sector(sector.id).name, english.sector(sector.id).name),
      text: local.sector(sector.id).summary.text,
    },
    ...sector.scenarios.flatMap((scenario) => [
      {
        kind: 'scenario' as const,
        id: scenario.id,
        within: [sector.id],
        ...described(scenario, local.scenario(scenario.id).name, english.scenario(scenario.id).name),
        text: local.scenario(scenario.id).definition.text,
      },
      ...scenario.fields
        .map((listed) => withFormerNames(listed, list))
        .map((field) => ({
          kind: 'field' as const,
          id: field.id,
          within: [sector.id, scenario.id],
          ...described(field, local.field(field.id).name, english.field(field.id).name),
          aliases: field.aliases,
          category: field.category,
          text: local.field(field.id).description.text,
        })),
    ]),
  ]);
  const named = edition.unloadedSectors.map((sector) => ({
    kind: 'sector' as const,
    id: sector.id,
    within: [],
    ...described(sector, local.unloadedSector(sector.id).name, english.unloadedSector(sector.id).name),
  }));
  return [...loaded, ...named];
}

/** Whoever knows a field by the name or id it had before finds it by these too. */
function withFormerNames(field: Field, list: List): Field {
  const former = movesTo(list, field.id).flatMap(({ moved, place }) => [moved.name, place.at(-1) ?? '']);
  const own = new Set([field.name, field.id]);
  return { ...field, aliases: [...field.aliases, ...former.filter((name) => !own.has(name))] };
}

function described(record: Sector | Scenario | Field | UnloadedSector, local: RecordText, english: RecordText) {
  return {
    ...(local.text === record.name ? {} : { name: local.text }),
    zh: record.name,
    ...(english.text === record.name || english.text === local.text ? {} : { en: english.text }),
    sounds: soundsOf([record.name, ...('aliases' in record ? record.aliases : [])]),
    evidence: record.evidence,
  };
}

/**
 * The `data-search` of a field's row on `fields/`: everything the filter may find it by.
 * @param names the field's name in the reader's language, in English, and any other worth finding it by
 */
export function fieldSearchText(field: Field, ...names: readonly string[]): string {
  return writeRow([field.name, ...names, ...field.aliases], soundsOf([field.name, ...field.aliases]));
}
