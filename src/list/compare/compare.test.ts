import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, type Edition, findEdition } from '../index.ts';
import { loadList } from '../load/index.ts';
import { edition, present } from './editions.test-support.ts';
import { applyDiff, compareEditions } from './index.ts';

const list = loadList(process.cwd(), undefined);
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
