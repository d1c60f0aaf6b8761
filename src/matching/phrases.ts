import type { FieldId } from '../list/index.ts';
import type { Lexicon, Meaning, Term } from './lexicon.ts';
import type { FieldEntry, MatchData } from './model.ts';
import { nameKey, wordsOf } from './split.ts';

/** What a column says that denotes a field: all of these meanings, in any order. */
export interface Phrase {
  readonly field: CompiledField;
  readonly meanings: readonly Meaning[];
}

export interface CompiledField {
  readonly id: FieldId;
  readonly scenario: string;
  readonly sector: string;
  readonly everywhere: boolean;
  readonly whose: ReadonlySet<Meaning>;
  readonly named: boolean;
  readonly own: boolean;
  readonly single: boolean;
}

/** A name that denotes a field as a whole. */
export interface KnownName {
  readonly field: CompiledField;
  /** What gives the name: the list as the field's own or as an alias, or a standard. */
  readonly by: 'name' | 'alias' | { readonly standard: string };
}

export interface Knowledge {
  readonly fields: readonly CompiledField[];
  /** By the meaning of the phrase that the fewest phrases have. */
  readonly phrases: ReadonlyMap<Meaning, readonly Phrase[]>;
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  /** Whom each scenario is about: those its fields name first. */
  readonly persons: ReadonlyMap<string, ReadonlySet<Meaning>>;
  /** Everyone the fields of each scenario may be about. */
  readonly known: ReadonlyMap<string, ReadonlySet<Meaning>>;
  /** Names that a standard gives to its keys, units and flags, with the sectors it is used in. */
  readonly none: ReadonlyMap<string, { readonly standard: string; readonly sectors: ReadonlySet<string> }>;
}

/** An alias of more words than this is found as a whole only. */
const LONGEST_ALIAS = 3;

/** Compiles what is known of the fields. Every word of every phrase is read before any column is. */
export function compileKnowledge(data: MatchData, lexicon: Lexicon): Knowledge {
  const compiled = data.fields.map((entry) => ({ entry, field: compileField(entry, lexicon) }));
  // First all words that phrases bring along, so that reading a phrase does not depend on the order of the fields.
  for (const { entry } of compiled) for (const text of entry.what) learnWords(text, lexicon);

  const all: Phrase[] = [];
  const seen = new Set<string>();
  for (const { entry, field } of compiled) {
    const sets = [
      ...entry.what.flatMap((text) => readPhrase(text, lexicon)),
      ...[...entry.names, ...entry.aliases].flatMap((name) => readAlias(name, lexicon)),
    ];
    for (const meanings of sets) {
      const key = `${field.id}\n${meanings
        .map(({ name, kind }) => `${kind} ${name}`)
        .sort()
        .join('\n')}`;
      if (meanings.length === 0 || seen.has(key)) continue;
      seen.add(key);
      all.push({ field, meanings });
    }
  }
  const fields = compiled.map(({ field }) => field);
  return {
    fields,
    phrases: byRarest(all),
    persons: personsOf(fields),
    known: knownIn(fields),
    ...compileNames(data, compiled),
  };
}

function compileField(entry: FieldEntry, lexicon: Lexicon): CompiledField {
  const { id, scenario, sector, everywhere, named, own, single } = entry;
  const whose = entry.whose.map((name) => lexicon.meanings.get(name)).filter((meaning) => meaning !== undefined);
  return { id, scenario, sector, everywhere, named, own, single, whose: new Set(whose) };
}

function personsOf(fields: readonly CompiledField[]): Map<string, Set<Meaning>> {
  const persons = new Map<string, Set<Meaning>>();
  for (const { scenario, whose } of fields) {
    const [first] = whose;
    const known = persons.get(scenario) ?? new Set<Meaning>();
    if (first !== undefined) known.add(first);
    persons.set(scenario, known);
  }
  return persons;
}

function knownIn(fields: readonly CompiledField[]): Map<string, Set<Meaning>> {
  const known = new Map<string, Set<Meaning>>();
  for (const { scenario, whose } of fields) {
    known.set(scenario, new Set([...(known.get(scenario) ?? []), ...whose]));
  }
  return known;
}

/** A part of a phrase: `person-name` is the meaning of that name, anything else words. */
type Part = { readonly meaning: Meaning } | { readonly words: string };

/** Every reading of a phrase: `start/end` are two alternatives, `bank-account` is one thing. */
function expand(text: string, lexicon: Lexicon): Part[][] {
  let readings: Part[][] = [[]];
  for (const place of text.split(' ')) {
    const choices = place.split('/').map((choice): Part => {
      const words = choice.replaceAll('-', ' ');
      const meaning = lexicon.meanings.get(words);
      return meaning !== undefined && choice !== words ? { meaning } : { words };
    });
    readings = readings.flatMap((reading) => choices.map((choice) => [...reading, choice]));
  }
  return readings;
}

/** The terms of a reading; words that stand side by side are read together. */
function termsOf(reading: readonly Part[], lexicon: Lexicon): Term[] {
  const terms: Term[] = [];
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) terms.push(...lexicon.read(wordsOf(words.join(' '))));
    words = [];
  };
  for (const part of reading) {
    if ('words' in part) words.push(part.words);
    else {
      flush();
      terms.push({ text: part.meaning.name, meanings: [part.meaning] });
    }
  }
  flush();
  return terms;
}

function learnWords(text: string, lexicon: Lexicon): void {
  for (const reading of expand(text, lexicon)) {
    for (const term of termsOf(reading, lexicon)) if (term.meanings.length === 0) lexicon.learn(term.text);
  }
}

/** Every set of meanings a phrase stands for. */
function readPhrase(text: string, lexicon: Lexicon): Meaning[][] {
  return expand(text, lexicon).flatMap((reading) => product(termsOf(reading, lexicon)));
}

/** A word with two meanings makes two phrases. */
function product(terms: readonly { readonly meanings: readonly Meaning[] }[]): Meaning[][] {
  let sets: Meaning[][] = [[]];
  for (const { meanings } of terms) sets = sets.flatMap((set) => meanings.map((meaning) => [...set, meaning]));
  return sets.map((set) => [...new Set(set)]);
}

/** An alias as a phrase, where all its words are known and some say what it is. */
function readAlias(name: string, lexicon: Lexicon): Meaning[][] {
  const words = wordsOf(name);
  const terms = lexicon.read(words);
  // `flight_data` is not just anything about a flight.
  if (terms.length < 2 && words.some((word) => lexicon.fillers.has(word))) return [];
  if (terms.length > LONGEST_ALIAS || terms.some(({ meanings }) => meanings.length === 0)) return [];
  return product(terms).filter((meanings) => meanings.some(({ kind }) => kind === 'what' || kind === 'word'));
}

function byRarest(all: readonly Phrase[]): Map<Meaning, Phrase[]> {
  const uses = new Map<Meaning, number>();
  for (const { meanings } of all) for (const meaning of meanings) uses.set(meaning, (uses.get(meaning) ?? 0) + 1);
  const phrases = new Map<Meaning, Phrase[]>();
  for (const phrase of all) {
    const [rarest] = phrase.meanings.toSorted((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0));
    if (rarest === undefined) continue;
    const before = phrases.get(rarest);
    if (before === undefined) phrases.set(rarest, [phrase]);
    else before.push(phrase);
  }
  return phrases;
}

type Compiled = readonly { readonly entry: FieldEntry; readonly field: CompiledField }[];

function compileNames(data: MatchData, compiled: Compiled): Pick<Knowledge, 'names' | 'none'> {
  const names = new Map<string, KnownName[]>();
  const none = new Map<string, { standard: string; sectors: Set<string> }>();
  const byId = new Map(compiled.map(({ field }) => [field.id, field]));
  const add = (name: string, known: KnownName): void => {
    const key = nameKey(name);
    const before = names.get(key);
    if (before === undefined) names.set(key, [known]);
    else if (!before.some(({ field }) => field === known.field)) before.push(known);
  };
  for (const { standard, fields, none: noField } of data.standards) {
    const sectors = new Set<string>();
    for (const [id, standardNames] of Object.entries(fields)) {
      const field = byId.get(id);
      if (field === undefined) continue;
      sectors.add(field.sector);
      for (const name of standardNames) add(name, { field, by: { standard } });
    }
    for (const name of noField) none.set(nameKey(name), { standard, sectors });
  }
  for (const { entry, field } of compiled) {
    for (const name of [...entry.names, ...entry.otherNames]) add(name, { field, by: 'name' });
    for (const alias of entry.aliases) add(alias, { field, by: 'alias' });
  }
  return { names, none };
}
