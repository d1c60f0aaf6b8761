import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, allScenarios, type Edition } from '../index.ts';
import { edition } from './editions.test-support.ts';
import { aspectsOf, compareEditions, countChanges, groupChanges } from './index.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };
const ids = ({ sectors }: Edition) => sectors.map(({ id }) => id);

describe('the changes as a reader looks through them', () => {
  it('are all there, each once, and where the record stands or stood', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const diff = compareEditions(before, after);
        const groups = groupChanges(before, after, diff);
        const listed = groups.flatMap(({ own, scenarios }) => [...own, ...scenarios.flatMap(({ changes }) => changes)]);
        expect(new Set(listed)).toEqual(new Set(diff.records));
        expect(listed.length).toBe(diff.records.length);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(diff.records.length);
        for (const { id, scenarios } of groups) {
          for (const { id: scenario, changes } of scenarios) {
            for (const change of changes) {
              const where = change.kind === 'removed' ? before : after;
              if (change.level === 'field') {
                const field = allFields(where).find((record) => record.id === change.id);
                expect([field?.sector, field?.scenario]).toEqual([id, scenario]);
              } else {
                const found = allScenarios(where).find((record) => record.id === change.id);
                expect([found?.sector, found?.id]).toEqual([id, scenario]);
              }
            }
          }
        }
      }),
      runs,
    );
  });

  it('come in the order of the later edition, what is gone last', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const found = groupChanges(before, after, compareEditions(before, after)).map(({ id }) => id);
        const order = [...ids(after), ...ids(before).filter((id) => !ids(after).includes(id))];
        expect(found).toEqual(order.filter((id) => found.includes(id)));
      }),
      runs,
    );
  });
});

it('every record of the later edition is new, changed, moved or unchanged, and every one before is kept or gone', () => {
  fc.assert(
    fc.property(edition, edition, (before, after) => {
      const counts = countChanges(after, compareEditions(before, after));
      const totals = (of: Edition) => [of.sectors.length, allScenarios(of).length, allFields(of).length];
      const levels = [counts.sector, counts.scenario, counts.field];
      expect(levels.map(({ added, changed, moved, unchanged }) => added + changed + moved + unchanged)).toEqual(
        totals(after),
      );
      expect(levels.map(({ removed, changed, moved, unchanged }) => removed + changed + moved + unchanged)).toEqual(
        totals(before),
      );
    }),
    runs,
  );
});

it('a change names each thing it is about once', () => {
  const parts = [
    { part: 'name', aspect: 'wording', before: '甲', after: '乙' },
    { part: 'description', aspect: 'wording', before: '甲', after: '乙' },
    { part: 'category', aspect: 'category', before: 'personal-information', after: 'important-data' },
  ] as const;
  const change = { level: 'field', id: 'f1', kind: 'changed', name: '乙', from: 'c1', to: 'c1', parts } as const;
  expect(aspectsOf(change)).toEqual(['wording', 'category']);
});
