import { sectorsInForce } from '../../content/index.ts';
import type { Rule } from '../rule.ts';

/**
 * An edition whose tables are all at hand has exactly the announced totals. Where tables are missing, the sectors
 * with and without a table make up the announced number, and no total is exceeded.
 */
export const declaredTotals: Rule = {
  name: 'declared-totals',
  scope: 'edition',
  stopsBuild: true,
  check({ edition }, report, content) {
    const { declaredTotals: declared, unloadedSectors, id } = edition.value;
    const sectors = sectorsInForce(id, (other) => content.editions.find((entry) => entry.edition.value.id === other));
    const scenarios = sectors.flatMap((sector) => sector.scenarios);
    const fields = scenarios.flatMap((scenario) => scenario.fields);
    const loaded = { scenarios: scenarios.length, fields: fields.length };

    const named = sectors.length + unloadedSectors.length;
    if (named !== declared.sectors) {
      const message = `${declared.sectors} sectors announced, ${named} named; add or remove a sector, or correct the total`;
      report(edition, ['declaredTotals', 'sectors'], message);
    }
    for (const kind of ['scenarios', 'fields'] as const) {
      const wrong = unloadedSectors.length === 0 ? loaded[kind] !== declared[kind] : loaded[kind] > declared[kind];
      if (!wrong) continue;
      const message = `${declared[kind]} ${kind} announced, ${loaded[kind]} in the files; add or remove, or correct the total`;
      report(edition, ['declaredTotals', kind], message);
    }
  },
};
