import type { ReadColumn } from './column.ts';
import type { Meaning } from './lexicon.ts';
import type { CompiledField, Knowledge, Phrase } from './phrases.ts';

/** The use a table is put to, as far as it bears on a score. */
export interface Scope {
  readonly scenario: string | null;
  /** Null: fields of every sector may be meant. */
  readonly sector: string | null;
}

const OWN_SCENARIO = 0.25;
const WHOLE_SECTOR = 0.1;
/** A record of another scenario's own doings: `orders` in a table of members counts them rather than holds them. */
const OTHERS_RECORD = 1.8;
/** A field of another scenario that is about someone this scenario knows too is the likelier of two. */
const KIN = 0.04;
/** A datum of a person the scenario is not about, where the column does not say whose it is. */
const STRANGER = 0.75;

/** Anyone: a person whose part in the matter is not said. */
export const ANYONE = 'user';
/** Parts that persons of any kind play: having one in common does not make two kinds of person the same. */
const ROLES = new Set([
  ANYONE,
  'contact',
  'recipient',
  'payee',
  'account holder',
  'company',
  'institution',
  'department',
  'bank',
]);

/** A field of another scenario than the one in hand. */
export function isAbroad(field: CompiledField, scope: Scope): boolean {
  return scope.scenario !== null && field.scenario !== scope.scenario && !field.everywhere;
}

/**
 * Enough to denote a field of another scenario: `user_id` is the key of another table there, and `contact_name` is the
 * name of whoever is the contact here.
 */
export function isTelling({ meanings }: Phrase): boolean {
  if (meanings.some(({ kind }) => kind === 'what' || kind === 'word')) return true;
  return meanings.some(({ kind, name }) => kind === 'whose' && !ROLES.has(name)) && !meanings.some(isKey);
}

/** A word for the key of a table. */
export function isKey({ name }: Meaning): boolean {
  return name === 'id';
}

/** Names someone the field is about: a contact or a payee of another scenario's field may be anyone's here. */
export function saysWho({ name }: Meaning, field: CompiledField, scope: Scope): boolean {
  return isAbroad(field, scope) ? !ROLES.has(name) : name !== ANYONE;
}

/** How much the scenario in hand speaks against a field of another one. */
export function distance(column: ReadColumn, field: CompiledField, scope: Scope, knowledge: Knowledge): number {
  if (scope.scenario === null || !isAbroad(field, scope)) return 0;
  const [first] = field.whose;
  const kin = first !== undefined && knowledge.known.get(scope.scenario)?.has(first) ? KIN : 0;
  return (field.own ? OTHERS_RECORD : 0) + (isStranger(column, field, scope, knowledge) ? STRANGER : 0) - kin;
}

/** Fields of other sectors are never meant. */
export function isInScope(field: CompiledField, scope: Scope): boolean {
  return scope.sector === null || field.sector === scope.sector;
}

/** How much the scenario in hand speaks for a field of its own. */
export function home(field: CompiledField, scope: Scope): number {
  if (field.scenario === scope.scenario) return OWN_SCENARIO;
  return field.everywhere ? WHOLE_SECTOR : 0;
}

/** Whether the field is about persons the scenario in hand is not about, and the column does not name them either. */
function isStranger(column: ReadColumn, field: CompiledField, scope: Scope, knowledge: Knowledge): boolean {
  if (scope.scenario === null || field.scenario === scope.scenario || field.everywhere || field.whose.size === 0) {
    return false;
  }
  const [first] = field.whose;
  if (first !== undefined && column.meanings.has(first)) return false;
  const persons = knowledge.persons.get(scope.scenario);
  return persons !== undefined && ![...field.whose].some((meaning) => !ROLES.has(meaning.name) && persons.has(meaning));
}
