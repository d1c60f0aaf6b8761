import type { Meaning } from './lexicon.ts';
import { PLACE_WEIGHT, type Place, type PlacedTerm, type ReadColumn } from './column.ts';
import type { CompiledField, KnownName, Knowledge, Phrase } from './phrases.ts';

/** The use a table is put to, as far as it bears on a score. */
export interface Scope {
  readonly scenario: string | null;
  /** Null: fields of every sector may be meant. */
  readonly sector: string | null;
}

/** A field a column may denote, and what speaks for it. */
export interface Candidate {
  readonly field: CompiledField;
  /** What speaks for the field less what speaks against it; 1 is even odds. */
  readonly strength: number;
  readonly because: { readonly phrase: Phrase } | { readonly name: KnownName };
}

/** What a word adds to a phrase that has it. */
const SIGN: Readonly<Record<Meaning['kind'], number>> = { what: 1, word: 0.9, whose: 0.55, technical: 0.35, common: 0.35 };
const MOST_SIGNS = 2;
const STANDARD_NAME = 2.2;
const LISTED_NAME = 1.5;
const OWN_SCENARIO = 0.25;
const WHOLE_SECTOR = 0.1;
const WHOSE_SAID = 0.5;
const AGREEMENT = 0.35;
/** Someone the field is not about. */
const OTHER_PERSON = 1.5;
const TECHNICAL = 1.6;

/** How much a word that the field does not explain speaks against it, by where it stands. */
const AGAINST: Readonly<Record<Place, number>> = { name: 1, comment: 1, of: 0.6, path: 0.2, tail: 0.12 };

/** Words that may stand beside any datum: they only say that it is one. */
const PLAIN = new Set(['number', 'text', 'value', 'record', 'list', 'entry', 'document', 'account', 'card', 'form', 'vehicle']);
/** Words for the same thing in names of keys and numbers. */
const NUMBERING = new Set(['number', 'code', 'id']);
/** Anyone: a person whose part in the matter is not said. */
const ANYONE = 'user';

/** Every field in scope that a phrase or a known name of it finds in the column, each once, best first. */
export function candidates(column: ReadColumn, knowledge: Knowledge, scope: Scope): Candidate[] {
  const best = new Map<CompiledField, Candidate>();
  const offer = (candidate: Candidate): void => {
    const before = best.get(candidate.field);
    if (before === undefined || before.strength < candidate.strength) best.set(candidate.field, candidate);
  };
  for (const { key, place } of column.keys) {
    for (const name of knowledge.names.get(key) ?? []) {
      if (isInScope(name.field, scope)) offer(scoreName(column, name, place, scope));
    }
  }
  for (const meaning of column.meanings.keys()) {
    for (const phrase of knowledge.phrases.get(meaning) ?? []) {
      if (!isInScope(phrase.field, scope) || !phrase.meanings.every((part) => column.meanings.has(part))) continue;
      const candidate = scorePhrase(column, phrase, scope);
      if (candidate !== null) offer(candidate);
    }
  }
  return [...best.values()].sort(
    (one, other) => other.strength - one.strength || one.field.id.localeCompare(other.field.id),
  );
}

function isInScope(field: CompiledField, scope: Scope): boolean {
  return scope.sector === null || field.sector === scope.sector;
}

function home(field: CompiledField, scope: Scope): number {
  if (field.scenario === scope.scenario) return OWN_SCENARIO;
  return field.everywhere ? WHOLE_SECTOR : 0;
}

/** A name of a standard hardly errs; an alias of the list may mean something else in the table, so the comment has a say. */
function scoreName(column: ReadColumn, name: KnownName, place: 'name' | 'comment', scope: Scope): Candidate {
  const { field, standard } = name;
  const base = standard === null ? LISTED_NAME : STANDARD_NAME;
  const doubt = standard === null ? 0.6 : 0.25;
  const others = column.terms.filter((term) => term.place !== place && term.place !== 'path');
  const against = sum(others.map((term) => objection(term, new Set(), field)));
  return { field, strength: base + home(field, scope) - doubt * against, because: { name } };
}

function scorePhrase(column: ReadColumn, phrase: Phrase, scope: Scope): Candidate | null {
  const { field } = phrase;
  const parts = new Set(phrase.meanings);
  const saysWhose = [...column.meanings.keys()].some(
    (meaning) => meaning.kind === 'whose' && field.whose.has(meaning) && meaning.name !== ANYONE,
  );
  if (field.named && !saysWhose && ![...parts].some(({ kind }) => kind === 'whose')) return null;
  let signs = 0;
  let agreement = 0;
  for (const meaning of parts) {
    signs += SIGN[meaning.kind] * PLACE_WEIGHT[column.meanings.get(meaning) ?? 'tail'];
    if (column.agreed.has(meaning) && meaning.kind !== 'common') agreement = AGREEMENT;
  }
  const whose = saysWhose && ![...parts].some(({ kind }) => kind === 'whose') ? WHOSE_SAID : 0;
  const against = sum(column.terms.map((term) => objection(term, parts, field)));
  const strength = Math.min(signs, MOST_SIGNS) + whose + agreement + home(field, scope) - against;
  return { field, strength, because: { phrase } };
}

/** How much one word of the column speaks against a field whose phrase has `parts`. */
function objection(term: PlacedTerm, parts: ReadonlySet<Meaning>, field: CompiledField): number {
  if (term.meanings.some((meaning) => parts.has(meaning))) return 0;
  const objections = term.meanings.map((meaning) => objectionOf(meaning, term.isHead, parts, field));
  const least = term.meanings.length === 0 ? unknownWord(term) : Math.min(...objections);
  return least * AGAINST[term.place];
}

function unknownWord({ text, isHead }: PlacedTerm): number {
  if (text.length < 2) return 0.08;
  return isHead ? 0.45 : 0.25;
}

function objectionOf(meaning: Meaning, isHead: boolean, parts: ReadonlySet<Meaning>, field: CompiledField): number {
  const { name, kind, strength } = meaning;
  if (NUMBERING.has(name) && [...parts].some((part) => NUMBERING.has(part.name))) return 0.05;
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
      if (name === 'code') return 0.3;
      return isHead ? 0.45 : 0.15;
    default:
      return kind satisfies never;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
