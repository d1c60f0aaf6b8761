import type { Rule } from '../rule.ts';

/** Results run from the oldest to the newest, and a running total never falls: a lower later one is a slip of the pen. */
export const resultsInOrder: Rule = {
  name: 'results-in-order',
  scope: 'content',
  stopsBuild: false,
  check({ results }, report) {
    if (results === null) return;
    let date = '';
    const totals = { passed: 0, filed: 0 };
    for (const [index, entry] of results.value.entries()) {
      if (entry.date < date) {
        report(results, [index, 'date'], `${entry.date} stands after ${date}; put the entries in order of date`);
      }
      date = entry.date;
      for (const total of ['passed', 'filed'] as const) {
        const value = entry[total];
        if (value === null) continue;
        if (value < totals[total]) {
          const message = `found ${value}, but ${totals[total]} were counted before; correct one of the two`;
          report(results, [index, total], message);
        }
        totals[total] = value;
      }
    }
  },
};
