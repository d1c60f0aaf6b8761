import { PROCEDURES, type Procedure } from '../list/index.ts';
import { type Known, withChanged } from './known.ts';
import { proceduresOf } from './settle.ts';
import { outcomesAlong } from './space.ts';
import type { Headroom, Rules } from './types.ts';

/**
 * How many more people until a stricter procedure applies, or, where it hangs on how far the two groups overlap, may
 * apply. Only for a count that is known exactly: a band has no single distance.
 */
export function headroomOf(known: Known, procedure: Procedure, rules: Rules): Headroom[] {
  if (procedure === 'other-regime' || procedure === 'security-assessment') return [];
  const room: Headroom[] = [];
  for (const count of ['personal', 'sensitive'] as const) {
    const now = known[count];
    if (!now || now.from !== now.to) continue;
    const ahead = { from: now.from, to: Number.POSITIVE_INFINITY };
    const further = withChanged(known, count === 'personal' ? { personal: ahead } : { sensitive: ahead });
    let current: Procedure = procedure;
    for (const { from: threshold, outcomes } of outcomesAlong(count, further, rules)) {
      const [strictest] = proceduresOf(outcomes);
      if (threshold === now.from || !strictest || PROCEDURES.indexOf(strictest) >= PROCEDURES.indexOf(current))
        continue;
      room.push({ to: strictest, count, threshold, remaining: threshold - now.from });
      current = strictest;
      if (strictest === STRICTEST_OF_ALL) break;
    }
  }
  return room;
}

const [STRICTEST_OF_ALL] = PROCEDURES;
