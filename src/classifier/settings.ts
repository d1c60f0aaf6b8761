import type { EditionId, FieldId, SectorId } from '../list/index.ts';
import { once, onceEach } from './once.ts';
import type { Facts, RuleEdition, RuleField, RuleScenario, Rules } from './types.ts';

/** A place the transfer may have in the edition: a sector with one of its scenarios, none of them, or an unread table. */
export interface Setting {
  readonly sector: SectorId | 'other';
  readonly scenario: RuleScenario | null;
  readonly standing: 'listed' | 'not-listed' | 'table-not-loaded';
  /** The fields that can be sent there. */
  readonly fields: readonly RuleField[];
}

/** @throws when the edition is not one of the rules': `parseFacts` reports that as a value. */
export function editionOf(id: EditionId, rules: Rules): RuleEdition {
  const edition = rules.editions.find((one) => one.id === id);
  if (!edition) throw new Error(`No edition "${id}" in these rules; check the facts with parseFacts first.`);
  return edition;
}

/** Whether a field can be sent in a scenario: it is one of its own, or reaches across its sector. */
export function fitsScenario(field: RuleField, scenario: RuleScenario): boolean {
  return field.scenario === scenario.id || (field.reach === 'sector' && field.sector === scenario.sector);
}

/** The fields with these ids, each once, in the edition's order; ids it does not have are left out. */
export function pickFields(edition: RuleEdition, ids: readonly FieldId[]): RuleField[] {
  const places = placesOf(edition);
  const found: Placed[] = [];
  for (const id of ids) {
    const placed = places.get(id);
    if (placed && !found.includes(placed)) found.push(placed);
  }
  return found.sort((a, b) => a.place - b.place).map(({ field }) => field);
}

interface Placed {
  readonly field: RuleField;
  readonly place: number;
}

const placesOf = once(
  (edition: RuleEdition): ReadonlyMap<FieldId, Placed> =>
    new Map(edition.fields.map((field, place) => [field.id, { field, place }])),
);

/** Every place an edition has. */
const settingsOf = once(({ scenarios, sectors, unloadedSectors, fields }: RuleEdition): readonly Setting[] => [
  ...scenarios.map(
    (scenario): Setting => ({
      sector: scenario.sector,
      scenario,
      standing: 'listed',
      fields: fields.filter((field) => fitsScenario(field, scenario)),
    }),
  ),
  ...unloadedSectors.map((sector): Setting => ({ sector, scenario: null, standing: 'table-not-loaded', fields: [] })),
  ...[...sectors, ...unloadedSectors, 'other'].map(
    (sector): Setting => ({ sector, scenario: null, standing: 'not-listed', fields: [] }),
  ),
]);

/** Every place in the edition that the sector, the scenario and the fields leave possible; empty when they contradict. */
export function possibleSettings(
  facts: Pick<Facts, 'sector' | 'scenario'>,
  edition: RuleEdition,
  fields: readonly RuleField[] | null,
): readonly Setting[] {
  const settings = settingsAnswered(edition)(facts.sector ?? ANY)(facts.scenario ?? ANY);
  if (!fields?.length) return settings;
  const fitting = settings.filter(({ scenario }) => scenario && fields.every((field) => fitsScenario(field, scenario)));
  return fitting.length === settings.length ? settings : fitting;
}

/** The same settings for the same answers, so that what is worked out for them is worked out once. */
const settingsAnswered = once((edition: RuleEdition) =>
  onceEach((sector: string) => onceEach((scenario: string) => settingsWith(sector, scenario, edition))),
);

/** The settings that agree with two answers, each `any` where it is not known. */
function settingsWith(sector: string, scenario: string, edition: RuleEdition): readonly Setting[] {
  const settings = settingsOf(edition);
  // A sector that only another edition has is, in this one, like any sector without a list.
  const here = sector === ANY || settings.some((setting) => setting.sector === sector) ? sector : 'other';
  return settings.filter(
    (setting) =>
      (here === ANY || setting.sector === here) &&
      (scenario === ANY || (setting.scenario?.id ?? setting.standing) === scenario),
  );
}

/** No id: those are lower case. */
const ANY = 'ANY';
