import type { Rule } from '../rule.ts';

/** Moves run from the oldest to the newest, and none is older than the edition that brought it. */
export const movedDates: Rule = {
  name: 'moved-dates',
  scope: 'content',
  stopsBuild: false,
  check({ moved, editions }, report) {
    if (moved === null) return;
    const published = new Map(editions.map(({ edition }) => [edition.value.id, edition.value.published]));
    let before = '';
    for (const [index, { on, edition }] of moved.value.entries()) {
      if (on < before) report(moved, [index, 'on'], `${on} stands after ${before}; put the entries in order of date`);
      before = on;
      const first = published.get(edition);
      if (first !== undefined && on < first) {
        report(moved, [index, 'on'], `${on} is before ${edition} was published (${first}); correct one of the two`);
      }
    }
  },
};
