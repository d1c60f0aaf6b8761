import type { Tri } from '../known.ts';
import { both, not, reaches } from '../tri.ts';
import type { Clause, Figure, RuleField, RuleId } from '../types.ts';
import type { View } from '../view.ts';
import { type Asked, asked, type Rule, supported } from './step.ts';

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
    return figuresToAsk(view, level, count).map(({ figure, applies }) => {
      const holds = both(applies, reaches(view[count], figure.from));
      const clause = view.rules.national[level][count];
      const sent = holds === false || !view.sent ? [] : sentAs(view.sent, count);
      return asked(rule, figure.basis === 'list' ? clauseOf(clause, figure) : clause, holds, [`people.${count}`], {
        values: { threshold: figure.from, basis: figure.basis },
        records: sent,
      });
    });
  };
}

/** The figures in play; where whichever of two holds is reached, no need to know which. */
function figuresToAsk(view: View, level: Level, count: CountName): InPlay[] {
  const inPlay = figuresInPlay(view, level, count);
  const [one, other] = inPlay;
  if (!one || !other) return inPlay;
  const higher = one.figure.from > other.figure.from ? one : other;
  return reaches(view[count], higher.figure.from) === true ? [{ ...higher, applies: true }] : inPlay;
}

/** The clause of a figure that the list has of its own. */
function clauseOf(national: Clause, figure: Figure): Clause {
  return { clause: `negative list, thresholds; ${national.clause}`, ...supported(national, [figure]) };
}

function sentAs(sent: readonly RuleField[], count: CountName): RuleField[] {
  const category = count === 'personal' ? 'personal-information' : 'sensitive-personal-information';
  return sent.filter((field) => field.category === category);
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
  const { known, rules } = view;
  const unread = both(known.zone, view.tableNotLoaded);
  if (unread === true) return null;
  let byList: Figure | null = null;
  let holds: Tri = unread === null ? null : true;
  for (const count of ['sensitive', 'personal'] as const) {
    for (const { figure, applies } of figuresInPlay(view, 'contract', count)) {
      holds = both(holds, not(both(applies, reaches(view[count], figure.from))));
      // Where people are counted against a figure that the list itself has, it is the list that frees the transfer.
      if (figure.basis === 'list' && applies === true && view[count].to > 0) byList ??= figure;
    }
  }
  const { zone, smallVolume } = rules.national;
  const sent = view.sent && known.zone === true ? view.sent : [];
  return asked('below-threshold', byList ? clauseOf(zone, byList) : smallVolume, holds, COUNTS, { records: sent });
};

const COUNTS = ['people.personal', 'people.sensitive'];
