import type { Tri } from '../known.ts';
import { both, not, reaches } from '../tri.ts';
import type { Figure, RuleId } from '../types.ts';
import type { View } from '../view.ts';
import { type Asked, asked, type Rule } from './step.ts';

type Level = 'assessment' | 'contract';
type CountName = 'personal' | 'sensitive';

/** A figure that may be the one that counts, and whether it is. */
interface InPlay {
  readonly figure: Figure;
  readonly applies: Tri;
}

/** The figures of the scenario, of the national rules, or of both while it is not known which hold. */
function figuresInPlay(view: View, level: Level, count: CountName): InPlay[] {
  const national = view.rules.national.figures[level][count];
  const byList = both(view.known.zone, view.listed);
  if (byList === false) return [{ figure: national, applies: true }];
  const own = view.scenario?.figures[level][count] ?? null;
  if (byList === true && own) return [{ figure: own, applies: true }];
  if (own && own.from !== national.from) {
    return [
      { figure: own, applies: byList },
      { figure: national, applies: not(byList) },
    ];
  }
  return [{ figure: own ?? national, applies: own ? true : null }];
}

function headCount(rule: RuleId, level: Level, count: CountName): (view: View) => Asked[] {
  return (view) => {
    if (view.tableNotLoaded === true && view.known.zone === true) return [];
    const inPlay = figuresInPlay(view, level, count);
    const [higher] = inPlay.toSorted((left, right) => right.figure.from - left.figure.from);
    // Whichever figure holds, it is reached: no need to know which.
    const settled = higher && inPlay.length > 1 && reaches(view[count], higher.figure.from) === true;
    return (settled ? [{ ...higher, applies: true }] : inPlay).map(({ figure, applies }) => {
      const holds = both(applies, reaches(view[count], figure.from));
      const clause = view.rules.national[level][count];
      const records = figure.basis === 'list' ? [figure] : [];
      return asked(rule, { ...clause, clause: clauseOf(clause.clause, figure) }, holds, [`people.${count}`], {
        values: { threshold: figure.from, basis: figure.basis },
        records: [...records, ...(holds === false || !view.sent ? [] : sentAs(view, count))],
      });
    });
  };
}

function clauseOf(national: string, figure: Figure): string {
  return figure.basis === 'list' ? `negative list, thresholds; ${national}` : national;
}

function sentAs(view: View, count: CountName) {
  const category = count === 'personal' ? 'personal-information' : 'sensitive-personal-information';
  return view.sent?.filter((field) => field.category === category) ?? [];
}

/** National articles 7 and 8 in the order in which they are asked, or the scenario's own figures in their place. */
export const headCounts: readonly ((view: View) => Asked[])[] = [
  headCount('assessment-sensitive', 'assessment', 'sensitive'),
  headCount('assessment-personal', 'assessment', 'personal'),
  headCount('contract-sensitive', 'contract', 'sensitive'),
  headCount('contract-personal', 'contract', 'personal'),
];

/** National article 5(4), or below the figures of a scenario of the list: none of the three procedures. */
export const belowThreshold: Rule = (view) => {
  const unread = both(view.known.zone, view.tableNotLoaded);
  if (unread === true) return null;
  const inPlay = (['sensitive', 'personal'] as const).flatMap((count) =>
    figuresInPlay(view, 'contract', count).map((one) => ({ ...one, people: view[count] })),
  );
  const reached = inPlay.map(({ figure, applies, people }) => both(applies, reaches(people, figure.from)));
  // Where people are counted against a figure that the list itself has, it is the list that frees the transfer.
  const { national } = view.rules;
  const byList = inPlay.find(
    ({ figure, applies, people }) => figure.basis === 'list' && applies === true && people.to > 0,
  );
  const clause = byList
    ? { ...national.zone, clause: `negative list, thresholds; ${national.zone.clause}` }
    : national.smallVolume;
  const sent = view.sent && view.known.zone === true ? view.sent : [];
  const records = byList ? [byList.figure, ...sent] : sent;
  const holds = both(...reached.map(not), unread === null ? null : true);
  return asked('below-threshold', clause, holds, ['people.personal', 'people.sensitive'], { records });
};
