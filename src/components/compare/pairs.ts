/** Which editions can be compared, and where: every pair has an address of its own, in both directions. */
import type { Edition, EditionId, List } from '../../list/index.ts';
import type { Segments } from '../routes.ts';

export interface EditionPair {
  readonly before: Edition;
  readonly after: Edition;
  readonly segments: Segments;
}

/** Address segments of the page that offers the choice. */
export const COMPARE_SEGMENTS: Segments = ['editions', 'compare'];

/** Address segments of one comparison. */
export function pairSegments(before: EditionId, after: EditionId): Segments {
  return [...COMPARE_SEGMENTS, before, after];
}

/** Every pair, those with the newest edition as the later one first, from the one next before it backwards. */
export function editionPairs({ editions }: Pick<List, 'editions'>): readonly EditionPair[] {
  return editions.flatMap((after, index) => {
    const older = editions.slice(index + 1);
    const newer = editions.slice(0, index).toReversed();
    return [...older, ...newer].map((before) => pairOf(before, after));
  });
}

/** The newest edition against the one before it; null where there is only one. */
export function newestPair({ editions }: Pick<List, 'editions'>): EditionPair | null {
  const [after, before] = editions;
  return after && before ? pairOf(before, after) : null;
}

function pairOf(before: Edition, after: Edition): EditionPair {
  return { before, after, segments: pairSegments(before.id, after.id) };
}
