/** From what the form holds to what the result pane shows. The classifier decides, nothing here does. */
import { type Decision, decide, parseFacts, type Rules } from '../../classifier/index.ts';
import { type Entries, factsOf, isUntouched, type Question } from './entries.ts';
import { errorWords, questionOfError, type Speech, troubleWords } from './speech.ts';

/** An answer that has to be corrected before there can be a result. */
export interface Correction {
  readonly question: Question;
  readonly message: string;
}

export type Evaluation =
  | { readonly kind: 'waiting'; readonly corrections: readonly Correction[] }
  /** Nothing is answered yet. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'result'; readonly decision: Decision };

/** Decides on the entries, or says which of them has to be corrected first. */
export function evaluate(entries: Entries, rules: Rules, speech: Speech): Evaluation {
  if (isUntouched(entries)) return { kind: 'untouched' };
  const { facts, troubles } = factsOf(entries, speech.readCount);
  const corrections: Correction[] = troubles.map(({ question, problem }) => ({
    question,
    message: troubleWords(speech, problem, entries[question].trim()),
  }));
  const parsed = parseFacts(facts, rules);
  if (!parsed.ok) {
    for (const error of parsed.errors) {
      const correction = { question: questionOfError(error, entries), message: errorWords(speech, error, entries) };
      if (!corrections.some(({ question }) => question === correction.question)) corrections.push(correction);
    }
  }
  if (!parsed.ok || corrections.length > 0) return { kind: 'waiting', corrections };
  return { kind: 'result', decision: decide(parsed.facts, rules) };
}

/** The result in one sentence, for the headline, the bar on a phone, and those who listen. */
export function headlineOf(evaluation: Evaluation, { t }: Speech): string {
  if (evaluation.kind === 'waiting') return t('check.result.waiting');
  if (evaluation.kind === 'untouched') return t('check.result.empty');
  const { decision } = evaluation;
  return decision.procedure
    ? t(`check.result.decided.${decision.procedure}`)
    : t('check.result.undetermined', { count: decision.candidates.length });
}
