import { currentEdition, type Field, type List, type Scenario, type Sector } from '../../list/index.ts';
import type { RecordText } from '../../words/index.ts';
import { writeRow } from '../filter.ts';
import type { SearchRecord } from '../records.ts';
import { soundsOf } from './sound.ts';

/** The texts of records in one language, as `recordTexts` gives them. */
export interface Texts {
  readonly sector: (id: string) => { readonly name: RecordText; readonly summary: RecordText };
  readonly scenario: (id: string) => { readonly name: RecordText; readonly definition: RecordText };
  readonly field: (id: string) => { readonly name: RecordText; readonly description: RecordText };
}

/**
 * What the search knows, in one locale: sectors, scenarios and fields of the edition in force, in the order of the list.
 * Chinese and English names, aliases and readings are in it whatever the locale.
 * @param local texts in the reader's language
 * @param english texts in English; where one is missing and the Chinese stands in, the record has no English name
 */
export function buildRecords(list: List, local: Texts, english: Texts): SearchRecord[] {
  return currentEdition(list).sectors.flatMap((sector) => [
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
      ...scenario.fields.map((field) => ({
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
}

function described(record: Sector | Scenario | Field, local: RecordText, english: RecordText) {
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
