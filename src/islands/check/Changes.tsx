/** What would decide it: each fact that can still change the procedure, with what its answers would leave. */
import type { Change } from '../../classifier/index.ts';
import type { Procedure } from '../../list/index.ts';
import { type Question, questionOf } from './entries.ts';
import { ProcedureMark } from './Marks.tsx';
import { answersOf, factName, type Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly changes: readonly Change[];
  /** Nothing is decided yet. */
  readonly open: boolean;
  /** What is possible now: an answer that leaves as much is only said to settle nothing. */
  readonly candidates: readonly Procedure[];
  readonly onJump: (question: Question) => void;
}

export function Changes({ speech, changes, open, candidates: now, onJump }: Props) {
  const { t } = speech;
  if (changes.length === 0) return null;
  return (
    <section class="check-block">
      <h3>{t(open ? 'check.result.change' : 'check.result.changeDecided')}</h3>
      <p class="quiet no-print">{t('check.result.changeHelp')}</p>
      <ul class="check-changes">
        {changes.map((change) => (
          <li key={change.fact}>
            <button type="button" class="check-link" onClick={() => onJump(questionOf(change.fact))}>
              {factName(speech, change.fact)}
            </button>
            <ul>
              {answersOf(speech, change).map(({ answers, candidates }) => (
                <li key={answers}>
                  <span>{t('check.result.changeTo', { answer: answers })}</span>{' '}
                  {candidates.length === now.length && now.length > 1 ? (
                    <span class="check-or">{t('check.result.changeStays')}</span>
                  ) : (
                    candidates.map((procedure, index) => (
                      <span key={procedure}>
                        {index > 0 && <span class="check-or">{t('check.result.or')}</span>}{' '}
                        <ProcedureMark speech={speech} procedure={procedure} />{' '}
                      </span>
                    ))
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where to start when nothing is answered: the questions that settle most, without their many outcomes. */
export function FirstQuestions({ speech: { t, data }, onJump }: Pick<Props, 'speech' | 'onJump'>) {
  return (
    <ul class="check-first">
      {data.firstQuestions.map((question) => (
        <li key={question}>
          <button type="button" class="check-link" onClick={() => onJump(question)}>
            {t(`check.question.${question}.label`)}
          </button>
        </li>
      ))}
    </ul>
  );
}
