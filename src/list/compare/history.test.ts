import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allFields, currentEdition, type Edition, type Field, type List, type Scenario } from '../index.ts';
import { loadList } from '../load/index.ts';
import { edition } from './editions.test-support.ts';
import { historyOf } from './index.ts';

const list = loadList(process.cwd(), undefined);
const current = currentEdition(list);
const scenario = current.sectors[0]?.scenarios[0];
const other = current.sectors[0]?.scenarios[1];
const [field, sibling] = scenario?.fields ?? [];
if (!scenario || !other || !field || !sibling) throw new Error('The list has changed; choose other records.');

const kinds = (of: List, level: 'sector' | 'scenario' | 'field', id: string) =>
  historyOf(of, level, id).map((standing) => [standing.edition.id, standing.change.kind]);

/** A made-up edition after the one in force. */
function next(change: (scenario: Scenario) => Scenario): List {
  const sectors = current.sectors.map((sector) => ({ ...sector, scenarios: sector.scenarios.map(change) }));
  const later: Edition = { ...current, id: 'next', published: '2027-01-01', inherits: null, sectors };
  return { ...list, editions: [later, ...list.editions] };
}
const withFields = (one: Scenario, fields: readonly Field[]): Scenario => ({ ...one, fields });

describe('the history of a record', () => {
  it('says what was taken over unchanged, and where it begins', () => {
    const [now, then] = historyOf(list, 'field', field.id);
    expect(now).toMatchObject({ inherited: true, change: { kind: 'unchanged' }, within: 0 });
    expect(then).toMatchObject({ inherited: false, change: { kind: 'first' }, before: null });
  });

  it('names what changed in it, and how much under it', () => {
    const changed = next((one) =>
      one.id === scenario.id
        ? withFields(one, [{ ...field, category: 'other-regime', description: '另一说明' }, ...one.fields.slice(1)])
        : one,
    );
    expect(historyOf(changed, 'field', field.id)[0]).toMatchObject({
      inherited: false,
      change: { kind: 'changed', aspects: ['category', 'wording'] },
    });
    expect(historyOf(changed, 'scenario', scenario.id)[0]).toMatchObject({ change: { kind: 'unchanged' }, within: 1 });
    expect(historyOf(changed, 'sector', scenario.sector)[0]).toMatchObject({
      change: { kind: 'unchanged' },
      within: 1,
    });
    expect(kinds(changed, 'field', sibling.id)[0]).toEqual(['next', 'unchanged']);
  });

  it('tells a move by where the record came from', () => {
    const moved = next((one) => {
      if (one.id === scenario.id) return withFields(one, one.fields.slice(1));
      return one.id === other.id ? withFields(one, [...one.fields, { ...field, scenario: other.id }]) : one;
    });
    const change = { kind: 'moved', from: scenario.id, aspects: [] };
    expect(historyOf(moved, 'field', field.id)[0]?.change).toEqual(change);
    expect(historyOf(moved, 'scenario', other.id)[0]?.within).toBe(1);
  });

  it('begins with the edition that added it, and ends with the one that left it out', () => {
    const added = { ...field, id: 'brand-new' };
    const grown = next((one) => (one.id === scenario.id ? withFields(one, [...one.fields, added]) : one));
    expect(kinds(grown, 'field', 'brand-new')).toEqual([['next', 'added']]);
    const cut = next((one) => (one.id === scenario.id ? withFields(one, one.fields.slice(1)) : one));
    expect(kinds(cut, 'field', field.id).map(([, kind]) => kind)).toEqual(['gone', 'unchanged', 'first']);
  });

  it('has an entry for every edition a record stands in, in whatever editions', () => {
    fc.assert(
      fc.property(edition, edition, (before, after) => {
        const two: List = {
          ...list,
          editions: [
            { ...after, inherits: null },
            { ...before, inherits: null },
          ],
        };
        for (const { id } of [...allFields(after), ...allFields(before)]) {
          const stands = [after, before].map((one) => allFields(one).some((record) => record.id === id));
          const found = kinds(two, 'field', id).map(([, kind]) => kind);
          const expected = stands[1] ? [stands[0] ? found[0] : 'gone', 'first'] : ['added'];
          expect(found).toEqual(expected);
        }
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 300) },
    );
  });
});
