import { PROCEDURES, type Procedure } from '../list/index.ts';
import { tally } from './completions.ts';
import type { Known } from './known.ts';
import { proceduresOf } from './settle.ts';
import type { Headroom, Rules } from './types.ts';

/**
 * How many more people until a stricter procedure applies, or, where it hangs on how far the two groups overlap, may
 * apply. Only for a count that is known exactly: a band has no single distance.
 */
export function headroomOf(known: Known, procedure: Procedure, rules: Rules): Headroom[] {
  if (procedure === 'other-regime' || procedure === 'security-assessment') return [];
  return (['personal', 'sensitive'] as const).flatMap((count) => {
    const now = known[count];
    if (!now || now.from !== now.to) return [];
    const ahead = { from: now.from, to: Number.POSITIVE_INFINITY };
    const tallied = tally({ ...known, [count]: ahead }, rules);
    const cells = count === 'personal' ? tallied.personalCells : tallied.sensitiveCells;
    const room: Headroom[] = [];
    let current: Procedure = procedure;
    for (const [cell, outcomes] of tallied.answers.get(`people.${count}`) ?? []) {
      const threshold = cells[Number(cell)]?.from ?? now.from;
      const [strictest] = proceduresOf(outcomes);
      if (threshold === now.from || !strictest) continue;
      if (PROCEDURES.indexOf(strictest) >= PROCEDURES.indexOf(current)) continue;
      room.push({ to: strictest, count, threshold, remaining: threshold - now.from });
      current = strictest;
    }
    return room;
  });
}
