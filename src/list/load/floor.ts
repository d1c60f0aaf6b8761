import { EVIDENCE_LEVELS, type Evidence } from '../model.ts';

/**
 * The weakest level that is published, from the environment variable EVIDENCE_FLOOR; everything when it is not set.
 * @throws on any other word, because a misspelt floor would publish what must stay out.
 */
export function evidenceFloor(setting: string | undefined): Evidence {
  if (setting === undefined || setting === '') return 'reconstructed';
  const level = EVIDENCE_LEVELS.find((candidate) => candidate === setting);
  if (level) return level;
  throw new Error(
    `EVIDENCE_FLOOR is "${setting}"; expected one of ${EVIDENCE_LEVELS.join(', ')}. Correct it, or unset it to publish every level.`,
  );
}
