import type { People } from '../list/index.ts';
import type { Known, Range } from './known.ts';
import type { Rules } from './types.ts';

/** Every figure at which a count can matter. */
export function cutsOf(known: Known, rules: Rules, count: 'personal' | 'sensitive'): People[] {
  const { annex, national } = rules;
  const cuts = [1, annex[count].from, national.figures.assessment[count].from, national.figures.contract[count].from];
  if (count === 'sensitive') cuts.push(annex.accounts.from);
  cuts.push(...cutsByTotal(known, rules, count));
  for (const { scenario } of known.settings) {
    if (scenario) cuts.push(scenario.figures.assessment[count].from, scenario.figures.contract[count].from);
  }
  return cuts;
}

/** Where the number of all persons matters: `people_from`, the annex's operators, the automotive provisions. */
export function cutsOfTotal(known: Known, rules: Rules): People[] {
  const cuts = [rules.annex.ciio.from, rules.automotive.above + 1];
  for (const { peopleFrom } of known.fields ?? known.edition.fields) if (peopleFrom !== null) cuts.push(peopleFrom);
  return ascending(cuts);
}

/** Where all persons can reach or must reach a figure for them, given how many the other group has at least and at most. */
function cutsByTotal(known: Known, rules: Rules, count: 'personal' | 'sensitive'): People[] {
  const others = known[count === 'personal' ? 'sensitive' : 'personal'];
  const ends = others ? [0, others.from, others.to] : [0];
  return cutsOfTotal(known, rules).flatMap((figure) => ends.map((end) => figure - end));
}

/** The stretches of a range between the cuts; of all numbers where nothing is given. */
export function cells(range: Range | null, cuts: readonly People[]): readonly Range[] {
  if (range && range.from === range.to) return [range];
  const { from, to } = range ?? { from: 0, to: Number.POSITIVE_INFINITY };
  const starts = [from, ...ascending(cuts).filter((cut) => cut > from && cut <= to)];
  return starts.map((start, index) => ({ from: start, to: (starts[index + 1] ?? to + 1) - 1 }));
}

/**
 * One number for each stretch in which all persons can lie: at least the larger group, at most both together,
 * since how far they overlap is not known.
 */
export function totals(personal: People, sensitive: People, most: People, cuts: readonly People[]): People[] {
  const all = [Math.max(personal, sensitive)];
  const [least = 0] = all;
  for (const cut of cuts) if (cut > least && cut <= most) all.push(cut);
  return all;
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
