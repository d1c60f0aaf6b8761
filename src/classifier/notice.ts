import { EXEMPTION_GROUNDS, type Known, options } from './known.ts';
import { type OutcomeSet, procedureBits, whenExempt, whenNotified } from './settle.ts';

/**
 * What completions come to before notice and exemptions are looked at, both of which act on an outcome alone: in the
 * low half of the bits that of all, in the high half that of those in which nothing personal or important is sent.
 */
export type Bare = number;
export const ARTICLE_3 = 16;

export const ALL_OUTCOMES = (1 << ARTICLE_3) - 1;

/** Notice as important data and the exemptions: what they make of outcomes, and what answering them leaves. */
export interface Notice {
  readonly finish: (bare: Bare) => OutcomeSet;
  /** Whether two sets, each of some completions, come to different procedures. */
  readonly differ: (left: Bare, right: Bare) => boolean;
  readonly addAnswers: (
    all: Bare,
    answers: Map<string, Map<boolean | string | number, OutcomeSet>>,
    relevant: Set<string>,
  ) => void;
}

interface Answers {
  readonly notices: readonly boolean[];
  readonly exemptions: readonly boolean[];
  readonly articles: readonly boolean[];
}

/** Applies what is known of notice and exemptions, once for all completions, since it acts on their outcomes alone. */
export function noticeOf(known: Known): Notice {
  const notified = options(known.importantData);
  const exempt = someExemption(known);
  const article3 = options(known.noPersonalOrImportantData);

  const outcomes = (bare: Bare, answered: Partial<Answers>): OutcomeSet => {
    const { notices, exemptions, articles } = {
      notices: notified,
      exemptions: exempt,
      articles: article3,
      ...answered,
    };
    let result: OutcomeSet = 0;
    if (articles.includes(false)) {
      const all = bare & ALL_OUTCOMES;
      const told = (notices.includes(false) ? all : 0) | (notices.includes(true) ? whenNotified(all) : 0);
      result |= (exemptions.includes(false) ? told : 0) | (exemptions.includes(true) ? whenExempt(told) : 0);
    }
    // National article 3 leaves no room for important data, notified or not.
    if (articles.includes(true) && notices.includes(false)) result |= whenExempt(bare >>> ARTICLE_3);
    return result;
  };
  const finish = (bare: Bare) => outcomes(bare, {});

  return {
    finish,
    differ(left, right) {
      if (left === right || left === 0 || right === 0) return false;
      const [here, there] = [procedureBits(finish(left)), procedureBits(finish(right))];
      return here !== there && here !== 0 && there !== 0;
    },
    addAnswers(all, answers, relevant) {
      const ask = (
        fact: string,
        of: (answer: boolean) => OutcomeSet,
        perOutcome: (bit: Bare, answer: boolean) => OutcomeSet,
      ) => {
        const sets = [false, true].map((answer): [boolean, OutcomeSet] => [answer, of(answer)]);
        answers.set(fact, new Map(sets.filter(([, set]) => set !== 0)));
        for (let place = 0; place < ARTICLE_3; place++) {
          const one = all & ((1 << place) | (1 << (place + ARTICLE_3)));
          const no = perOutcome(one, false);
          const yes = perOutcome(one, true);
          if (no && yes && procedureBits(no) !== procedureBits(yes)) relevant.add(fact);
        }
      };
      if (known.importantData === null) {
        const set = (bare: Bare, answer: boolean) => outcomes(bare, { notices: [answer] });
        ask(
          'importantData',
          (answer) => set(all, answer),
          (bit, answer) => set(bit & ALL_OUTCOMES, answer),
        );
      }
      if (exempt.length > 1) {
        const set = (bare: Bare, answer: boolean) => outcomes(bare, { exemptions: [answer] });
        ask(
          'exemption',
          (answer) => set(all, answer),
          (bit, answer) => set(bit & ALL_OUTCOMES, answer),
        );
      }
      if (known.noPersonalOrImportantData === null) {
        const set = (bare: Bare, answer: boolean) => outcomes(bare, { articles: [answer] });
        ask('grounds.noPersonalOrImportantData', (answer) => set(all, answer), set);
      }
    },
  };
}

function someExemption(known: Known): readonly boolean[] {
  let unknown = false;
  for (const ground of EXEMPTION_GROUNDS) {
    if (known.exemptions[ground] === true) return [true];
    if (known.exemptions[ground] === null) unknown = true;
  }
  return unknown ? [false, true] : [false];
}
