import { pinyin } from 'pinyin-pro';
import { allFields, currentEdition, type List } from '../../list/index.ts';
import type { MatchData, MeaningEntry } from '../model.ts';
import { isUnspaced } from '../split.ts';
import { type MatchingContent, readMatching } from './content.ts';

interface Parts {
  readonly list: List;
  /** Names of the fields in every language there is, by field id. */
  readonly names: (id: string) => readonly string[];
  readonly abbreviations: MatchData['abbreviations'];
  readonly content?: MatchingContent;
}

/** What the matcher knows, as plain JSON: the same for the site, the command line, the tests and the bench. */
export function buildMatchData({ list, names, abbreviations, content = readMatching() }: Parts): MatchData {
  const { lexicon, fields, standards, pinyin: initials } = content;
  const meanings: MeaningEntry[] = [
    ...(['whose', 'what', 'common'] as const).flatMap((kind) =>
      Object.entries(lexicon[kind]).map(([name, words]) => ({ name, kind, strength: 0, words })),
    ),
    ...Object.entries(lexicon.technical).map(([name, { strength, words }]) => ({
      name,
      kind: 'technical' as const,
      strength,
      words,
    })),
  ];
  return {
    dataRevision: list.dataRevision,
    meanings,
    fillers: lexicon.fillers,
    prefixes: lexicon.prefixes,
    abbreviations,
    initials,
    sounds: soundsOf(meanings.flatMap(({ words }) => words)),
    fields: allFields(currentEdition(list)).map((field) => ({
      id: field.id,
      scenario: field.scenario,
      sector: field.sector,
      everywhere: field.reach === 'sector',
      whose: fields[field.id]?.whose ?? [],
      named: fields[field.id]?.named ?? false,
      what: fields[field.id]?.what ?? [],
      names: [...new Set([field.name, ...names(field.id), ...field.aliases])],
    })),
    standards: standards.map((entry) => ({ ...entry, none: entry.none ?? [] })),
  };
}

/** How the Chinese words are read, without tones, written together. */
function soundsOf(words: readonly string[]): Record<string, string> {
  const chinese = words.filter((word) => word.length > 1 && isUnspaced(word) && /^\p{Script=Han}+$/u.test(word));
  return Object.fromEntries(
    chinese.map((word) => [word, pinyin(word, { toneType: 'none', type: 'array', v: true }).join('')]),
  );
}
