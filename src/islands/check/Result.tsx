/** The decision: what is needed, what would decide it, why, and what else the reader must know. */
import type { Decision, Part } from '../../classifier/index.ts';
import type { Procedure } from '../../list/index.ts';
import { Changes, FirstQuestions } from './Changes.tsx';
import type { Entries, Question } from './entries.ts';
import { type Evaluation, headlineOf } from './evaluate.ts';
import { EvidenceMark, ProcedureMark, Term } from './Marks.tsx';
import { Steps } from './Steps.tsx';
import { basisWords, fieldNames, groundWords, headroomWords, nationalWords, type Speech } from './speech.ts';

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
      <Verdict speech={speech} decision={decision} headline={headlineOf(evaluation, speech)} />
      <Changes
        speech={speech}
        changes={decision.wouldChange}
        candidates={decision.candidates}
        open={decision.status === 'undetermined'}
        onJump={onJump}
      />
      <Explanation speech={speech} entries={entries} decision={decision} />
    </>
  );
}

interface VerdictProps {
  readonly speech: Speech;
  readonly decision: Decision;
  readonly headline: string;
}

function Verdict({ speech, decision, headline }: VerdictProps) {
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
      <dl class="facts">
        {decision.procedure && (
          <>
            <dt>{t('check.result.ground')}</dt>
            <dd>{groundWords(speech, decision)}</dd>
            <dt>{t('check.result.basis')}</dt>
            <dd>{basisWords(speech, decision)}</dd>
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

function Explanation({ speech, entries, decision }: { speech: Speech; entries: Entries; decision: Decision }) {
  const { t } = speech;
  const outside = entries.zone === false;
  return (
    <>
      {decision.headroom.length > 0 && (
        <section class="check-block">
          <h3>{t('check.result.headroom')}</h3>
          <ul>
            {decision.headroom.map((room) => (
              <li key={`${room.count} ${room.threshold}`}>{headroomWords(speech, room)}</li>
            ))}
          </ul>
        </section>
      )}
      {decision.parts.length > 0 && (
        <section class="check-block">
          <h3>{t('check.result.parts')}</h3>
          <ul class="check-parts">
            {decision.parts.map((part) => (
              <li key={part.fields.join()}>
                <PartLine speech={speech} part={part} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Steps speech={speech} steps={decision.because} />
      {!outside && (
        <section class="check-block">
          <h3>{t('check.result.national')}</h3>
          <p>{nationalWords(speech, decision)}</p>
        </section>
      )}
      {decision.caveats.length > 0 && (
        <section class="check-block">
          <h3>{t('check.result.caveats')}</h3>
          <ul>
            {decision.caveats.map((id) => (
              <li key={id}>{t(`rules.caveat.${id}`)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function PartLine({ speech, part }: { speech: Speech; part: Part }) {
  const { t } = speech;
  const open: Procedure | null = part.procedure;
  return (
    <>
      <span>
        {fieldNames(speech, part.fields)}{' '}
        <span class="quiet">{t('check.result.partFields', { count: part.fields.length })}</span>
      </span>
      {open ? <ProcedureMark speech={speech} procedure={open} /> : <span>{t('check.result.partOpen')}</span>}
    </>
  );
}
