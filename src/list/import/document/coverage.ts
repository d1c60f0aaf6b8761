import type { KnownList } from './known.ts';
import type { Plan } from './plan.ts';

/** How far the list and a document agree on one scenario. */
export interface Coverage {
  readonly sector: string;
  readonly scenario: string;
  /** Fields in the document. */
  readonly fields: number;
  /** Of these, those that the list has with the same name, category, and whatever else the document says. */
  readonly same: number;
  /** Fields of the list that the document does not have. */
  readonly extra: number;
  /** Whether name, definition and figures of the scenario itself are the same, as far as the document gives them. */
  readonly isSame: boolean;
}

/** Coverage scenario by scenario, in the order of the document. */
export function coverageOf(plan: Plan, list: KnownList): Coverage[] {
  const entries = new Map(plan.entries.map((entry) => [`${entry.level} ${entry.path}`, entry]));
  const scenarios = new Map(
    list.sectors.flatMap((sector) => sector.scenarios.map((scenario) => [scenario.id, scenario] as const)),
  );
  return plan.sectors.flatMap((sector) =>
    sector.scenarios.map((scenario) => {
      const ids = new Set(scenario.fields.flatMap(({ known }) => (known ? [known.id] : [])));
      const known = scenario.known ? scenarios.get(scenario.known.id) : undefined;
      return {
        sector: sector.found.name,
        scenario: scenario.found.name,
        fields: scenario.fields.length,
        same: scenario.fields.filter(({ path }) => entries.get(`field ${path}`)?.kind === 'same').length,
        extra: (known?.fields ?? []).filter(({ id }) => !ids.has(id)).length,
        isSame: entries.get(`scenario ${scenario.path}`)?.kind === 'same',
      };
    }),
  );
}
