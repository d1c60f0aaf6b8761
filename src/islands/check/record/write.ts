import { type Decision, decide, parseFacts, type Rules } from '../../../classifier/index.ts';
import type { Evidence } from '../../../list/index.ts';
import { download } from '../download.ts';
import { type Entries, factsOf } from '../entries.ts';
import { writeFragment } from '../fragment.ts';
import type { Speech } from '../speech.ts';
import { answersOfFacts } from './facts-fragment.ts';

/** How a file says that it is a saved check. */
export const FORMAT = 'qingdan-check';
/** Rises when an older page would misread the file; keys may be added without. */
export const VERSION = 1;

/** A check as a file (docs/decisions/0003-formats-that-leave-the-site.md). */
export interface CheckRecord {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Opens the checker with the same answers. */
  readonly address: string;
  /** The day it was saved, since head-counts run from 1 January of a year. */
  readonly saved: string;
  readonly edition: string;
  readonly dataRevision: string;
  /** The weakest level among the facts that decided; null without a decision. */
  readonly evidence: Evidence | null;
  /** That the official Chinese text prevails, and that this is no legal advice, in the language of the page. */
  readonly caution: string;
  /** As `decide` takes them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Answers that facts cannot carry, by their keys in the address, e.g. a head-count still to be corrected. */
  readonly otherAnswers: Readonly<Record<string, string>>;
  /** As `decide` gives it; null while an answer has to be corrected. */
  readonly decision: Decision | null;
}

interface Check {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  /** The full address with the answers in it. */
  readonly address: string;
}

/** The check as it stands, on a day given as `2026-01-31`. */
export function recordOf({ speech: { t, readCount }, rules, entries, address }: Check, day: string): CheckRecord {
  const { facts, troubles } = factsOf(entries, readCount);
  const parsed = parseFacts(facts, rules);
  const decision = parsed.ok && troubles.length === 0 ? decide(parsed.facts, rules) : null;
  const carried = new Set(answersOfFacts(facts).map(([key]) => key));
  return {
    format: FORMAT,
    version: VERSION,
    address,
    saved: day,
    edition: entries.edition,
    dataRevision: rules.dataRevision,
    evidence: decision?.evidence ?? null,
    caution: `${t('check.result.official')} ${t('check.result.notAdvice')}`,
    facts,
    otherAnswers: Object.fromEntries(
      [...new URLSearchParams(writeFragment(entries, readCount))].filter(([key]) => !carried.has(key)),
    ),
    decision,
  };
}

/** Hands the check to the visitor as a file. */
export function saveRecord(record: CheckRecord): void {
  const { facts, saved, edition } = record;
  const about = typeof facts.scenario === 'string' ? facts.scenario : edition;
  const text = `${JSON.stringify(record, null, 2)}\n`;
  download(`${FORMAT}-${about}-${saved}.json`, new Blob([text], { type: 'application/json' }));
}
