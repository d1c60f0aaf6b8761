import { describe, expect, it } from 'vitest';
import { compileRules, decide } from '../classifier/index.ts';
import { loadList } from '../list/load/index.ts';
import { clausesOf, loadCases, standingCases } from './index.ts';

const rules = compileRules(loadList());
const cases = loadCases(rules);

describe('the cases that stand', () => {
  it('leave out those whose records are left out', () => {
    const without = (scenario: string) => ({
      ...rules,
      editions: rules.editions.map((edition) => ({
        ...edition,
        scenarios: edition.scenarios.filter(({ id }) => id !== scenario),
        fields: edition.fields.filter((field) => field.scenario !== scenario),
      })),
    });
    const standing = standingCases(without('ota-upgrade'));
    expect(standing.some(({ facts }) => facts.scenario === 'ota-upgrade')).toBe(false);
    expect(standing.some(({ facts }) => facts.scenario === 'member-management')).toBe(true);
  });
});

describe('the decided cases', () => {
  it.each(cases.map((decided) => [`${decided.id}: ${decided.title.en}`, decided] as const))(
    '%s',
    (_, { facts, expect: expected }) => {
      const { status, procedure, ground, basis, candidates, parts, ...rest } = decide(facts, rules);
      const found = { status, procedure, ground, basis, candidates, clauses: clausesOf(rest) };
      expect(expected.parts ? { ...found, parts } : found).toEqual(expected);
    },
  );

  it.each(['zh', 'en'] as const)('have titles of their own (%s)', (language) => {
    const titles = cases.map(({ title }) => title[language]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});
