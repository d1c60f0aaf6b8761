import type { Procedure } from '../../list/index.ts';
import { decide } from '../decide.ts';
import { parseFacts } from '../parse.ts';
import type { Count, Decision, Facts, Rules, Step } from '../types.ts';

/** What a decision leaves possible at its strictest and at its mildest. */
export interface Standing {
  readonly decision: Decision;
  readonly strictest: Procedure;
  readonly mildest: Procedure;
}

/** The counts that are asked about; null leaves one out. */
export interface BothCounts {
  readonly personal: Count | null;
  readonly sensitive: Count | null;
}

/** What `decide` comes to with other counts; null where they contradict the other facts. */
export type Ask = (people: BothCounts) => Standing | null;

/** Asks `decide` about some facts with other counts, once for each. */
export function askAbout(facts: Facts, rules: Rules): Ask {
  const answers = new Map<string, Standing | null>();
  return (people) => {
    const key = JSON.stringify([people.personal, people.sensitive]);
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = standingOf({ ...facts, people }, rules);
      answers.set(key, answer);
    }
    return answer;
  };
}

function standingOf(facts: Facts, rules: Rules): Standing | null {
  const parsed = parseFacts(facts, rules);
  if (!parsed.ok) return null;
  const decision = decide(parsed.facts, rules);
  const [strictest] = decision.candidates;
  const mildest = decision.candidates.at(-1);
  return strictest && mildest ? { decision, strictest, mildest } : null;
}

/** Whether a procedure asks for as much as another. To go by another regime asks for none of the three. */
export function isAsStrict(procedure: Procedure, as: Procedure): boolean {
  return RANK[procedure] >= RANK[as];
}

const RANK: Readonly<Record<Procedure, number>> = {
  'security-assessment': 2,
  'standard-contract-or-certification': 1,
  none: 0,
  'other-regime': 0,
};

/** The step that rests on a figure, leads to a procedure, and holds or may hold. */
export function stepAt({ because }: Decision, threshold: number, to: Procedure): Step | undefined {
  const steps = because.filter(
    ({ rule, holds, values }) =>
      holds !== false &&
      values['threshold'] === threshold &&
      rule.startsWith('contract-') === (to === 'standard-contract-or-certification'),
  );
  return steps.find(({ holds }) => holds) ?? steps[0];
}
