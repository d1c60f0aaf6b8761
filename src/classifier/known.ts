import type { FieldId, People, SectorId } from '../list/index.ts';
import type { Count, Facts, Grounds, RuleEdition, RuleField, RuleScenario, Rules } from './types.ts';

/** true, false, or null for "not known". */
export type Tri = boolean | null;

/** A whole number of people between two bounds, both included; `to` may be infinite. */
export interface Range {
  readonly from: People;
  readonly to: People;
}

/** A place the transfer may have in the edition: a sector with one of its scenarios, none of them, or an unread table. */
export interface Setting {
  readonly sector: SectorId | 'other';
  readonly scenario: RuleScenario | null;
  readonly standing: 'listed' | 'not-listed' | 'table-not-loaded';
  /** The fields that can be sent there. */
  readonly fields: readonly RuleField[];
}

/** The facts with null for everything not known, and the places they leave possible. */
export interface Known {
  readonly edition: RuleEdition;
  readonly zone: Tri;
  readonly ciio: Tri;
  readonly otherFields: Tri;
  readonly importantData: Tri;
  readonly noPersonalOrImportantData: Tri;
  /** Articles 4, 5(1), 5(2), 5(3). */
  readonly exemptions: Readonly<Record<ExemptionGround, Tri>>;
  /** null = which fields are sent is not known. */
  readonly fields: readonly RuleField[] | null;
  readonly settings: readonly Setting[];
  /** null = not given. */
  readonly personal: Range | null;
  readonly sensitive: Range | null;
}

export const EXEMPTION_GROUNDS = ['collectedAbroad', 'contract', 'humanResources', 'emergency'] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** Reads facts that `parseFacts` has accepted. */
export function readKnown(facts: Facts, rules: Rules): Known {
  const edition = editionOf(facts, rules);
  const fields = facts.fields ? pickFields(edition, facts.fields) : null;
  const ground = (name: keyof Grounds): Tri => facts.grounds?.[name] ?? null;
  return {
    edition,
    zone: facts.registeredInZone ?? null,
    ciio: facts.ciio ?? null,
    otherFields: facts.otherFields ?? null,
    importantData: facts.importantData ?? null,
    noPersonalOrImportantData: ground('noPersonalOrImportantData'),
    exemptions: {
      collectedAbroad: ground('collectedAbroad'),
      contract: ground('contract'),
      humanResources: ground('humanResources'),
      emergency: ground('emergency'),
    },
    fields,
    settings: possibleSettings(facts, edition, fields),
    personal: readCount(facts.people?.personal),
    sensitive: readCount(facts.people?.sensitive),
  };
}

/** @throws when the edition is not one of the rules': `parseFacts` reports that as a value. */
export function editionOf(facts: Pick<Facts, 'edition'>, rules: Rules): RuleEdition {
  const edition = rules.editions.find(({ id }) => id === facts.edition);
  if (!edition) throw new Error(`No edition "${facts.edition}" in these rules; check the facts with parseFacts first.`);
  return edition;
}

function pickFields(edition: RuleEdition, ids: readonly FieldId[]): RuleField[] {
  const wanted = new Set(ids);
  return edition.fields.filter(({ id }) => wanted.has(id));
}

function readCount(count: Count | null | undefined): Range | null {
  if (count === null || count === undefined) return null;
  if (typeof count === 'number') return { from: count, to: count };
  return { from: count.from, to: (count.to ?? Number.POSITIVE_INFINITY) - 1 };
}

/** Whether a field can be sent in a scenario: it is one of its own, or reaches across its sector. */
export function fitsScenario(field: RuleField, scenario: RuleScenario): boolean {
  return field.scenario === scenario.id || (field.reach === 'sector' && field.sector === scenario.sector);
}

const settingsOfEdition = new WeakMap<RuleEdition, readonly Setting[]>();

/** Every place an edition has, worked out once. */
function allSettings(edition: RuleEdition): readonly Setting[] {
  const before = settingsOfEdition.get(edition);
  if (before) return before;
  const { scenarios, sectors, unloadedSectors } = edition;
  const settings: Setting[] = [
    ...scenarios.map(
      (scenario): Setting => ({
        sector: scenario.sector,
        scenario,
        standing: 'listed',
        fields: edition.fields.filter((field) => fitsScenario(field, scenario)),
      }),
    ),
    ...unloadedSectors.map((sector): Setting => ({ sector, scenario: null, standing: 'table-not-loaded', fields: [] })),
    ...[...sectors, ...unloadedSectors, 'other'].map(
      (sector): Setting => ({ sector, scenario: null, standing: 'not-listed', fields: [] }),
    ),
  ];
  settingsOfEdition.set(edition, settings);
  return settings;
}

/** Every place in the edition that the sector, the scenario and the fields leave possible; empty when they contradict. */
export function possibleSettings(
  facts: Pick<Facts, 'sector' | 'scenario'>,
  edition: RuleEdition,
  fields: readonly RuleField[] | null,
): readonly Setting[] {
  const settings = allSettings(edition);
  const scenario = facts.scenario ?? null;
  // A sector that only another edition has is, in this one, like any sector without a list.
  const has = facts.sector && settings.some((setting) => setting.sector === facts.sector);
  const sector = facts.sector && !has ? 'other' : (facts.sector ?? null);
  if (scenario === null && sector === null && !fields?.length) return settings;
  return settings.filter((setting) => {
    if (sector !== null && setting.sector !== sector) return false;
    if (scenario !== null && (setting.scenario?.id ?? setting.standing) !== scenario) return false;
    const { scenario: place } = setting;
    return place ? (fields?.every((field) => fitsScenario(field, place)) ?? true) : !fields?.length;
  });
}

/** The scenario when only one listed scenario is possible. */
export function onlyScenario(known: Known): RuleScenario | null {
  const [first, ...rest] = known.settings;
  return first && rest.length === 0 ? first.scenario : null;
}

/** The answers a yes-or-no fact can still have. */
export function options(value: Tri): readonly boolean[] {
  return value === null ? EITHER : value ? YES : NO;
}

const EITHER = [false, true] as const;
const YES = [true] as const;
const NO = [false] as const;
