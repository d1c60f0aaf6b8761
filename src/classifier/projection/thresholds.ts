import type { Evidence, People, Procedure } from '../../list/index.ts';
import type { Known } from '../known.ts';
import type { RuleId, Rules } from '../types.ts';
import { COUNT_NAMES, type CountName, countsAfter, type Growth, peopleAfter, staysEmpty } from './growth.ts';
import { type Ask, isAsStrict, type Standing, stepAt } from './standing.ts';
import type { Counted } from './types.ts';

/** A number of people at which `decide` comes to something stricter. */
export interface Threshold {
  readonly count: Counted;
  readonly from: People;
  readonly to: Procedure;
  readonly sure: boolean;
  readonly rule: RuleId;
  readonly evidence: Evidence;
}

/** A figure of the rules: from this number, which the steps of a decision may name by another. */
interface Figure {
  readonly from: People;
  readonly named: People;
}

/**
 * The thresholds that some facts have not surely reached at the start. Every figure of the rules is tried: it is a
 * threshold where one person less leaves less to do, with everything else as it is.
 */
export function thresholdsAhead(known: Known, growth: Growth, ask: Ask, rules: Rules): Threshold[] {
  const ahead = (count: Counted) => (figure: Figure) => peopleAfter(growth, count, 0).from < figure.from;
  const found = [
    // Of a count without any number nothing can be said but that it has to be answered.
    ...COUNT_NAMES.filter((count) => !growth[count].open).flatMap((count) =>
      figuresOf(count, known, rules)
        .filter(ahead(count))
        .flatMap((figure) => along(count, figure, growth, ask)),
    ),
    ...figuresOfTotal(known, rules)
      .filter(ahead('total'))
      .flatMap((figure) => ofTotal(figure, growth, ask)),
  ];
  const keys = found.map(({ count, from, to, sure }) => [count, from, to, sure].join());
  return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

/** Along one count, the other as it is at the start. */
function along(count: CountName, figure: Figure, growth: Growth, ask: Ask): Threshold[] {
  const at = (people: number) => ask(countsAfter(growth, 0, { [count]: people }));
  return changesBetween(at(figure.from - 1), at(figure.from), count, figure);
}

function changesBetween(below: Standing | null, at: Standing | null, count: Counted, figure: Figure): Threshold[] {
  if (!below || !at) return [];
  const may = isAsStrict(below.strictest, at.strictest) ? null : at.strictest;
  const must = isAsStrict(below.mildest, at.mildest) ? null : at.mildest;
  const threshold = (to: Procedure, sure: boolean): Threshold[] => {
    const step = stepAt(at.decision, figure.named, to);
    return step ? [{ count, from: figure.from, to, sure, rule: step.rule, evidence: step.evidence }] : [];
  };
  return [...(may && may !== must ? threshold(may, false) : []), ...(must ? threshold(must, true) : [])];
}

/**
 * Figures for all persons involved. Where both groups have members they may overlap, so such a figure may be reached
 * once both together reach it, and is reached once one of them does.
 */
function ofTotal(figure: Figure, growth: Growth, ask: Ask): Threshold[] {
  if (staysEmpty(growth.sensitive)) return along('personal', figure, growth, ask);
  if (staysEmpty(growth.personal)) return along('sensitive', figure, growth, ask);
  const sensitive = Math.max(peopleAfter(growth, 'sensitive', 0).from, 1);
  const at = (personal: number) => ask(countsAfter(growth, 0, { personal, sensitive }));
  const together = figure.from - sensitive;
  const possible = changesBetween(at(together - 1), at(together), 'total', figure).filter(({ rule }) =>
    isOfTotal(rule),
  );
  const needed = changesBetween(at(figure.from - 1), at(figure.from), 'total', figure).filter(({ rule }) =>
    isOfTotal(rule),
  );
  const [may] = possible;
  const must = needed.find(({ sure }) => sure);
  return must && must.to === may?.to ? [must] : [...(may ? [{ ...may, sure: false }] : []), ...(must ? [must] : [])];
}

/** Another figure of the same size must not be taken for one of all persons. */
function isOfTotal(rule: RuleId): boolean {
  return rule === 'important-listed-by-people' || rule === 'important-annex-ciio' || rule === 'important-automotive';
}

/** The figures for one count that the facts leave possible. */
function figuresOf(count: CountName, { settings }: Known, { annex, national }: Rules): Figure[] {
  const figures = [national.figures, ...settings.flatMap(({ scenario }) => (scenario ? [scenario.figures] : []))];
  return ascending([
    annex[count].from,
    ...(count === 'sensitive' ? [annex.accounts.from] : []),
    ...figures.flatMap(({ assessment, contract }) => [assessment[count].from, contract[count].from]),
  ]).map((from) => ({ from, named: from }));
}

/** The figures for all persons. The automotive one is to be passed, the others are to be reached. */
function figuresOfTotal({ ciio, fields, settings }: Known, { annex, automotive }: Rules): Figure[] {
  const sent = fields ?? settings.flatMap((setting) => setting.fields);
  const scales = sent.flatMap(({ peopleFrom }) => (peopleFrom === null ? [] : [peopleFrom]));
  const isAutomotive = settings.some(({ sector }) => sector === automotive.sector);
  return [
    ...ascending([...(ciio === false ? [] : [annex.ciio.from]), ...scales]).map((from) => ({ from, named: from })),
    ...(isAutomotive ? [{ from: automotive.above + 1, named: automotive.above }] : []),
  ];
}

function ascending(numbers: readonly People[]): People[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
