import { describe, expect, test } from 'vitest';
import { compileRules } from '../../classifier/index.ts';
import { allScenarios, currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { thresholdRows } from './threshold-rows.ts';
import { hasStandIn } from './thresholds.ts';

const list = loadList(process.cwd(), undefined);
const edition = currentEdition(list);
const { national, scenarios } = thresholdRows(edition, compileRules(list));

describe('the comparison of all scenarios', () => {
  test('has every scenario of the list once, in its order', () => {
    expect(scenarios.map(({ scenario }) => scenario.id)).toEqual(allScenarios(edition).map(({ id }) => id));
  });

  test('says of a scenario without figures of its own that national ones stand in', () => {
    const without = scenarios.filter(({ ownFigures }) => ownFigures === 0);
    expect(without.length).toBeGreaterThan(0);
    for (const { bands } of without) expect(hasStandIn(bands.sensitive) || hasStandIn(bands.personal)).toBe(true);
  });

  test('measures by national rules in which nothing is the list’s', () => {
    const bases = [...national.bands.personal, ...national.bands.sensitive].map(({ figure }) => figure?.basis);
    expect(bases).not.toContain('list');
  });
});
