import { allFields, currentEdition, type List } from '../../list/index.ts';
import { loadList, loadMatchingWords, type MatchingWords } from '../../list/load/index.ts';
import { allLocales, loadAbbreviations, recordTexts } from '../../words/load/index.ts';
import type { FieldEntry, MatchData, MeaningEntry } from '../model.ts';
import { readingsOf } from './reading.ts';

/** The languages that content/matching/lexicon.yaml has words of. Words of others would be misread as theirs. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(['zh-CN', 'en']);

/**
 * Build-time half of the matcher: what it knows, read from `content/`, as plain JSON; the same for the site, the command
 * line, the tests and the bench. Files and pinyin stay here, and nothing of them reaches the browser.
 */
export function loadMatchData(list: List = loadList()): MatchData {
  const { lexicon, fields, standards, initials } = loadMatchingWords();
  const meanings = meaningsOf(lexicon);
  return {
    dataRevision: list.dataRevision,
    meanings,
    fillers: lexicon.fillers,
    prefixes: lexicon.prefixes,
    abbreviations: loadAbbreviations(),
    initials,
    sounds: readingsOf(meanings.flatMap(({ words }) => words)),
    fields: fieldsOf(list, fields),
    standards: standards.map((entry) => ({ ...entry, none: entry.none ?? [] })),
  };
}

function meaningsOf(lexicon: MatchingWords['lexicon']): MeaningEntry[] {
  const kinds = ['whose', 'what', 'common'] as const;
  return [
    ...kinds.flatMap((kind) =>
      Object.entries(lexicon[kind]).map(([name, words]) => ({ name, kind, strength: 0, words })),
    ),
    ...Object.entries(lexicon.technical).map(([name, entry]) => ({ name, kind: 'technical' as const, ...entry })),
  ];
}

/** The listed fields in force, with their names in every language there are texts in. */
function fieldsOf(list: List, told: MatchingWords['fields']): FieldEntry[] {
  const namesIn = (tags: readonly string[]) => {
    const texts = tags.map((tag) => recordTexts(tag, list));
    return (id: string) => [...new Set(texts.map((text) => text.field(id).name.text))];
  };
  const tags = allLocales.map(({ tag }) => tag);
  const namesOf = namesIn(tags.filter((tag) => READ_LANGUAGES.has(tag)));
  const otherNamesOf = namesIn(tags.filter((tag) => !READ_LANGUAGES.has(tag)));
  return allFields(currentEdition(list)).map((field) => ({
    id: field.id,
    scenario: field.scenario,
    sector: field.sector,
    everywhere: field.reach === 'sector',
    whose: told[field.id]?.whose ?? [],
    named: told[field.id]?.named ?? false,
    own: told[field.id]?.own ?? false,
    single: told[field.id]?.single ?? false,
    what: told[field.id]?.what ?? [],
    names: namesOf(field.id),
    otherNames: otherNamesOf(field.id).filter((name) => !namesOf(field.id).includes(name)),
    aliases: field.aliases,
  }));
}
