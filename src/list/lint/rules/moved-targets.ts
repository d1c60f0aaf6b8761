import type { Rule } from '../rule.ts';
import { formerPlaceOf, livePlaces } from '../walk.ts';

/** An old address leads to records in force, of the same kind, each named once, and names an edition there is. */
export const movedTargets: Rule = {
  name: 'moved-targets',
  scope: 'content',
  stopsBuild: true,
  check(content, report) {
    const { moved } = content;
    if (moved === null) return;
    const live = livePlaces(content);
    const editions = new Set(content.editions.map(({ edition }) => edition.value.id));
    const depth = (place: string) => place.split('/').length;
    for (const [index, entry] of moved.value.entries()) {
      const { place } = formerPlaceOf(entry);
      for (const [at, id] of entry.to.entries()) {
        const target = live.get(id);
        if (target === undefined) {
          report(moved, [index, 'to', at], `the list in force has no record "${id}"; name the record it became`);
        } else if (depth(target) !== depth(place)) {
          report(
            moved,
            [index, 'to', at],
            `"${id}" is no record of the same kind; name a sector, scenario or field as it was`,
          );
        }
        if (entry.to.indexOf(id) < at) report(moved, [index, 'to', at], `"${id}" is named twice; remove one`);
      }
      if (!editions.has(entry.edition)) {
        report(moved, [index, 'edition'], `there is no edition "${entry.edition}"; correct the id`);
      }
    }
  },
};
