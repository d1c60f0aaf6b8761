/** The decision: what is needed, what the national rules would ask, how far the next procedure is, what to ask next. */
import type { Decision } from '../../classifier/index.ts';
import { Changes, FirstQuestions } from './Changes.tsx';
import type { Entries, Question } from './entries.ts';
import { type Evaluation, headlineOf } from './evaluate.ts';
import { EvidenceMark, ProcedureMark, Term } from './Marks.tsx';
import { basisWords, groundWords, headroomWords, nearestFirst, type Speech } from './speech.ts';

interface Props {
  readonly speech: Speech;
  readonly entries: Entries;
  readonly evaluation: Evaluation;
  readonly onJump: (question: Question) => void;
}

export function Result({ speech, entries, evaluation, onJump }: Props) {
  const { t } = speech;
  if (evaluation.kind === 'waiting') {
    return (
      <div class="check-verdict check-verdict--waiting">
        <p class="check-headline">{headlineOf(evaluation, speech)}</p>
        <p>{t('check.result.waitingBody')}</p>
        <ul class="check-corrections">
          {evaluation.corrections.map(({ question, message }) => (
            <li key={question}>
              <button type="button" class="check-link" onClick={() => onJump(question)}>
                {t(`check.question.${question}.label`)}
              </button>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  if (evaluation.kind === 'untouched') {
    return (
      <div class="check-verdict">
        <p class="check-headline">{headlineOf(evaluation, speech)}</p>
        <p>{t('check.result.emptyBody')}</p>
        <FirstQuestions speech={speech} onJump={onJump} />
        <p class="check-official">{t('check.result.official')}</p>
      </div>
    );
  }
  const { decision } = evaluation;
  return (
    <>
      <Verdict speech={speech} entries={entries} decision={decision} headline={headlineOf(evaluation, speech)} />
      <Changes speech={speech} decision={decision} onJump={onJump} />
    </>
  );
}

interface VerdictProps {
  readonly speech: Speech;
  readonly entries: Entries;
  readonly decision: Decision;
  readonly headline: string;
}

function Verdict({ speech, entries, decision, headline }: VerdictProps) {
  const { t, data } = speech;
  const edition = data.editions[decision.edition];
  return (
    <div class={`check-verdict check-verdict--${decision.procedure ?? 'open'}`}>
      {decision.procedure && (
        <p>
          <ProcedureMark speech={speech} procedure={decision.procedure} />
        </p>
      )}
      <p class="check-headline">{headline}</p>
      {!decision.procedure && (
        <>
          <p class="check-label">{t('check.result.candidates')}</p>
          <ol class="check-candidates">
            {decision.candidates.map((procedure) => (
              <li key={procedure}>
                <ProcedureMark speech={speech} procedure={procedure} />
              </li>
            ))}
          </ol>
        </>
      )}
      {decision.headroom.length > 0 && (
        <ul class="check-room">
          {nearestFirst(decision.headroom).map((room) => (
            <li key={`${room.count} ${room.threshold}`}>{headroomWords(speech, room)}</li>
          ))}
        </ul>
      )}
      <dl class="facts">
        {decision.procedure && (
          <>
            <dt>{t('check.result.ground')}</dt>
            <dd>{groundWords(speech, decision)}</dd>
            <dt>{t('check.result.basis')}</dt>
            <dd>{basisWords(speech, decision)}</dd>
          </>
        )}
        {/* Outside the zone the national rules are the result. */}
        {entries.zone !== false && (
          <>
            <dt>{t('check.result.nationalOnly')}</dt>
            <dd>
              <National speech={speech} decision={decision} />
            </dd>
          </>
        )}
        <dt>{t('check.result.evidence')}</dt>
        <dd>
          <EvidenceMark speech={speech} level={decision.evidence} />{' '}
          <span class="quiet">{t('check.result.evidenceHelp')}</span>
        </dd>
        <dt>{t('check.result.edition')}</dt>
        <dd>
          {edition ? <Term speech={speech} name={edition.name} /> : decision.edition}{' '}
          <span class="quiet">{t('check.result.revision', { revision: decision.dataRevision })}</span>
        </dd>
      </dl>
      <p class="check-official">
        {t('check.result.official')} <span class="quiet">{t('check.result.notAdvice')}</span>
      </p>
    </div>
  );
}

function National({ speech, decision: { national, procedure } }: { speech: Speech; decision: Decision }) {
  const { t } = speech;
  if (!national?.procedure) return <>{t('check.result.nationalOpen')}</>;
  return (
    <>
      <ProcedureMark speech={speech} procedure={national.procedure} />
      {national.procedure === procedure && <span class="quiet"> {t('check.result.sameProcedure')}</span>}
    </>
  );
}
