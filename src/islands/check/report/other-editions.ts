/** The same answers under the list's other editions: the facts are the visitor's, so only what can be said there counts. */
import { type Decision, decide, parseFacts, type Rules } from '../../../classifier/index.ts';
import type { EditionId } from '../../../list/index.ts';
import type { ReadCount } from '../count.ts';
import type { CheckData } from '../data.ts';
import { type Entries, editionOf, factsOf, type Question, withEdition } from '../entries.ts';

export interface OtherEdition {
  readonly edition: EditionId;
  /** The answers as they read under that edition. */
  readonly entries: Entries;
  /** Answers that edition has no place for; with any of them there is nothing to compare. */
  readonly lost: readonly Question[];
  /** Registration there does not follow from what is answered here. */
  readonly zoneDropped: boolean;
  /** null: lost answers, or answers that contradict each other there. */
  readonly decision: Decision | null;
}

/** What the answers lead to under every edition but the chosen one, in the order of the rules. */
export function otherEditions(
  entries: Entries,
  rules: Rules,
  editions: CheckData['editions'],
  readCount: ReadCount,
): readonly OtherEdition[] {
  const here = editions[entries.edition]?.reach;
  return rules.editions
    .filter(({ id }) => id !== entries.edition)
    .map(({ id }): OtherEdition => {
      const zone = registrationThere(entries.zone, here, editions[id]?.reach);
      const there: Entries = { ...withEdition(entries, id, rules), zone };
      const lost = (['sector', 'scenario', 'fields'] as const).filter(
        (question) => JSON.stringify(there[question]) !== JSON.stringify(entries[question]),
      );
      const base = { edition: id, entries: there, lost, zoneDropped: zone !== entries.zone };
      const parsed = parseFacts(factsOf(there, readCount).facts, rules);
      return { ...base, decision: lost.length === 0 && parsed.ok ? decide(parsed.facts, rules) : null };
    });
}

/**
 * The pilot free trade zone lies within the municipality: who is registered in the zone is registered in the
 * municipality, and who is not in the municipality is not in the zone. Nothing else follows.
 */
function registrationThere(zone: Entries['zone'], here: string | undefined, there: string | undefined) {
  if (here === there) return zone;
  if (zone === true && there === 'municipality') return true;
  if (zone === false && here === 'municipality') return false;
  return null;
}

/** The edition that replaced this one, if any. */
export function successorOf(rules: Rules, id: EditionId): EditionId | null {
  return editionOf(rules, id)?.supersededBy ?? null;
}
