/** What the form holds: the visitor's answers as given, also those that cannot be read yet. */
import type { RuleEdition, Rules } from '../../classifier/index.ts';
import type { EditionId, FieldId, ScenarioId, SectorId } from '../../list/index.ts';
import type { CountProblem, ReadCount } from './count.ts';

/** yes, no, or not sure. */
export type Answer = boolean | null;

/** The form's names for the five grounds, as in the address, and the classifier's. */
export const GROUND_FACTS = {
  none: 'noPersonalOrImportantData',
  abroad: 'collectedAbroad',
  contract: 'contract',
  hr: 'humanResources',
  emergency: 'emergency',
} as const;
export type GroundKey = keyof typeof GROUND_FACTS;
export const GROUND_KEYS = ['none', 'abroad', 'contract', 'hr', 'emergency'] as const satisfies readonly GroundKey[];

export interface Entries {
  readonly edition: EditionId;
  readonly zone: Answer;
  readonly ciio: Answer;
  /** null: not sure. */
  readonly sector: SectorId | 'other' | null;
  readonly scenario: ScenarioId | 'not-listed' | null;
  /** null: not sure which; [] = none of the listed fields. */
  readonly fields: readonly FieldId[] | null;
  readonly other: Answer;
  readonly important: Answer;
  /** As typed; empty: not sure. */
  readonly personal: string;
  readonly sensitive: string;
  readonly grounds: Readonly<Record<GroundKey, Answer>>;
  /** What the projection below a result asks: no fact of the transfer, so it changes no decision. */
  readonly growth: Growth;
  /** The day an assessment result or a certificate was issued, as typed; no fact of the transfer, it changes no decision. */
  readonly issued: string;
}

export interface Growth {
  /** New people per month, as typed; empty: none. */
  readonly personal: string;
  readonly sensitive: string;
  /** The month the counts stand at, `YYYY-MM`; empty: the present one. */
  readonly month: string;
}

/** The growth's names in the address. */
export const GROWTH_KEYS = { personal: 'rate.personal', sensitive: 'rate.sensitive', month: 'month' } as const;

/** The name of the day of issue in the address. */
export const ISSUED_KEY = 'issued';

/** The questions in the order of the form; also the names of the anchors. */
export const QUESTIONS = [
  'edition',
  'zone',
  'ciio',
  'sector',
  'scenario',
  'fields',
  'other',
  'important',
  'personal',
  'sensitive',
  'g.none',
  'g.abroad',
  'g.contract',
  'g.hr',
  'g.emergency',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** A form in which nothing is answered. */
export function noEntries(edition: EditionId): Entries {
  return {
    edition,
    zone: null,
    ciio: null,
    sector: null,
    scenario: null,
    fields: null,
    other: null,
    important: null,
    personal: '',
    sensitive: '',
    grounds: { none: null, abroad: null, contract: null, hr: null, emergency: null },
    growth: { personal: '', sensitive: '', month: '' },
    issued: '',
  };
}

/** Whether nothing but the edition is answered. */
export function isUntouched(entries: Entries): boolean {
  const { edition, growth, issued } = entries;
  return JSON.stringify(entries) === JSON.stringify({ ...noEntries(edition), growth, issued });
}

export interface CountTrouble {
  readonly question: 'personal' | 'sensitive';
  readonly problem: CountProblem;
}

/** The entries as facts for `parseFacts`, still unchecked; head-counts that cannot be read are left out and named. */
export function factsOf(
  entries: Entries,
  readCount: ReadCount,
): { facts: Record<string, unknown>; troubles: readonly CountTrouble[] } {
  const troubles: CountTrouble[] = [];
  const people: Record<string, unknown> = {};
  for (const question of ['personal', 'sensitive'] as const) {
    const reading = readCount(entries[question]);
    if (!reading.ok) troubles.push({ question, problem: reading });
    else if (reading.count !== null) people[question] = reading.count;
  }
  const grounds: Record<string, boolean> = {};
  for (const key of GROUND_KEYS) {
    const answer = entries.grounds[key];
    if (answer !== null) grounds[GROUND_FACTS[key]] = answer;
  }
  const known: Record<string, unknown> = {
    registeredInZone: entries.zone,
    ciio: entries.ciio,
    sector: entries.sector,
    scenario: entries.scenario,
    fields: entries.fields,
    otherFields: entries.other,
    importantData: entries.important,
    people: Object.keys(people).length > 0 ? people : null,
    grounds: Object.keys(grounds).length > 0 ? grounds : null,
  };
  const facts = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
  return { facts: { edition: entries.edition, ...facts }, troubles };
}

/** The question that a path of the facts (`people.sensitive.from`, `fields[2]`) belongs to. */
export function questionOf(path: string): Question {
  const [head = '', second = ''] = path.split(/[.[\]]+/);
  switch (head) {
    case 'registeredInZone':
      return 'zone';
    case 'ciio':
    case 'sector':
    case 'scenario':
    case 'fields':
      return head;
    case 'otherFields':
      return 'other';
    case 'importantData':
      return 'important';
    case 'people':
      return second === 'personal' ? 'personal' : 'sensitive';
    case 'grounds': {
      const key = GROUND_KEYS.find((ground) => GROUND_FACTS[ground] === second);
      return key ? `g.${key}` : 'g.none';
    }
    default:
      return 'edition';
  }
}

export function editionOf(rules: Rules, id: EditionId): RuleEdition | undefined {
  return rules.editions.find((edition) => edition.id === id);
}

/** The fields a scenario can send: its own and those that reach the whole sector. Without a scenario, the latter only. */
export function fieldsOffered(edition: RuleEdition, sector: string | null, scenario: string | null) {
  return edition.fields.filter(
    (field) => field.scenario === scenario || (field.reach === 'sector' && field.sector === sector),
  );
}

/**
 * The entries with what follows from them filled in: a scenario's sector, and the scenario that the fields name when
 * they name exactly one (as the classifier infers it).
 */
export function completed(entries: Entries, rules: Rules): Entries {
  const edition = editionOf(rules, entries.edition);
  if (!edition) return entries;
  let { sector, scenario } = entries;
  if (scenario === null && entries.fields) {
    const chosen = edition.fields.filter((field) => entries.fields?.includes(field.id));
    const named = new Set(chosen.filter((field) => field.reach === 'scenario').map((field) => field.scenario));
    if (named.size === 1) scenario = [...named][0] ?? null;
    const sectors = new Set(chosen.map((field) => field.sector));
    if (sector === null && sectors.size === 1) sector = [...sectors][0] ?? null;
  }
  const listed = edition.scenarios.find((candidate) => candidate.id === scenario);
  if (listed && sector === null) sector = listed.sector;
  return { ...entries, sector, scenario };
}

/** The same answers after another sector is chosen: a scenario and fields of the old one no longer apply. */
export function withSector(entries: Entries, sector: Entries['sector'], rules: Rules): Entries {
  const listed = editionOf(rules, entries.edition)?.scenarios.find((scenario) => scenario.id === entries.scenario);
  const scenario = listed && listed.sector !== sector ? null : entries.scenario;
  return withFittingFields({ ...entries, sector, scenario }, rules);
}

/** The same answers after another scenario is chosen. */
export function withScenario(entries: Entries, scenario: Entries['scenario'], rules: Rules): Entries {
  const listed = editionOf(rules, entries.edition)?.scenarios.find((candidate) => candidate.id === scenario);
  return withFittingFields({ ...entries, scenario, sector: listed?.sector ?? entries.sector }, rules);
}

/**
 * The same answers under another edition; a scenario it does not have becomes "not sure". A sector it does not have
 * stays, since it is what it is: the classifier counts it there as any other.
 */
export function withEdition(entries: Entries, id: EditionId, rules: Rules): Entries {
  const edition = editionOf(rules, id);
  if (!edition) return entries;
  const listed =
    entries.scenario === 'not-listed' || edition.scenarios.some((scenario) => scenario.id === entries.scenario);
  return withFittingFields({ ...entries, edition: id, scenario: listed ? entries.scenario : null }, rules);
}

/** Keeps the fields that the scenario can send. When none is left the answer is "not sure", never "none". */
function withFittingFields(entries: Entries, rules: Rules): Entries {
  const edition = editionOf(rules, entries.edition);
  if (!edition || entries.fields === null || entries.fields.length === 0) return entries;
  const offered = new Set(fieldsOffered(edition, entries.sector, entries.scenario).map((field) => field.id));
  const kept = entries.fields.filter((id) => offered.has(id));
  return { ...entries, fields: kept.length > 0 ? kept : null };
}
