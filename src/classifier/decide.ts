import { type Evidence, weakest } from '../list/index.ts';
import { type Tally, tally } from './completions.ts';
import { headroomOf } from './headroom.ts';
import { type Known, readKnown, withChanged } from './known.ts';
import { caveatsOf, obligationsOf } from './notices.ts';
import { partsOf } from './parts.ts';
import { agreement, type OutcomeSet, proceduresOf } from './settle.ts';
import { outcomesOf } from './space.ts';
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
    national: nationalOutcome(known, tallied, rules),
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
function nationalOutcome(known: Known, tallied: Tally, rules: Rules): Outcome | null {
  const { procedure, ground } = agreement(outsideTheZone(known, tallied, rules));
  return procedure && { procedure, ground };
}

function outsideTheZone(known: Known, { outcomes, answers }: Tally, rules: Rules): OutcomeSet {
  if (known.zone === false) return outcomes;
  if (known.zone === true) return outcomesOf(withChanged(known, { zone: false }), rules);
  return answers.get('registeredInZone')?.get(false) ?? 0;
}

/** The weakest level among the steps that decided, or that keep the matter open. */
function evidenceOf(view: View, because: readonly Step[]): Evidence {
  let level = view.known.edition.evidence;
  for (const { holds, evidence } of because) if (holds !== false) level = weakest(level, evidence);
  return level;
}
