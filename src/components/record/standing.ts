import type { Edition, Field, FieldId, List, Scenario, ScenarioId, Sector, SectorId } from '../../list/index.ts';

/** One edition a record stands in, and whether the edition lists it itself or takes it over. */
export interface Standing {
  readonly edition: Edition;
  readonly inherited: boolean;
}

/** The editions a sector stands in, newest first. */
export function standingOfSector(list: List, id: SectorId): readonly Standing[] {
  return standing(list, (edition) => edition.sectors.some((sector) => sector.id === id));
}

/** The editions a scenario stands in, newest first. */
export function standingOfScenario(list: List, id: ScenarioId): readonly Standing[] {
  return standing(list, (edition) =>
    edition.sectors.some((sector) => sector.scenarios.some((scenario) => scenario.id === id)),
  );
}

/** The editions a field stands in, newest first. */
export function standingOfField(list: List, id: FieldId): readonly Standing[] {
  return standing(list, (edition) =>
    edition.sectors.some((sector) =>
      sector.scenarios.some((scenario) => scenario.fields.some((field) => field.id === id)),
    ),
  );
}

function standing(list: List, has: (edition: Edition) => boolean): readonly Standing[] {
  return list.editions.filter(has).map((edition) => {
    const parent = list.editions.find((candidate) => candidate.id === edition.inherits);
    return { edition, inherited: parent !== undefined && has(parent) };
  });
}

/** Fields of the other scenarios of a sector whose description is reported to hold in every scenario of it. */
export function sectorReachFields(sector: Sector, scenario: Scenario): readonly Field[] {
  return sector.scenarios
    .filter((other) => other.id !== scenario.id)
    .flatMap((other) => other.fields.filter((field) => field.reach === 'sector'));
}
