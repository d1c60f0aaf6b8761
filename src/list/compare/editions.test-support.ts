import fc from 'fast-check';
import { type Edition, type Field, findEdition, type Scenario, type Sector } from '../index.ts';
import { loadList } from '../load/index.ts';
import { CATEGORIES, EVIDENCE_LEVELS } from '../model.ts';

const found = findEdition(loadList(process.cwd(), undefined), 'beijing-2024');
if (!found) throw new Error('There is no edition beijing-2024.');
/** A real edition, for what the generated ones say of themselves as a whole. */
export const present: Edition = found;

/** Ids from a small set, so that two editions share, lack, add and move records. */
const texts = fc.constantFrom('甲', '乙', '丙');
const verified = fc.option(
  fc.record({ document: fc.constant('A'), table: texts, row: texts, by: texts, on: fc.constant('2026-11-30') }),
  { nil: undefined },
);
const sourced = { evidence: fc.constantFrom(...EVIDENCE_LEVELS), sources: fc.subarray(['A', 'B', 'C']), verified };
const threshold = fc.option(fc.record({ from: fc.integer({ min: 1, max: 9 }), ...sourced }), { nil: null });
const counts = fc.record({ personal: threshold, sensitive: threshold });

const fieldFacts = fc.record({
  name: texts,
  order: fc.integer({ min: 1, max: 9 }),
  category: fc.constantFrom(...CATEGORIES),
  description: texts,
  aliases: fc.subarray(['a', 'b']),
  reach: fc.constantFrom('scenario' as const, 'sector' as const),
  peopleFrom: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
  trigger: fc.constant(null),
  exception: fc.constant(null),
  ...sourced,
});
const scenarioFacts = fc.record({
  name: texts,
  order: fc.integer({ min: 1, max: 9 }),
  definition: texts,
  notes: texts,
  thresholds: fc.record({ assessment: counts, contract: counts }),
  ...sourced,
});
const sectorFacts = fc.record({
  name: texts,
  order: fc.integer({ min: 1, max: 9 }),
  summary: texts,
  who: texts,
  ...sourced,
});

/** Every id that is drawn stands once, under a parent drawn for it. */
export const edition: fc.Arbitrary<Edition> = fc
  .record({
    id: fc.constantFrom('one', 'two'),
    note: texts,
    effective: fc.constantFrom(null, '2026-01-01'),
    sectors: fc.shuffledSubarray(['s1', 's2', 's3'], { minLength: 1 }).chain((ids) => withFacts(ids, sectorFacts)),
    scenarios: fc.shuffledSubarray(['c1', 'c2', 'c3', 'c4']).chain((ids) => withFacts(ids, scenarioFacts)),
    fields: fc.shuffledSubarray(['f1', 'f2', 'f3', 'f4', 'f5', 'f6']).chain((ids) => withFacts(ids, fieldFacts)),
    places: fc.array(fc.nat(11), { minLength: 10, maxLength: 10 }),
  })
  .map(({ id, note, effective, sectors, scenarios, fields, places }) => {
    const home = <R>(records: readonly R[], at: number): R | undefined => records[(places[at] ?? 0) % records.length];
    const under = sectors.map((sector): Sector => {
      const own = scenarios.filter((_, index) => home(sectors, index) === sector);
      return {
        ...sector,
        scenarios: own.map((scenario): Scenario => {
          const inner = fields.filter((_, index) => home(scenarios, index + 4) === scenario);
          return {
            ...scenario,
            sector: sector.id,
            fields: inner.map((field): Field => ({ ...field, scenario: scenario.id, sector: sector.id })),
          };
        }),
      };
    });
    return { ...present, id, note, effective, sectors: under };
  });

function withFacts<R>(ids: readonly string[], facts: fc.Arbitrary<R>): fc.Arbitrary<(R & { id: string })[]> {
  return fc.tuple(...ids.map((id) => facts.map((record) => ({ ...record, id }))));
}
