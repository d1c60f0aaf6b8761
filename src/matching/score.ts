import { PLACE_WEIGHT, type Place, type PlacedTerm, type ReadColumn } from './column.ts';
import type { Meaning } from './lexicon.ts';
import type { CompiledField, Knowledge, KnownName, Phrase } from './phrases.ts';
import { ANYONE, distance, home, isAbroad, isInScope, isKey, isTelling, type Scope, saysWho } from './scope.ts';

/** A field a column may denote, and what speaks for it. */
export interface Candidate {
  readonly field: CompiledField;
  /** What speaks for the field less what speaks against it; 1 is even odds. */
  readonly strength: number;
  readonly because: { readonly meanings: readonly Meaning[] } | { readonly name: KnownName };
}

/** What a word adds to a phrase that has it. */
const SIGN: Readonly<Record<Meaning['kind'], number>> = {
  what: 1,
  word: 0.9,
  whose: 0.55,
  technical: 0.4,
  common: 0.42,
};
const PLAIN_SIGN = 0.1;
const MOST_SIGNS = 2;
/** What a known name is worth, by who gives it, in its own scenario and elsewhere: there it may name something else. */
const KNOWN_NAME = {
  name: { home: 2.6, abroad: 1.8 },
  alias: { home: 1.6, abroad: 1.1 },
  standard: { home: 2.2, abroad: 0.8 },
};
const WHOSE_SAID = 0.5;
const AGREEMENT = 0.25;
/** Someone the field is not about. */
const OTHER_PERSON = 1.5;
const TECHNICAL = 1.6;
/** An alias that looks like the key of a table. */
const KEY = 0.9;
/** A person a field is about, where the column says nothing after it: `inspector`, 收货人. */
const HEAD_PERSON = 0.9;
const ODD_NAME = 0.35;
const ODD_COMMENT = 0.7;
const ODD_TECHNICAL = 0.5;

/** How much a word that the field does not explain speaks against it, by where it stands. */
const AGAINST: Readonly<Record<Place, number>> = { name: 1, comment: 1, of: 0.6, path: 0.2, tail: 0.12 };

/** Words that may stand beside any datum: they only say that it is one. */
const PLAIN = new Set([
  'number',
  'text',
  'value',
  'result',
  'record',
  'list',
  'entry',
  'document',
  'account',
  'card',
  'form',
  'vehicle',
]);
/** Words for the same thing in names of keys and numbers. */
const NUMBERING = new Set(['number', 'code', 'id']);
/** `licence_date` is no licence number; of a record, when it was is a part. */
const WHEN = new Set(['date', 'time']);
const NOTHING: ReadonlySet<Meaning> = new Set();
const NO_WORDS: ReadonlySet<string> = new Set();
/** Every field in scope that a phrase or a known name of it finds in the column, each once, best first. */
export function candidates(column: ReadColumn, knowledge: Knowledge, scope: Scope): Candidate[] {
  const best = new Map<CompiledField, Candidate>();
  for (const { key, place } of column.keys) {
    for (const name of knowledge.names.get(key) ?? []) {
      if (!isInScope(name.field, scope)) continue;
      const candidate = scoreName(column, name, place, scope, knowledge);
      if (candidate.strength > (best.get(name.field)?.strength ?? 0)) best.set(name.field, candidate);
    }
  }
  for (const [field, found] of phrasesFound(column, knowledge, scope)) {
    const candidate = scorePhrases(column, field, found, scope, knowledge);
    if (candidate !== null && candidate.strength > (best.get(field)?.strength ?? 0)) best.set(field, candidate);
  }
  return [...best.values()].sort(
    (one, other) => other.strength - one.strength || one.field.id.localeCompare(other.field.id),
  );
}

/** The phrases that the column says in full, by field. */
function phrasesFound(column: ReadColumn, knowledge: Knowledge, scope: Scope): Map<CompiledField, Phrase[]> {
  const found = new Map<CompiledField, Phrase[]>();
  for (const meaning of column.meanings.keys()) {
    for (const phrase of knowledge.phrases.get(meaning) ?? []) {
      if (!isInScope(phrase.field, scope) || !isSaid(phrase, column)) continue;
      if (isAbroad(phrase.field, scope) && !isTelling(phrase)) continue;
      const before = found.get(phrase.field);
      if (before === undefined) found.set(phrase.field, [phrase]);
      else before.push(phrase);
    }
  }
  return found;
}

/**
 * All of it is there, and not in the path alone, unless the name itself says nothing (`nationalities.name`); and what it is
 * about is not mentioned only in an explanation (`payment status | status: paid, sent, refunded`), with the same exception.
 */
function isSaid({ meanings }: Phrase, column: ReadColumn): boolean {
  if (!meanings.every((part) => column.meanings.has(part))) return false;
  const telling = meanings.filter(({ kind }) => kind === 'what' || kind === 'word');
  const isAside = telling.length > 0 && telling.every((part) => column.meanings.get(part) === 'tail');
  if (isAside && !column.isPlain) return false;
  return column.isPlain || meanings.some((part) => column.meanings.get(part) !== 'path');
}

/** A name of a standard hardly errs; an alias of the list may mean something else in the table, so the comment has a say. */
function scoreName(
  column: ReadColumn,
  name: KnownName,
  place: 'name' | 'comment',
  scope: Scope,
  knowledge: Knowledge,
): Candidate {
  const { field, by } = name;
  const kind = typeof by === 'string' ? by : 'standard';
  const isHome = field.scenario === scope.scenario || scope.scenario === null;
  const base = KNOWN_NAME[kind][isHome ? 'home' : 'abroad'];
  const doubt = kind === 'alias' ? 0.6 : 0.25;
  const others = column.terms.filter((term) => term.place !== place && term.place !== 'path');
  const against = sum(others.map((term) => objection(term, NOTHING, field, NO_WORDS)));
  const key = kind === 'alias' && isKeyName(column) ? KEY : 0;
  const strength = base + home(field, scope) - doubt * against - key - distance(column, field, scope, knowledge);
  return { field, strength, because: { name } };
}

/** Of someone's number the name says no more than whose: `member_id` is a member's row before it is a card. */
function isKeyName({ terms }: ReadColumn): boolean {
  const inName = terms.filter(({ place }) => place === 'name').map(({ meanings }) => meanings);
  const isOne = (meanings: readonly Meaning[]) =>
    meanings.some((meaning) => meaning.kind === 'whose' || isKey(meaning));
  return inName.some((meanings) => meanings.some(isKey)) && inName.every(isOne);
}

/** What all phrases of a field explain together, against what none of them does. */
function scorePhrases(
  column: ReadColumn,
  field: CompiledField,
  phrases: readonly Phrase[],
  scope: Scope,
  knowledge: Knowledge,
): Candidate | null {
  const parts = new Set(phrases.flatMap(({ meanings }) => meanings));
  const partSaysWhose = [...parts].some(({ kind }) => kind === 'whose');
  const saysWhose = [...column.meanings.keys()].some(
    (meaning) =>
      meaning.kind === 'whose' && field.whose.has(meaning) && !parts.has(meaning) && saysWho(meaning, field, scope),
  );
  if (field.named && !saysWhose && !partSaysWhose) return null;
  let signs = 0;
  let agreement = 0;
  for (const meaning of parts) {
    const isHead = meaning.kind === 'whose' && column.heads.has(meaning);
    const sign = isHead
      ? HEAD_PERSON
      : PLAIN.has(meaning.name) || NUMBERING.has(meaning.name)
        ? PLAIN_SIGN
        : SIGN[meaning.kind];
    signs += sign * PLACE_WEIGHT[column.meanings.get(meaning) ?? 'tail'];
    if (column.agreed.has(meaning) && meaning.kind !== 'common') agreement = AGREEMENT;
  }
  const trust = trustIn(column, phrases);
  const words = explainedWords(column, parts);
  const against = sum(column.terms.map((term) => objection(term, parts, field, words) * trustOf(term, trust)));
  const whose = (saysWhose ? WHOSE_SAID : 0) - distance(column, field, scope, knowledge);
  const strength = Math.min(signs, MOST_SIGNS) + whose + agreement + home(field, scope) - against;
  return { field, strength, because: { meanings: [...parts] } };
}

/** The single words of everything the phrases explain: `update_type` explains both words of "Type of update". */
function explainedWords(column: ReadColumn, parts: ReadonlySet<Meaning>): ReadonlySet<string> {
  const explained = column.terms.filter(({ meanings }) => meanings.some((meaning) => parts.has(meaning)));
  return new Set(explained.flatMap(({ text }) => text.split(' ')));
}

/** Where the comment says it all, an odd name weighs less; where the name does, an odd comment. */
function trustIn(column: ReadColumn, phrases: readonly Phrase[]): Readonly<Record<Place, number>> {
  const saidBy = (isSaid: (meaning: Meaning) => boolean) => phrases.some(({ meanings }) => meanings.every(isSaid));
  const byComment = saidBy((meaning) => column.inComment.has(meaning));
  const byName = saidBy((meaning) => column.inName.has(meaning));
  return { name: byComment ? ODD_NAME : 1, comment: byName ? ODD_COMMENT : 1, of: 1, path: 1, tail: 1 };
}

/** A sign of a key or a flag in an odd name keeps more of its weight: `order_id` with the comment 订单. */
function trustOf({ place, meanings }: PlacedTerm, trust: Readonly<Record<Place, number>>): number {
  const isTechnical = meanings.some(({ kind }) => kind === 'technical');
  return isTechnical ? Math.max(trust[place], ODD_TECHNICAL) : trust[place];
}

/** How much one word of the column speaks against a field whose phrases have `parts`. */
function objection(
  term: PlacedTerm,
  parts: ReadonlySet<Meaning>,
  field: CompiledField,
  words: ReadonlySet<string>,
): number {
  if (term.meanings.some((meaning) => parts.has(meaning)) || words.has(term.text)) return 0;
  const objections = term.meanings.map((meaning) => objectionOf(meaning, term.isHead, parts, field));
  const least = term.meanings.length === 0 ? unknownWord(term) : Math.min(...objections);
  return least * AGAINST[term.place];
}

function unknownWord({ text, isHead }: PlacedTerm): number {
  if (text.length < 2) return 0.08;
  return isHead ? 0.32 : 0.18;
}

function objectionOf(meaning: Meaning, isHead: boolean, parts: ReadonlySet<Meaning>, field: CompiledField): number {
  const { name, kind, strength } = meaning;
  if (NUMBERING.has(name) && [...parts].some((part) => NUMBERING.has(part.name))) return name === 'id' ? 0.45 : 0.05;
  switch (kind) {
    case 'whose':
      if (name === ANYONE || field.whose.has(meaning)) return 0;
      return field.whose.size > 0 ? OTHER_PERSON : 0.4;
    case 'technical':
      return strength * TECHNICAL;
    case 'what':
    case 'word':
      return isHead ? 0.7 : 0.35;
    case 'common':
      if (PLAIN.has(name)) return 0;
      if (name === 'code') return 0.2;
      if (isHead && name === 'name') return 0.6;
      if (isHead && field.single && WHEN.has(name)) return 0.9;
      return isHead ? 0.32 : 0.12;
    default:
      return kind satisfies never;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
