import type { Field, Scenario, Sector } from '../../list/index.ts';

/** Fields of the other scenarios of a sector whose description is reported to hold in every scenario of it. */
export function sectorReachFields(sector: Sector, scenario: Scenario): readonly Field[] {
  return sector.scenarios
    .filter((other) => other.id !== scenario.id)
    .flatMap((other) => other.fields.filter((field) => field.reach === 'sector'));
}
