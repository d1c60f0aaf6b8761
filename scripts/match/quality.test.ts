import { expect, it } from 'vitest';
import { loadMatchData } from '../../src/matching/build/index.ts';
import { compileMatcher, matchTable } from '../../src/matching/index.ts';
import {
  GIVEN_SCHEMAS,
  type LabelledSchema,
  MADE_SCHEMAS,
  OWN_SCHEMAS,
  qualityOf,
  readSchemas,
  sumOf,
  tally,
} from './schemas.ts';

const matcher = compileMatcher(loadMatchData());

function measure(schemas: readonly LabelledSchema[]) {
  const tallies = schemas.map(({ columns, scenario, expected }) => {
    const { matches } = matchTable(matcher, columns, { scenario });
    return tally(
      matches.map(({ field }) => field),
      expected,
    );
  });
  return qualityOf(sumOf(tallies));
}

it('finds most listed fields of the given schemas, and rarely others', () => {
  const { f1, precision } = measure(readSchemas(GIVEN_SCHEMAS));
  expect(f1).toBeGreaterThanOrEqual(0.92);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

it.each(['zh', 'en'])('does so on the schemas from other sources: %s', (language) => {
  const { f1, precision } = measure(readSchemas(OWN_SCHEMAS).filter((schema) => schema.language === language));
  expect(f1).toBeGreaterThanOrEqual(0.85);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

it.each(Object.values(MADE_SCHEMAS))('does so on schemas made up after real systems: %s', (folder) => {
  const { f1, precision } = measure(readSchemas(folder));
  expect(f1).toBeGreaterThanOrEqual(0.85);
  expect(precision).toBeGreaterThanOrEqual(0.85);
});
