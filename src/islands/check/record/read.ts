import { decide, parseFacts, type Rules } from '../../../classifier/index.ts';
import { type EditionId, PROCEDURES, type Procedure } from '../../../list/index.ts';
import type { ReadCount } from '../count.ts';
import { type Entries, factsOf } from '../entries.ts';
import { type Ignored, readFragment } from '../fragment.ts';
import { answersOfFacts, isRecord } from './facts-fragment.ts';
import { type CheckRecord, FORMAT, VERSION } from './write.ts';

/** What came out: the procedures still possible, one when decided; null when there was no decision. */
export type Outcome = readonly Procedure[] | null;

/** A saved check as this page understands it. */
export interface Opened {
  readonly ok: true;
  readonly entries: Entries;
  /** What of the file was not used, and why. */
  readonly ignored: readonly Ignored[];
  /** When it was saved and under which data, null where the file does not say. */
  readonly saved: string | null;
  readonly dataRevision: string | null;
  /** What the file says came out, and what comes out here. */
  readonly before: Outcome;
  readonly now: Outcome;
}

export interface RecordProblem {
  readonly ok: false;
  readonly problem: 'not-json' | 'not-a-check' | 'other-version' | 'too-large' | 'unreadable' | 'several';
  /** The version the file says it has. */
  readonly version?: string;
}

const KEYS: readonly (keyof CheckRecord)[] = [
  ...(['format', 'version', 'address', 'saved', 'edition', 'dataRevision'] as const),
  ...(['evidence', 'caution', 'facts', 'otherAnswers', 'decision'] as const),
];

/**
 * Reads a saved check from the text of a file, which anyone may have written: what is not known is left out and named,
 * and the decision is made anew; that of the file is only compared with it.
 */
export function readRecord(
  text: string,
  rules: Rules,
  fallback: EditionId,
  readCount: ReadCount,
): Opened | RecordProblem {
  const record = readJson(text);
  if (record === undefined) return { ok: false, problem: 'not-json' };
  if (!isRecord(record) || record['format'] !== FORMAT || !isRecord(record['facts'])) {
    return { ok: false, problem: 'not-a-check' };
  }
  const { version, facts, otherAnswers, edition, saved, dataRevision } = record;
  if (version !== VERSION)
    return { ok: false, problem: 'other-version', version: short(JSON.stringify(version) ?? '') };

  const others = isRecord(otherAnswers) ? Object.entries(otherAnswers) : [];
  const answers = new URLSearchParams([
    ...(facts['edition'] === undefined && typeof edition === 'string' ? [['edition', edition]] : []),
    ...answersOfFacts(facts).map((answer) => [...answer]),
    ...others.map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  ]);
  const { entries, ignored } = readFragment(answers.toString(), rules, fallback);
  const unknown = Object.entries(record).filter(([key]) => !(KEYS as readonly string[]).includes(key));
  return {
    ok: true,
    entries,
    ignored: [
      ...ignored,
      ...unknown.map(([key, value]): Ignored => ({ key, value: JSON.stringify(value), reason: 'unknown-key' })),
    ],
    saved: typeof saved === 'string' && /^\d{4}-\d\d-\d\d$/.test(saved) ? saved : null,
    dataRevision: typeof dataRevision === 'string' ? short(dataRevision) : null,
    before: outcomeIn(record['decision']),
    now: outcomeOf(entries, rules, readCount),
  };
}

/** Longer than any revision or version: enough to see what stands there. */
function short(text: string): string {
  return text.slice(0, 40);
}

function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return value;
  } catch {
    return undefined;
  }
}

function outcomeIn(decision: unknown): Outcome {
  if (!isRecord(decision) || !Array.isArray(decision['candidates'])) return null;
  const said: readonly unknown[] = decision['candidates'];
  const known = PROCEDURES.filter((procedure) => said.includes(procedure));
  return known.length > 0 ? known : null;
}

function outcomeOf(entries: Entries, rules: Rules, readCount: ReadCount): Outcome {
  const { facts, troubles } = factsOf(entries, readCount);
  const parsed = parseFacts(facts, rules);
  if (!parsed.ok || troubles.length > 0) return null;
  const { candidates } = decide(parsed.facts, rules);
  return PROCEDURES.filter((procedure) => candidates.includes(procedure));
}
