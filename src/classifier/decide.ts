import { type Evidence, weakest } from '../list/index.ts';
import { tally } from './completions.ts';
import { headroomOf } from './headroom.ts';
import { type Known, readKnown } from './known.ts';
import { caveatsOf, obligationsOf } from './notices.ts';
import { partsOf } from './parts.ts';
import { agreement, type OutcomeSet, proceduresOf } from './settle.ts';
import { explain } from './steps/index.ts';
import type { Decision, Facts, Outcome, Rules, Step } from './types.ts';
import { type View, viewOf } from './view.ts';
import { changesOf } from './would-change.ts';

/**
 * Which prior procedure a transfer needs, why, and what is still open, under the list and the national rules.
 * The result is what every completion of the unknown facts agrees on; where they do not agree it is undetermined, with
 * all that is possible. Total, deterministic and pure, on facts that `parseFacts` has accepted.
 */
export function decide(facts: Facts, rules: Rules): Decision {
  const known = readKnown(facts, rules);
  const tallied = tally(known, rules);
  const candidates = proceduresOf(tallied.outcomes);
  const { procedure, ground, basis } = agreement(tallied.outcomes);
  const view = viewOf(known, rules);
  const because = explain(view);
  const settled = { procedure, ground, basis, candidates };
  return {
    status: procedure ? 'decided' : 'undetermined',
    ...settled,
    because,
    wouldChange: changesOf(known, tallied),
    national: nationalOutcome(known, tallied.outcomes, rules),
    headroom: procedure ? headroomOf(known, procedure, rules) : [],
    parts: partsOf(known, rules),
    caveats: caveatsOf(view, settled, because),
    obligations: obligationsOf(view, settled),
    evidence: evidenceOf(view, because),
    edition: known.edition.id,
    dataRevision: rules.dataRevision,
  };
}

/** The same facts outside the zone; null when they do not settle it. */
function nationalOutcome(known: Known, outcomes: OutcomeSet, rules: Rules): Outcome | null {
  const outside = known.zone === false ? outcomes : tally({ ...known, zone: false }, rules).outcomes;
  const { procedure, ground } = agreement(outside);
  return procedure && { procedure, ground };
}

/** The weakest level among the steps that decided, or that keep the matter open. */
function evidenceOf(view: View, because: readonly Step[]): Evidence {
  const deciding = because.filter(({ holds }) => holds !== false).map(({ evidence }) => evidence);
  return weakest(view.known.edition.evidence, ...deciding);
}
