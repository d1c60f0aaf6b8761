import type { Authored, Path } from '../../content/index.ts';
import type { Rule } from '../rule.ts';

/** Sectors of an edition, scenarios of a sector, fields of a scenario count from 1 without gaps. */
export const gaplessOrder: Rule = {
  name: 'gapless-order',
  scope: 'edition',
  stopsBuild: true,
  check({ sectors }, report) {
    const check = (entries: readonly { authored: Authored<unknown>; path: Path; order: number }[]) => {
      const inOrder = entries.toSorted((a, b) => a.order - b.order);
      for (const [index, { authored, path, order }] of inOrder.entries()) {
        if (order === index + 1) continue;
        report(
          authored,
          [...path, 'order'],
          `found ${order}, expected ${index + 1}; number the siblings from 1 without gaps`,
        );
        return;
      }
    };
    check(sectors.map((authored) => ({ authored, path: [], order: authored.value.order })));
    for (const authored of sectors) {
      const { scenarios } = authored.value;
      check(scenarios.map(({ order }, index) => ({ authored, path: ['scenarios', index], order })));
      for (const [place, scenario] of scenarios.entries()) {
        const path = ['scenarios', place, 'fields'];
        check(scenario.fields.map(({ order }, index) => ({ authored, path: [...path, index], order })));
      }
    }
  },
};
