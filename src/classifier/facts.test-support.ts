import fc from 'fast-check';
import { loadList } from '../list/load/index.ts';
import { type Count, compileRules, type Facts, parseFacts, type Rules } from './index.ts';

/** The published rules. */
export const rules: Rules = compileRules(loadList());

const KEPT = ['clinical-trial', 'sales-aftersales', 'ota-upgrade', 'drug-rd', 'member-management'];

/** The published rules with few enough scenarios for every completion to be made: one of each sort there is. */
export const smallRules: Rules = {
  ...rules,
  editions: rules.editions.map((edition) => {
    const scenarios = edition.scenarios.filter(({ id }) => KEPT.includes(id));
    return {
      ...edition,
      scenarios,
      sectors: [...new Set(scenarios.map(({ sector }) => sector))],
      unloadedSectors: edition.unloadedSectors.slice(0, 1),
      fields: edition.fields.filter((field) => KEPT.includes(field.scenario)),
    };
  }),
};

const FIGURES = [0, 1, 9_999, 10_000, 49_999, 50_000, 99_999, 100_000, 100_001, 999_999, 1_000_000, 10_000_000];
const people = fc.oneof(fc.constantFrom(...FIGURES), fc.nat({ max: 20_000_000 }));
const count: fc.Arbitrary<Count> = fc.oneof(
  people,
  fc.tuple(people, people).map(([a, b]): Count => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 })),
  people.map((from) => ({ from })),
);

/** Null for "not known" about as often as `unknown` says, out of 10. */
function perhaps<T>(value: fc.Arbitrary<T>, unknown: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: unknown, arbitrary: fc.constant(null) }, { weight: 10 - unknown, arbitrary: value });
}

/** Valid facts; `unknown` out of 10 facts are not known. */
export function factsArbitrary(of: Rules, unknown = 3): fc.Arbitrary<Facts> {
  const edition = fc.constantFrom(...of.editions);
  return edition
    .chain((chosen) =>
      fc
        .record({
          scenario: fc.constantFrom<string | null>(null, 'not-listed', ...chosen.scenarios.map(({ id }) => id)),
          home: fc.constantFrom(...chosen.scenarios.map(({ id }) => id)),
          sector: fc.constantFrom<string | null>(null, null, 'other', ...chosen.sectors, ...chosen.unloadedSectors),
        })
        .chain(({ scenario, sector, home }) => {
          const from = scenario === null || scenario === 'not-listed' ? home : scenario;
          const ids = chosen.fields.filter((field) => field.scenario === from).map(({ id }) => id);
          const selection = fc.subarray(ids, { maxLength: Math.min(3, ids.length) });
          return fc.record({
            edition: fc.constant(chosen.id),
            scenario: fc.constant(scenario),
            sector: fc.constant(scenario === null || scenario === 'not-listed' ? sector : null),
            fields: perhaps(scenario === 'not-listed' ? fc.constant<string[]>([]) : selection, unknown),
            registeredInZone: perhaps(fc.boolean(), unknown),
            ciio: perhaps(fc.boolean(), unknown),
            otherFields: perhaps(fc.boolean(), unknown),
            importantData: perhaps(fc.boolean(), unknown),
            people: fc.record({ personal: perhaps(count, unknown), sensitive: perhaps(count, unknown) }),
            grounds: fc.record({
              noPersonalOrImportantData: perhaps(fc.boolean(), unknown),
              collectedAbroad: perhaps(fc.constant(false), unknown),
              contract: perhaps(fc.boolean(), unknown),
              humanResources: perhaps(fc.constant(false), unknown),
              emergency: perhaps(fc.constant(false), unknown),
            }),
          });
        }),
    )
    .filter((facts) => parseFacts(facts, of).ok);
}
