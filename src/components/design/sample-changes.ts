/** Two editions made up for the design page: one change of every kind, none of them true. */
import { compareEditions, type EditionDiff } from '../../list/compare/index.ts';
import type { Edition, Field, Scenario, Verification } from '../../list/index.ts';
import { type EditionPair, pairSegments } from '../compare/pairs.ts';

/** An edition against itself with changes in the fields of its first two scenarios. */
export function sampleComparison(edition: Edition): { readonly pair: EditionPair; readonly diff: EditionDiff } | null {
  const [one, other] = edition.sectors.flatMap((sector) => sector.scenarios);
  const [first, second, third, ...rest] = one?.fields ?? [];
  const [gone, ...kept] = other?.fields ?? [];
  if (!one || !other || !first || !second || !third || !gone) return null;
  const fields = new Map<string, readonly Field[]>([
    [
      one.id,
      [
        {
          ...first,
          category: 'other-regime',
          evidence: 'derived',
          aliases: [...first.aliases.slice(1), 'sample_name'],
        },
        { ...second, description: `${second.description.slice(0, -1)}（示例）。`, peopleFrom: 100_000 },
        ...rest,
        { ...first, id: 'sample-field', name: '示例字段' },
      ],
    ],
    [other.id, [...kept, { ...third, scenario: other.id, sector: other.sector }]],
  ]);
  const sampled = (scenario: Scenario): Scenario => ({
    ...scenario,
    ...(scenario.id === one.id ? { thresholds: sampleThresholds(scenario) } : {}),
    fields: fields.get(scenario.id) ?? scenario.fields,
  });
  const after: Edition = {
    ...edition,
    sectors: edition.sectors.map((sector) => ({ ...sector, scenarios: sector.scenarios.map(sampled) })),
  };
  const pair = { before: edition, after, segments: pairSegments(edition.id, edition.id) };
  return { pair, diff: compareEditions(edition, after) };
}

function sampleThresholds({ thresholds }: Scenario): Scenario['thresholds'] {
  const figure = { from: 80_000, evidence: 'derived', sources: [] } as const;
  return { ...thresholds, assessment: { ...thresholds.assessment, sensitive: figure } };
}

/** A comparison with a table that nobody made. */
export const SAMPLE_VERIFICATION: Verification = {
  document: 'BJ-ZH-26',
  table: '3',
  row: '7',
  by: 'Qingdan',
  on: '2026-12-01',
  notInTable: ['description', 'thresholds'],
};
