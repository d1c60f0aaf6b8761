import type { Category } from '../list/index.ts';
import { type Known, onlyScenario, type Range, type Tri } from './known.ts';
import type { RuleField, RuleScenario, Rules } from './types.ts';

/** What the rules look at: the known facts with everything that follows from them. */
export interface View {
  readonly known: Known;
  readonly rules: Rules;
  /** The scenario, when only one is possible. */
  readonly scenario: RuleScenario | null;
  /** In a scenario of the list, or in a sector whose table is not loaded. */
  readonly listed: Tri;
  readonly tableNotLoaded: Tri;
  readonly automotive: Tri;
  /** The fields that are sent, or null. */
  readonly sent: readonly RuleField[] | null;
  /** The fields that are sent, or, where that is not known, those that can be. */
  readonly possible: readonly RuleField[];
  readonly personal: Range;
  readonly sensitive: Range;
  readonly total: Range;
}

/** Draws from the known facts what follows from them (design: what is inferred from the facts). */
export function viewOf(known: Known, rules: Rules): View {
  const { settings, fields } = known;
  const some = (test: (setting: Known['settings'][number]) => boolean): Tri => {
    const hits = settings.filter(test).length;
    if (hits === 0) return false;
    return hits === settings.length ? true : null;
  };
  const personal = inferPersonal(known);
  const sensitive = inferSensitive(known);
  return {
    known,
    rules,
    scenario: onlyScenario(known),
    listed: some(({ standing }) => standing !== 'not-listed'),
    tableNotLoaded: some(({ standing }) => standing === 'table-not-loaded'),
    automotive: some(({ sector }) => sector === rules.automotive.sector),
    sent: fields,
    possible: fields ?? [...new Set(settings.flatMap((setting) => setting.fields))],
    personal,
    sensitive,
    total: { from: Math.max(personal.from, sensitive.from), to: personal.to + sensitive.to },
  };
}

/** Whether some field that passes the test is sent. */
export function isSent(view: View, test: (field: RuleField) => boolean): Tri {
  if (view.sent) return view.sent.some(test);
  return view.possible.some(test) ? null : false;
}

export function ofCategory(...categories: readonly Category[]): (field: RuleField) => boolean {
  return ({ category }) => categories.includes(category);
}

const NOBODY: Range = { from: 0, to: 0 };
const ANYBODY: Range = { from: 0, to: Number.POSITIVE_INFINITY };

function inferPersonal(known: Known): Range {
  if (known.noPersonalOrImportantData) return NOBODY;
  if (known.personal) return known.personal;
  const sendsSome = known.fields?.some(ofCategory('personal-information')) ?? true;
  return !sendsSome && known.otherFields === false ? NOBODY : ANYBODY;
}

function inferSensitive(known: Known): Range {
  if (known.noPersonalOrImportantData) return NOBODY;
  const sensitive = ofCategory('sensitive-personal-information');
  const sends = known.fields?.some(sensitive) ?? false;
  const given = known.sensitive ?? ANYBODY;
  if (sends) return { ...given, from: Math.max(given.from, 1) };
  if (known.sensitive) return known.sensitive;
  // Below its people_from a field of important data counts as sensitive, so it leaves the number open.
  const canSend = known.fields?.some((field) => field.peopleFrom !== null) ?? true;
  return !canSend && known.otherFields === false ? NOBODY : ANYBODY;
}
