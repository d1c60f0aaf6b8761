/** The columns under review: what was proposed, and what a person decided. */
import type { FieldId } from '../../../list/index.ts';
import type { Reason } from '../../../matching/index.ts';

export interface Row {
  /** Place of its table among those read. */
  readonly table: number;
  readonly name: string;
  readonly comment: string;
  readonly type: string;
  /** The proposal; null for none. */
  readonly field: FieldId | null;
  readonly score: number;
  readonly reason: Reason;
  /** The next best, best first. */
  readonly others: readonly FieldId[];
}

/** A row whose repeated texts are one in memory: what a worker sends is a copy each time. */
export function withSharedTexts(row: Row, shared: Map<string, string>): Row {
  const one = (text: string): string => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, text);
    return text;
  };
  const { field, reason, others, comment, type } = row;
  return {
    ...row,
    comment: one(comment),
    type: one(type),
    field: field === null ? null : one(field),
    reason: sharedReason(reason, one),
    others: others.map(one),
  };
}

function sharedReason({ message, values }: Reason, one: (text: string) => string): Reason {
  return { message, values: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, one(value)])) };
}

/** Grows while a file is matched, and changes with each decision: a copy of 100,000 rows per key would be felt. */
export interface Review {
  readonly rows: Row[];
  /** By place of the row: the field a person decided on, or null for none. */
  readonly verdicts: Map<number, FieldId | null>;
}

export type Filter = 'all' | 'unsure' | 'matched' | 'none' | 'undecided';
export const FILTERS: readonly Filter[] = ['all', 'unsure', 'matched', 'none', 'undecided'];

/** From these scores on a proposal is called so. Fitted scores: of proposals at 0.9 nine in ten are right. */
export const SCORE_WORDS = { sure: 0.9, likely: 0.75, possible: 0.5, faint: 0.3 } as const;
export type ScoreWord = keyof typeof SCORE_WORDS | 'no';

export function scoreWord(score: number): ScoreWord {
  const found = (['sure', 'likely', 'possible', 'faint'] as const).find((word) => score >= SCORE_WORDS[word]);
  return found ?? 'no';
}

/** What holds of a row: the decision, and until there is one the proposal. */
export function effectiveField({ rows, verdicts }: Review, place: number): FieldId | null {
  const verdict = verdicts.get(place);
  return verdict === undefined ? (rows[place]?.field ?? null) : verdict;
}

/** A row nobody has decided on whose proposal may well be wrong. */
export function isUnsure({ rows, verdicts }: Review, place: number): boolean {
  const row = rows[place];
  if (!row || verdicts.has(place)) return false;
  return row.field === null ? row.score >= SCORE_WORDS.faint : row.score < SCORE_WORDS.likely;
}

/** The places of the rows that a filter and a text leave, in order. */
export function shownRows(review: Review, filter: Filter, text: string): readonly number[] {
  const wanted = text.trim().toLowerCase();
  const places: number[] = [];
  for (const [place, row] of review.rows.entries()) {
    if (!passes(review, place, filter)) continue;
    if (wanted !== '' && !`${row.name}\n${row.comment}`.toLowerCase().includes(wanted)) continue;
    places.push(place);
  }
  return places;
}

function passes(review: Review, place: number, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unsure':
      return isUnsure(review, place);
    case 'matched':
      return effectiveField(review, place) !== null;
    case 'none':
      return effectiveField(review, place) === null;
    case 'undecided':
      return !review.verdicts.has(place);
    default:
      return filter satisfies never;
  }
}

export interface Summary {
  readonly total: number;
  readonly matched: number;
  readonly decided: number;
  readonly unsure: number;
  /** The listed fields that hold, each once, in order of id. */
  readonly fields: readonly FieldId[];
}

export function summaryOf(review: Review): Summary {
  const fields = new Set<FieldId>();
  let matched = 0;
  let unsure = 0;
  for (let place = 0; place < review.rows.length; place += 1) {
    const field = effectiveField(review, place);
    if (field !== null) {
      matched += 1;
      fields.add(field);
    }
    if (isUnsure(review, place)) unsure += 1;
  }
  return { total: review.rows.length, matched, decided: review.verdicts.size, unsure, fields: [...fields].sort() };
}

/** Accepts every proposal of a field at or above a score that nobody has decided on; says how many. */
export function acceptAbove({ rows, verdicts }: Review, score: number): number {
  let count = 0;
  for (const [place, row] of rows.entries()) {
    if (row.field === null || row.score < score || verdicts.has(place)) continue;
    verdicts.set(place, row.field);
    count += 1;
  }
  return count;
}

/** The next row in a list of places that is unsure, after a position; from the start when there is none below. */
export function nextUnsure(review: Review, places: readonly number[], position: number): number {
  for (let step = 1; step <= places.length; step += 1) {
    const next = (position + step) % places.length;
    const place = places[next];
    if (place !== undefined && isUnsure(review, place)) return next;
  }
  return -1;
}
