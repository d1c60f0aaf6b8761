import type { Rule } from '../rule.ts';
import { formerPlaceOf, livePlaces } from '../walk.ts';

/**
 * An id is never used again for something else: what moved under another id is no live record, and a live record that
 * moved leads to itself alone, from an address that is free. No address is told of twice.
 */
export const movedIds: Rule = {
  name: 'moved-ids',
  scope: 'content',
  stopsBuild: true,
  check(content, report) {
    const { moved } = content;
    if (moved === null) return;
    const live = livePlaces(content);
    const addresses = new Set(live.values());
    const seen = new Set<string>();
    for (const [index, entry] of moved.value.entries()) {
      const { place, id } = formerPlaceOf(entry);
      const leadsToItself = entry.to.length === 1 && entry.to[0] === id;
      if (live.has(id) && !leadsToItself) {
        report(moved, [index, 'was'], `"${id}" is the id of a record in force; give that record an id of its own`);
      }
      if (addresses.has(place)) {
        report(moved, [index, 'was'], `"${place}" is the address of a record in force; remove the entry or correct it`);
      }
      if (seen.has(place)) report(moved, [index, 'was'], `"${place}" is told of twice; remove one entry`);
      seen.add(place);
    }
  },
};
