/** What would decide it: the question to ask next, then each other fact that can still change the procedure. */
import type { Change, Decision } from '../../classifier/index.ts';
import type { Procedure } from '../../list/index.ts';
import { type Question, questionOf } from './entries.ts';
import { ProcedureMark } from './Marks.tsx';
import { answersOf, factName, type Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly decision: Decision;
  readonly onJump: (question: Question) => void;
}

export function Changes({ speech, decision, onJump }: Props) {
  const { t } = speech;
  const open = decision.procedure === null;
  const [next, ...others] = decision.wouldChange;
  if (!next) return null;
  const line = (change: Change) => (
    <ChangeLine key={change.fact} speech={speech} change={change} now={decision.candidates} onJump={onJump} />
  );
  if (!open) {
    return (
      <section class="check-block">
        <h3>{t('check.result.changeDecided')}</h3>
        <p class="quiet no-print">{t('check.result.changeHelp')}</p>
        <ul class="check-changes">{decision.wouldChange.map(line)}</ul>
      </section>
    );
  }
  // The classifier puts the fact first that leaves least open.
  return (
    <section class="check-block">
      <h3>{t('check.result.change')}</h3>
      <div class="check-next">
        <p class="check-label">{t('check.result.next')}</p>
        <button type="button" class="check-link" onClick={() => onJump(questionOf(next.fact))}>
          {t(`check.question.${questionOf(next.fact)}.label`)}
        </button>
        <Outcomes speech={speech} change={next} now={decision.candidates} />
      </div>
      {others.length > 0 && (
        <>
          <p class="check-label">{t('check.result.afterNext')}</p>
          <ul class="check-changes">{others.map(line)}</ul>
        </>
      )}
    </section>
  );
}

interface ChangeProps {
  readonly speech: Speech;
  readonly change: Change;
  /** What is possible now: an answer that leaves as much is only said to settle nothing. */
  readonly now: readonly Procedure[];
}

function ChangeLine({ speech, change, now, onJump }: ChangeProps & Pick<Props, 'onJump'>) {
  return (
    <li>
      <button type="button" class="check-link" onClick={() => onJump(questionOf(change.fact))}>
        {factName(speech, change.fact)}
      </button>
      <Outcomes speech={speech} change={change} now={now} />
    </li>
  );
}

function Outcomes({ speech, change, now }: ChangeProps) {
  const { t } = speech;
  return (
    <ul class="check-outcomes">
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
