import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, type Edition, type Field, findEdition, type Scenario, type Sector } from '../index.ts';
import { loadList } from '../load/index.ts';
import { CATEGORIES, EVIDENCE_LEVELS } from '../model.ts';
import { applyDiff, compareEditions } from './index.ts';

const list = loadList(process.cwd(), undefined);
const real = findEdition(list, 'beijing-2024');
if (!real) throw new Error('There is no edition beijing-2024.');
const present: Edition = real;

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
const edition: fc.Arbitrary<Edition> = fc
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

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('the changes between two editions', () => {
  it('applied to the first give the second', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const diff = compareEditions(before, after);
        expect(plain(applyDiff(before, diff))).toEqual(plain(after));
        // As data: written to a file and read again they say the same.
        expect(plain(applyDiff(before, plain(diff)))).toEqual(plain(after));
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000) },
    );
  });

  it('of an edition and itself are none', () => {
    fc.assert(
      fc.property(edition, (one) => {
        const { edition: facts, records, sequences } = compareEditions(one, structuredClone(one));
        expect([facts, records, sequences]).toEqual([[], [], {}]);
      }),
      { numRuns: 200 },
    );
  });

  it('name what a person looks for: category, figure, wording, addition, removal, move', () => {
    const after = mutable(present);
    const [first, second] = after.sectors[0]?.scenarios ?? [];
    const [a, b, c] = first?.fields ?? [];
    if (!first || !second || !a || !b || !c) throw new Error('The list has changed; choose other records.');
    Object.assign(a, { category: 'personal-information' });
    Object.assign(b, { name: '另一个名称' });
    first.fields.splice(2, 1);
    second.fields.push({ ...c, scenario: second.id });
    first.fields.push({ ...c, id: 'brand-new', name: '新字段' });
    Object.assign(first.thresholds.assessment, { personal: { from: 5, evidence: 'derived', sources: ['CAC-16'] } });
    second.fields.shift();
    const { records } = compareEditions(present, after);
    expect(
      records.map((change) => [
        change.kind,
        change.level,
        ...('parts' in change ? change.parts.map(({ part, aspect }) => `${part} (${aspect})`) : []),
      ]),
    ).toEqual([
      ['changed', 'scenario', 'thresholds.assessment.personal (thresholds)'],
      ['changed', 'field', 'category (category)'],
      ['changed', 'field', 'name (wording)'],
      ['added', 'field'],
      ['moved', 'field'],
      ['removed', 'field'],
    ]);
    expect(plain(applyDiff(present, compareEditions(present, after)))).toEqual(plain(after));
  });

  it('of the two editions at hand are none in the sectors that the later one inherits', () => {
    const later = findEdition(list, 'beijing-2025');
    if (!later) throw new Error('There is no edition beijing-2025.');
    const { records, edition: facts } = compareEditions(present, later);
    expect(allFields(later).length).toBeGreaterThan(0);
    expect(records).toEqual([]);
    expect(facts.map(({ part }) => part)).toContain('declaredTotals');
  });

  it('are not applied to another edition', () => {
    const diff = compareEditions(present, present);
    expect(() => applyDiff({ ...present, id: 'other' }, diff)).toThrow(/beijing-2024, not of other/);
  });
});

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Mutable<T[Key]> }
    : T;

function mutable(from: Edition): Mutable<Edition> {
  return structuredClone(from) as Mutable<Edition>;
}
