import type { Rule } from '../rule.ts';
import { formerPlaceOf } from '../walk.ts';

/** An old address leads straight to where the record is now: not to another old one, and not in a circle. */
export const movedChains: Rule = {
  name: 'moved-chains',
  scope: 'content',
  stopsBuild: true,
  check({ moved }, report) {
    if (moved === null) return;
    const next = new Map(moved.value.map((entry) => [formerPlaceOf(entry).id, entry.to]));
    for (const [index, entry] of moved.value.entries()) {
      const { id: own } = formerPlaceOf(entry);
      for (const [at, id] of entry.to.entries()) {
        const further = next.get(id);
        if (id === own || further === undefined || (further.length === 1 && further[0] === id)) continue;
        const end = further.includes(own) ? 'leads back here' : `has moved on to ${further.join(', ')}`;
        report(moved, [index, 'to', at], `"${id}" ${end}; name where the record is now`);
      }
    }
  },
};
