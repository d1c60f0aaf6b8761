import type { Rule } from '../rule.ts';
import { formerPlaceOf } from '../walk.ts';

/** The reason fits what happened: a split names several records, everything else one; what was merged is not alone. */
export const movedReasons: Rule = {
  name: 'moved-reasons',
  scope: 'content',
  stopsBuild: true,
  check({ moved }, report) {
    if (moved === null) return;
    for (const [index, entry] of moved.value.entries()) {
      const { id } = formerPlaceOf(entry);
      if (entry.reason === 'split' && entry.to.length < 2) {
        report(moved, [index, 'to'], 'a split leads to several records; name them all, or give another reason');
      }
      if (entry.reason !== 'split' && entry.to.length > 1) {
        report(moved, [index, 'reason'], `${entry.to.length} records are named; give split as the reason, or name one`);
      }
      const others = moved.value.filter((other) => other !== entry && other.to.some((to) => entry.to.includes(to)));
      if (entry.reason === 'merged' && others.length === 0) {
        report(moved, [index, 'reason'], 'nothing else became the same record; add it, or give another reason');
      }
      if (entry.reason === 'renamed' && entry.to.includes(id)) {
        report(moved, [index, 'reason'], `"${id}" keeps its id; give moved or corrected as the reason`);
      }
    }
  },
};
