import type { AnswerKey, Tally } from './completions.ts';
import { EXEMPTION_GROUNDS, type Known, type Range } from './known.ts';
import { type OutcomeSet, proceduresOf } from './settle.ts';
import type { Change, Count } from './types.ts';

/**
 * The unknown facts that can still change the procedure, each with what its answers leave possible; first the one
 * whose answers leave least on average, since asking it first settles most.
 */
export function changesOf(known: Known, tallied: Tally): Change[] {
  const changes: Change[] = [];
  for (const [fact, answers] of tallied.answers) {
    if (!tallied.relevant.has(fact)) continue;
    const outcomes = outcomesOf(fact, answers, tallied);
    const names =
      fact === 'exemption'
        ? EXEMPTION_GROUNDS.filter((ground) => known.exemptions[ground] === null).map((ground) => `grounds.${ground}`)
        : [fact];
    for (const name of names) {
      // Another exemption that is not known either stays possible when this one is denied.
      const answered = names.length > 1 ? withOthersOpen(outcomes, tallied.outcomes) : outcomes;
      changes.push({ fact: name, outcomes: answered });
    }
  }
  return changes.sort((left, right) => meanLeft(left) - meanLeft(right));
}

function withOthersOpen(outcomes: Change['outcomes'], all: OutcomeSet): Change['outcomes'] {
  return outcomes.map((outcome) => (outcome.value === false ? { ...outcome, candidates: proceduresOf(all) } : outcome));
}

function meanLeft({ outcomes }: Change): number {
  return outcomes.reduce((sum, { candidates }) => sum + candidates.length, 0) / Math.max(outcomes.length, 1);
}

function outcomesOf(fact: string, answers: ReadonlyMap<AnswerKey, OutcomeSet>, tallied: Tally): Change['outcomes'] {
  const cells =
    fact === 'people.personal' ? tallied.personalCells : fact === 'people.sensitive' ? tallied.sensitiveCells : null;
  if (cells) return outcomesOfCount(cells, answers);
  const outcomes = [...answers].map(([key, set]) => ({
    value: typeof key === 'number' ? String(key) : key,
    candidates: proceduresOf(set),
  }));
  return outcomes.sort((left, right) => Number(right.value === true) - Number(left.value === true));
}

/** Neighbouring stretches that leave the same become one. */
function outcomesOfCount(cells: readonly Range[], answers: ReadonlyMap<AnswerKey, OutcomeSet>): Change['outcomes'] {
  const merged: { from: number; to: number; candidates: ReturnType<typeof proceduresOf> }[] = [];
  for (const [index, cell] of cells.entries()) {
    const set = answers.get(index);
    if (set === undefined) continue;
    const candidates = proceduresOf(set);
    const last = merged.at(-1);
    if (last && last.candidates.join() === candidates.join()) last.to = cell.to;
    else merged.push({ ...cell, candidates });
  }
  return merged.map(({ from, to, candidates }) => ({ value: countOf(from, to), candidates }));
}

function countOf(from: number, to: number): Count {
  if (from === to) return from;
  return Number.isFinite(to) ? { from, to: to + 1 } : { from };
}
