import { describe, expect, test } from 'vitest';
import { allScenarios, currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { scenarioSegments, sectorSegments } from '../routes.ts';
import { cardOf, cardsOf } from './card.ts';

const edition = currentEdition(loadList());

describe('the card of a page', () => {
  test('is that of its scenario, also for a field of it', () => {
    const [scenario] = allScenarios(edition);
    if (!scenario) throw new Error('The list is empty.');
    const segments = scenarioSegments(scenario);
    expect(cardOf('en', [...segments, 'some-field'])).toEqual(cardOf('en', segments));
    expect(cardOf('en', segments)).toMatchObject({
      path: `cards/en/${scenario.id}.png`,
      term: scenario.name,
      known: { level: scenario.evidence },
    });
  });

  test('is that of the site where there is no record', () => {
    expect(cardOf('zh-CN', ['guides', 'x'])).toEqual(cardOf('zh-CN', []));
    expect(cardOf('zh-CN', []).known).toBeNull();
  });

  test('shows no Chinese term beside a Chinese name', () => {
    for (const { id } of edition.sectors) expect(cardOf('zh-CN', sectorSegments(id)).term).toBeNull();
  });
});

test('there is one card for the site, every sector and every scenario', () => {
  const paths = cardsOf('en').map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toHaveLength(1 + edition.sectors.length + allScenarios(edition).length);
});
