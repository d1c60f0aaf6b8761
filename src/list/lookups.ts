import {
  CATEGORIES,
  type Category,
  type Edition,
  type EditionId,
  EVIDENCE_LEVELS,
  type Evidence,
  type Field,
  type FieldId,
  type List,
  type Scenario,
  type ScenarioId,
  type Sector,
  type SectorId,
} from './model.ts';

/** The edition with this id, if there is one. */
export function findEdition(list: List, id: EditionId): Edition | undefined {
  return list.editions.find((edition) => edition.id === id);
}

/**
 * The edition in force: the newest that no other replaces.
 * @throws when there is none: a site without a list in force must not be built.
 */
export function currentEdition(list: List): Edition {
  const edition = list.editions.find((candidate) => candidate.supersededBy === null);
  if (!edition) throw new Error('No edition is in force: give one edition in content/lists/ `supersededBy: null`.');
  return edition;
}

/** The sector with this id among the edition's own and inherited ones. */
export function findSector(edition: Edition, id: SectorId): Sector | undefined {
  return edition.sectors.find((sector) => sector.id === id);
}

/** The scenario with this id, in whichever sector. */
export function findScenario(edition: Edition, id: ScenarioId): Scenario | undefined {
  return allScenarios(edition).find((scenario) => scenario.id === id);
}

/** The field with this id, in whichever scenario. */
export function findField(edition: Edition, id: FieldId): Field | undefined {
  return allFields(edition).find((field) => field.id === id);
}

/** Every scenario, in the order of the list. */
export function allScenarios(edition: Edition): Scenario[] {
  return edition.sectors.flatMap((sector) => sector.scenarios);
}

/** Every field, in the order of the list. */
export function allFields(edition: Edition): Field[] {
  return allScenarios(edition).flatMap((scenario) => scenario.fields);
}

/** The editions in which the scenario stands, oldest first: its history. */
export function editionsWithScenario(list: List, id: ScenarioId): Edition[] {
  return list.editions.filter((edition) => findScenario(edition, id) !== undefined).reverse();
}

/** The weakest of the levels: what may be said of a conclusion that rests on all of them. `official` of none. */
export function weakest(...levels: readonly Evidence[]): Evidence {
  let found = 0;
  for (const level of levels) found = Math.max(found, EVIDENCE_LEVELS.indexOf(level));
  return EVIDENCE_LEVELS[found] ?? 'reconstructed';
}

/** How many of the fields are of each category; every category is there, with 0 where none is. */
export function countByCategory(fields: readonly Field[]): Record<Category, number> {
  const counts = {
    'important-data': 0,
    'sensitive-personal-information': 0,
    'personal-information': 0,
    'other-regime': 0,
  };
  for (const category of CATEGORIES) counts[category] = fields.filter((field) => field.category === category).length;
  return counts;
}

/** Fields of other scenarios that name the same datum: the same Chinese name, or an alias in common. */
export function siblingFields(edition: Edition, field: Field): Field[] {
  const own = termsOf(field);
  return allFields(edition).filter(
    (other) => other.scenario !== field.scenario && [...termsOf(other)].some((term) => own.has(term)),
  );
}

function termsOf(field: Field): Set<string> {
  return new Set([field.name, ...field.aliases].map((term) => term.toLowerCase()));
}

/** How many records stand at each level. */
export type EvidenceCounts = Readonly<Record<'sectors' | 'scenarios' | 'fields', Readonly<Record<Evidence, number>>>>;

/** How much of the edition is known, and how: counts of sectors, scenarios and fields by level. */
export function evidenceCounts(edition: Edition): EvidenceCounts {
  const count = (records: readonly { readonly evidence: Evidence }[]) => {
    const counts = { official: 0, reported: 0, derived: 0, reconstructed: 0 };
    for (const record of records) counts[record.evidence] += 1;
    return counts;
  };
  return {
    sectors: count(edition.sectors),
    scenarios: count(allScenarios(edition)),
    fields: count(allFields(edition)),
  };
}
