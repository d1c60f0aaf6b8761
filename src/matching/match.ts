import { type ReadColumn, readColumn } from './column.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import type { Column, Context, Hint, Match, MatchData, Reason, TableMatch } from './model.ts';
import { compileKnowledge, type Knowledge } from './phrases.ts';
import type { Scope } from './scope.ts';
import { type Candidate, candidates } from './score.ts';

/** Everything compiled, ready to match. Compiling takes some tens of milliseconds; matching a column, some microseconds. */
export interface Matcher {
  readonly lexicon: Lexicon;
  readonly knowledge: Knowledge;
}

export function compileMatcher(data: MatchData): Matcher {
  const lexicon = compileLexicon(data);
  return { lexicon, knowledge: compileKnowledge(data, lexicon) };
}

/**
 * From this score on a column is given its best field; below it the matcher abstains. About even odds: lower, more is found, but
 * on schemas it has not seen fewer than 0.85 of the answers are right.
 */
export const ENOUGH = 0.56;
const OTHERS = 4;

/** Matches the columns of one table, for the use that is told or that most of them point to. */
export function matchTable(matcher: Matcher, columns: readonly Column[], hint: Hint = {}): TableMatch {
  const read = columns.map((column) => readColumn(column, matcher.lexicon));
  const context = contextOf(matcher, read, hint);
  const none = context.scenario === null && context.sector === null;
  return { context, matches: read.map((column) => matchColumn(matcher, column, none ? null : context)) };
}

/**
 * The calibrated score of a candidate's strength, fitted on schemas that the words and weights were not written with: on
 * the others it is too modest (`npm run bench:match` shows how much).
 */
function scoreOf(strength: number): number {
  return 1 / (1 + Math.exp(-2.2 * (strength - 0.55)));
}

function matchColumn(matcher: Matcher, column: ReadColumn, scope: Scope | null): Match {
  const none = scope && standardNone(matcher.knowledge, column, scope);
  if (none) return { field: null, score: 0, reason: none, others: [] };
  const found = scope === null ? [] : candidates(column, matcher.knowledge, scope);
  const [best, ...rest] = found;
  const others = rest.slice(0, OTHERS).map(({ field, strength }) => ({ field: field.id, score: scoreOf(strength) }));
  if (best === undefined) return { field: null, score: 0, reason: nothingFound(column), others };
  const score = scoreOf(best.strength);
  if (score >= ENOUGH) return { field: best.field.id, score, reason: reasonFor(best, column), others };
  const values = { field: best.field.id, words: signsOf(best, column) };
  const reason: Reason = { message: 'matching.reason.weak', values };
  return { field: null, score, reason, others: [{ field: best.field.id, score }, ...others].slice(0, OTHERS) };
}

/** A standard's own key, unit or flag, in a sector that uses the standard. */
function standardNone(knowledge: Knowledge, column: ReadColumn, scope: Scope): Reason | null {
  for (const { key, place } of column.keys) {
    const entry = place === 'name' ? knowledge.none.get(key) : undefined;
    if (entry && (scope.sector === null || entry.sectors.has(scope.sector))) {
      return { message: 'matching.reason.standard-none', values: { standard: entry.standard } };
    }
  }
  return null;
}

function reasonFor(best: Candidate, column: ReadColumn): Reason {
  const { because, field } = best;
  if ('meanings' in because) {
    return { message: 'matching.reason.words', values: { field: field.id, words: signsOf(best, column) } };
  }
  const { by } = because.name;
  if (typeof by === 'string') return { message: 'matching.reason.name', values: { field: field.id } };
  return { message: 'matching.reason.standard', values: { field: field.id, standard: by.standard } };
}

/** The words of the column that speak for the field, as they stand in it. */
function signsOf({ because }: Candidate, column: ReadColumn): string {
  if (!('meanings' in because)) return column.keys[0]?.key ?? '';
  const parts = new Set(because.meanings);
  const signs = column.terms.filter(({ meanings }) => meanings.some((meaning) => parts.has(meaning)));
  return [...new Set(signs.map(({ text }) => text))].join(' + ');
}

function nothingFound(column: ReadColumn): Reason {
  const technical = column.terms.find(
    ({ place, meanings }) => place !== 'tail' && meanings.some(({ kind }) => kind === 'technical'),
  );
  if (technical === undefined) return { message: 'matching.reason.nothing', values: {} };
  return { message: 'matching.reason.technical', values: { word: technical.text } };
}

function contextOf(matcher: Matcher, columns: readonly ReadColumn[], hint: Hint): Context {
  const { fields } = matcher.knowledge;
  if (hint.scenario !== undefined) {
    const sector = fields.find(({ scenario }) => scenario === hint.scenario)?.sector ?? null;
    return { scenario: hint.scenario, sector, inferred: false };
  }
  const scenario = inferScenario(matcher, columns, hint.sector ?? null);
  const sector = hint.sector ?? fields.find((field) => field.scenario === scenario)?.sector ?? null;
  return { scenario, sector, inferred: true };
}

/**
 * The scenario that the columns point to together; null where none does. A column votes for every scenario whose own fields
 * it may denote, and what is found in many, like a name or a telephone number, says little for any of them.
 */
function inferScenario(matcher: Matcher, columns: readonly ReadColumn[], sector: string | null): string | null {
  const totals = new Map<string, number>();
  for (const column of columns) {
    const votes = new Map<string, number>();
    for (const { field, strength } of candidates(column, matcher.knowledge, { scenario: null, sector })) {
      const score = scoreOf(strength) ** 2;
      if (score > (votes.get(field.scenario) ?? 0)) votes.set(field.scenario, score);
    }
    const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
    for (const [scenario, vote] of votes) {
      totals.set(scenario, (totals.get(scenario) ?? 0) + (vote * vote) / all);
    }
  }
  const [first] = [...totals].sort(([one, a], [other, b]) => b - a || one.localeCompare(other));
  return first?.[0] ?? null;
}
