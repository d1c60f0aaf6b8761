import type { Meaning, Term } from './lexicon.ts';

const LONGEST_WORD = 10;
/** What a reading costs: an unknown character much, every word a little, a word of one character a little more. */
const COST = { unknown: 10, word: 2, single: 2 };

interface Step {
  readonly cost: number;
  /** Where the last word of the reading begins. */
  readonly from: number;
  readonly isKnown: boolean;
}

/** A run of Chinese as the words that leave the fewest characters over, and then as few words as may be. */
export function readHan(run: string, words: ReadonlyMap<string, Meaning[]>, fillers: ReadonlySet<string>): Term[] {
  const characters = [...run];
  const steps: Step[] = [{ cost: 0, from: 0, isKnown: true }];
  for (let end = 1; end <= characters.length; end++) {
    let best: Step = { cost: costOf(steps[end - 1]) + COST.unknown, from: end - 1, isKnown: false };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
      const piece = characters.slice(from, end).join('');
      if (!words.has(piece) && !fillers.has(piece)) continue;
      const cost = costOf(steps[from]) + COST.word + (end - from === 1 ? COST.single : 0);
      if (cost <= best.cost) best = { cost, from, isKnown: true };
    }
    steps.push(best);
  }
  const terms: Term[] = [];
  for (let end = characters.length; end > 0; ) {
    const { from, isKnown } = steps[end] ?? { from: end - 1, isKnown: false };
    const text = characters.slice(from, end).join('');
    const next = terms[0];
    if (!isKnown && next?.meanings.length === 0) terms[0] = { text: text + next.text, meanings: [] };
    else if (!fillers.has(text)) terms.unshift({ text, meanings: isKnown ? (words.get(text) ?? []) : [] });
    end = from;
  }
  return terms;
}

function costOf(step: Step | undefined): number {
  return step?.cost ?? 0;
}
