import type { Aspect } from '../../model.ts';
import type { ProceduresFile } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';

type Route = ProceduresFile['routes'][number];

/** What every reader asks of a procedure; conditions and reports are not part of each. */
const ASKED = ['recipient', 'documents', 'times', 'validity', 'renewal'] as const satisfies readonly Aspect[];

/** A procedure answers what every reader asks, or says that it is not confirmed, or that there is no such thing. */
export const answeredAspects: Rule = {
  name: 'answered-aspects',
  scope: 'content',
  stopsBuild: true,
  check({ procedures }, report) {
    if (!procedures) return;
    for (const [index, route] of procedures.value.routes.entries()) {
      const path = ['routes', index];
      for (const aspect of ASKED) {
        const answered = isAnswered(route, aspect) || route.notConfirmed.some(({ about }) => about === aspect);
        const excluded = route.notApplicable.includes(aspect);
        if (answered && excluded) {
          const message = `${route.id} says something of ${aspect} and that there is no such thing; remove one of them`;
          report(procedures, [...path, 'notApplicable'], message);
        }
        if (answered || excluded) continue;
        const message = `${route.id} says nothing of ${aspect}; add what is known, or an entry under notConfirmed`;
        report(procedures, path, message);
      }
      // Somebody receives it, but who is not known: that must be said in words as well.
      const unnamed = route.steps.some(({ to }) => to === 'not-confirmed');
      if (unnamed && !route.notConfirmed.some(({ about }) => about === 'recipient' || about === 'reporting')) {
        report(procedures, path, `${route.id} has a step to somebody not known; say so under notConfirmed`);
      }
    }
  },
};

function isAnswered(route: Route, aspect: (typeof ASKED)[number]): boolean {
  if (aspect !== 'recipient') return route[aspect].length > 0;
  return route.steps.some(({ to }) => to !== null && to !== 'not-confirmed');
}
