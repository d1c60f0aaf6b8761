import type { SectorId } from '../list/index.ts';
import { readKnown } from './known.ts';
import { fitsScenario, pickFields, possibleSettings } from './settings.ts';
import { outcomesOf } from './space.ts';
import type { Count, FactError, FactErrorCode, Facts, Grounds, RuleEdition, RuleField, Rules } from './types.ts';

const BOOLEAN_FACTS = ['registeredInZone', 'ciio', 'otherFields', 'importantData'] as const;
const GROUND_NAMES = [
  'noPersonalOrImportantData',
  'collectedAbroad',
  'contract',
  'humanResources',
  'emergency',
] as const satisfies readonly (keyof Grounds)[];
const FACT_NAMES = ['edition', ...BOOLEAN_FACTS, 'sector', 'scenario', 'fields', 'people', 'grounds'];

export type Parsed =
  | { readonly ok: true; readonly facts: Facts }
  | { readonly ok: false; readonly errors: readonly FactError[] };

type Report = (path: string, code: FactErrorCode, expected: string, found: unknown) => void;

/**
 * Reads facts from anything: checks every value, then that they do not contradict each other.
 * Gives all errors of the first kind at once, each with the path of the value and what was expected.
 */
export function parseFacts(value: unknown, rules: Rules): Parsed {
  const errors: FactError[] = [];
  const report: Report = (path, code, expected, found) => {
    errors.push({ path, code, expected, found: excerpt(found) });
  };
  if (!isRecord(value)) {
    report('', 'type', 'an object of facts such as {"edition": "beijing-2024"}', value);
    return { ok: false, errors };
  }
  checkKeys(value, FACT_NAMES, '', report);
  for (const name of BOOLEAN_FACTS) checkBoolean(value[name], name, report);
  checkGrounds(value['grounds'], report);
  checkPeople(value['people'], report);
  const edition = checkEdition(value['edition'], rules, report);
  if (edition) {
    checkPlace(value, edition, rules, report);
    checkFieldIds(value['fields'], edition, report);
  }
  if (errors.length > 0) return { ok: false, errors };

  const facts = value as unknown as Facts; // every key and value was checked just above
  if (edition) checkTogether(facts, edition, rules, report);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, facts };
}

function checkEdition(value: unknown, rules: Rules, report: Report): RuleEdition | null {
  const known = rules.editions.map(({ id }) => id);
  const found = rules.editions.find(({ id }) => id === value);
  if (found) return found;
  const code = value === undefined || value === null ? 'missing-edition' : 'unknown-edition';
  report('edition', code, `the edition to decide under: ${known.join(' or ')}`, value);
  return null;
}

function checkPlace(value: Record<string, unknown>, edition: RuleEdition, rules: Rules, report: Report): void {
  const { sector, scenario } = value;
  if (isGiven(sector)) {
    const known = [...rules.sectors, 'other'];
    if (typeof sector !== 'string' || !known.includes(sector)) {
      report('sector', 'unknown-sector', `a sector id: ${known.join(', ')}`, sector);
    }
  }
  if (isGiven(scenario) && scenario !== 'not-listed') {
    if (typeof scenario !== 'string' || !edition.scenarios.some(({ id }) => id === scenario)) {
      const known = edition.scenarios.map(({ id }) => id).join(', ');
      report('scenario', 'unknown-scenario', `a scenario id of ${edition.id} or "not-listed": ${known}`, scenario);
    }
  }
}

function checkFieldIds(value: unknown, edition: RuleEdition, report: Report): void {
  if (!isGiven(value)) return;
  if (!Array.isArray(value)) {
    report('fields', 'type', 'a list of field ids, [] for none of the listed fields, or null for not known', value);
    return;
  }
  const known = new Set(edition.fields.map(({ id }) => id));
  for (const [index, id] of value.entries()) {
    if (typeof id !== 'string' || !known.has(id)) {
      report(`fields[${index}]`, 'unknown-field', `the id of a field of ${edition.id}`, id);
    }
  }
}

function checkGrounds(value: unknown, report: Report): void {
  if (!isGiven(value)) return;
  if (!isRecord(value)) {
    report('grounds', 'type', 'an object of grounds, each true, false or null', value);
    return;
  }
  checkKeys(value, GROUND_NAMES, 'grounds.', report);
  for (const name of GROUND_NAMES) checkBoolean(value[name], `grounds.${name}`, report);
}

function checkPeople(value: unknown, report: Report): void {
  if (!isGiven(value)) return;
  if (!isRecord(value)) {
    report('people', 'type', 'an object with "personal" and "sensitive"', value);
    return;
  }
  checkKeys(value, ['personal', 'sensitive'], 'people.', report);
  for (const name of ['personal', 'sensitive']) checkCount(value[name], `people.${name}`, report);
}

function checkCount(value: unknown, path: string, report: Report): void {
  if (!isGiven(value)) return;
  const expected = 'a whole number of people, 0 or more';
  if (!isRecord(value)) {
    if (!isPeople(value))
      report(path, 'not-a-count', `${expected}, or {"from": a, "to": b} with b not included`, value);
    return;
  }
  checkKeys(value, ['from', 'to'], `${path}.`, report);
  const { from, to } = value;
  if (!isPeople(from)) report(`${path}.from`, 'not-a-count', expected, from);
  if (!isGiven(to)) return; // null is read like a missing end: an open band
  if (!isPeople(to)) report(`${path}.to`, 'not-a-count', `${expected}; leave "to" out for an open band`, to);
  else if (isPeople(from) && to <= from) {
    report(path, 'empty-band', `"to" above "from": "to" itself is not included`, value);
  }
}

function checkBoolean(value: unknown, path: string, report: Report): void {
  if (isGiven(value) && typeof value !== 'boolean') report(path, 'type', 'true, false, or null for not known', value);
}

function checkKeys(value: Record<string, unknown>, known: readonly string[], prefix: string, report: Report): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) report(prefix + key, 'unknown-key', `one of: ${known.join(', ')}`, value[key]);
  }
}

/** Whether the facts, each right by itself, can hold together. */
function checkTogether(facts: Facts, edition: RuleEdition, rules: Rules, report: Report): void {
  const ids = facts.fields ?? null;
  const fields = ids && pickFields(edition, ids);
  if (!checkScenarioOfFields(facts, edition, fields, report)) return;
  if (facts.grounds?.noPersonalOrImportantData === true && !checkArticle3(facts, fields, report)) return;
  if (outcomesOf(readKnown(facts, rules), rules) !== 0) return;
  report(
    'people',
    'contradiction',
    'numbers that fit the fields: a sensitive field is sent, so at least 1 person has a sensitive item',
    facts.people,
  );
}

function checkScenarioOfFields(
  facts: Facts,
  edition: RuleEdition,
  fields: readonly RuleField[] | null,
  report: Report,
): boolean {
  if (possibleSettings(facts, edition, null).length === 0) {
    const scenario = edition.scenarios.find(({ id }) => id === facts.scenario);
    const expected = `the sector of that scenario, ${scenario?.sector ?? 'one of the edition'}, or no sector`;
    report('sector', 'scenario-of-other-sector', expected, facts.sector);
    return false;
  }
  if (!fields?.length || possibleSettings(facts, edition, fields).length > 0) return true;
  const scenario = edition.scenarios.find(({ id }) => id === facts.scenario);
  const place: SectorId | null = facts.scenario ?? facts.sector ?? null;
  const stranger = fields.find((field) =>
    scenario ? !fitsScenario(field, scenario) : facts.scenario === 'not-listed' || field.sector !== facts.sector,
  );
  const several = !place || !stranger;
  const index = several ? -1 : (facts.fields?.indexOf(stranger.id) ?? -1);
  report(
    index < 0 ? 'fields' : `fields[${index}]`,
    several ? 'several-scenarios' : 'field-of-other-scenario',
    several
      ? `fields of one scenario, not of ${[...new Set(fields.map((field) => field.scenario))].join(' and ')}: decide each scenario on its own`
      : `a field of ${place}; this one belongs to ${stranger.scenario}: decide each scenario on its own`,
    several ? facts.fields : stranger.id,
  );
  return false;
}

/** National article 3 needs that nothing sent is personal information or important data. */
function checkArticle3(facts: Facts, fields: readonly RuleField[] | null, report: Report): boolean {
  const personal = fields?.find(
    (field) =>
      field.category === 'personal-information' ||
      field.category === 'sensitive-personal-information' ||
      field.peopleFrom !== null,
  );
  const contradicting = personal
    ? `the field ${personal.id} is sent`
    : facts.importantData === true
      ? 'importantData is true'
      : (['personal', 'sensitive'] as const)
          .filter((name) => leastOf(facts.people?.[name]) > 0)
          .map((name) => `people.${name} is above 0`)[0];
  if (!contradicting) return true;
  report('grounds.noPersonalOrImportantData', 'contradiction', `false or null, since ${contradicting}`, true);
  return false;
}

function leastOf(count: Count | null | undefined): number {
  if (count === null || count === undefined) return 0;
  return typeof count === 'number' ? count : count.from;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPeople(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** What was found, short enough for one line. */
function excerpt(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
