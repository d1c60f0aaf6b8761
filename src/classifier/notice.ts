import { EXEMPTION_GROUNDS, type Known, type Tri } from './known.ts';
import { type OutcomeSet, whenExempt, whenNotified } from './settle.ts';

/**
 * What completions come to before notice and exemptions are looked at, both of which act on an outcome alone: in the
 * low half of the bits that of all, in the high half that of those in which nothing personal or important is sent.
 */
export type Bare = number;
export const ARTICLE_3 = 16;
const ALL_OUTCOMES = (1 << ARTICLE_3) - 1;

/** The answers a yes-or-no question can still have, as bits. */
type Answers = number;
const NO = 1;
const YES = 2;

/** What can still be answered of notice as important data, of the exemptions of art. 4 and 5 together, and of art. 3. */
export interface Notice {
  readonly importantData: Answers;
  readonly exemption: Answers;
  readonly article3: Answers;
}

export function noticeOf(known: Known): Notice {
  return {
    importantData: answersTo(known.importantData),
    exemption: answersTo(someExemption(known)),
    article3: answersTo(known.noPersonalOrImportantData),
  };
}

/** What is left of some completions once notice and exemptions are looked at. */
export function finish(bare: Bare, { importantData, exemption, article3 }: Notice): OutcomeSet {
  let result: OutcomeSet = 0;
  if (article3 & NO) {
    const all = bare & ALL_OUTCOMES;
    const told = (importantData & NO ? all : 0) | (importantData & YES ? whenNotified(all) : 0);
    result |= (exemption & NO ? told : 0) | (exemption & YES ? whenExempt(told) : 0);
  }
  // National article 3 leaves no room for important data, notified or not.
  if (article3 & YES && importantData & NO) result |= whenExempt(bare >>> ARTICLE_3);
  return result;
}

/** Every way in which the open questions of a notice can be answered. */
export function settledNotices({ importantData, exemption, article3 }: Notice): readonly Notice[] {
  const each = (answers: Answers): Answers[] => [NO, YES].filter((answer) => answers & answer);
  return each(importantData).flatMap((ofData) =>
    each(exemption).flatMap((ofExemption) =>
      each(article3).map((ofArticle3) => ({ importantData: ofData, exemption: ofExemption, article3: ofArticle3 })),
    ),
  );
}

/** A question that acts on an outcome alone: its fact, and what answering it leaves. */
export interface Asked {
  readonly fact: 'importantData' | 'exemption' | 'grounds.noPersonalOrImportantData';
  readonly no: OutcomeSet;
  readonly yes: OutcomeSet;
  /** Whether it changes the procedure of one and the same completion. */
  readonly decides: boolean;
}

const QUESTIONS = [
  { key: 'importantData', fact: 'importantData' },
  { key: 'exemption', fact: 'exemption' },
  { key: 'article3', fact: 'grounds.noPersonalOrImportantData' },
] as const;

/** The questions of this kind that are open, with what their answers leave of some completions. */
export function openQuestions(all: Bare, notice: Notice, differ: (a: OutcomeSet, b: OutcomeSet) => boolean): Asked[] {
  return QUESTIONS.filter(({ key }) => notice[key] === (NO | YES)).map(({ key, fact }) => {
    const denied = { ...notice, [key]: NO };
    const granted = { ...notice, [key]: YES };
    // One outcome at a time; with those of art. 3 in the high half only where art. 3 itself is asked about.
    const ofOne = (place: number) => all & ((1 << place) | (key === 'article3' ? 1 << (place + ARTICLE_3) : 0));
    return {
      fact,
      no: finish(all, denied),
      yes: finish(all, granted),
      decides: PLACES.some((place) => differ(finish(ofOne(place), denied), finish(ofOne(place), granted))),
    };
  });
}

const PLACES = Array.from({ length: ARTICLE_3 }, (_, place) => place);

function answersTo(value: Tri): Answers {
  return value === null ? NO | YES : value ? YES : NO;
}

function someExemption({ exemptions }: Known): Tri {
  let some: Tri = false;
  for (const ground of EXEMPTION_GROUNDS) {
    if (exemptions[ground] === true) return true;
    if (exemptions[ground] === null) some = null;
  }
  return some;
}
