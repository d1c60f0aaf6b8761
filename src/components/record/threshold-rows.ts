import { type Band, bandsFor, type Rules } from '../../classifier/index.ts';
import { allScenarios, type Edition, type Scenario } from '../../list/index.ts';

/** The stretches of both counts under one set of rules. */
export interface CountBands {
  readonly personal: readonly Band[];
  readonly sensitive: readonly Band[];
}

/** One line of the comparison of all scenarios. */
export interface ScenarioRow {
  readonly scenario: Scenario;
  readonly bands: CountBands;
  /** How many of the four head-counts are the list's own; for the others the national figure stands in. */
  readonly ownFigures: number;
}

/** The national line of the comparison. */
export interface NationalRow {
  readonly scenario: null;
  readonly bands: CountBands;
}

/** The national baseline and every scenario of an edition, in the order of the list. */
export function thresholdRows(
  edition: Edition,
  rules: Rules,
): { readonly national: NationalRow; readonly scenarios: readonly ScenarioRow[] } {
  return {
    national: { scenario: null, bands: bandsFor(rules, edition.id, 'not-listed') },
    scenarios: allScenarios(edition).map((scenario) => ({
      scenario,
      bands: bandsFor(rules, edition.id, scenario.id),
      ownFigures: ownFigures(scenario),
    })),
  };
}

/** How many of a scenario's four head-counts some source gives. */
export function ownFigures({ thresholds: { assessment, contract } }: Pick<Scenario, 'thresholds'>): number {
  return [assessment.personal, assessment.sensitive, contract.personal, contract.sensitive].filter(
    (figure) => figure !== null,
  ).length;
}
