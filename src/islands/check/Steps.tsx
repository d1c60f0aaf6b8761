/** Why: the rules that were asked, in order, each with its clause, facts, sources and evidence. */
import type { Step } from '../../classifier/index.ts';
import { EvidenceMark } from './Marks.tsx';
import { clauseWords, factName, reasonWords, type Speech } from './speech.ts';

export function Steps({ speech, steps }: { speech: Speech; steps: readonly Step[] }) {
  const { t } = speech;
  // Rules that do not hold are part of the reasoning, but nobody starts reading there.
  const telling = steps.filter(({ holds }) => holds !== false);
  const denied = steps.filter(({ holds }) => holds === false);
  return (
    <section class="check-block">
      <h3>{t('check.result.because')}</h3>
      {telling.length > 0 && (
        <ol class="check-steps">
          {telling.map((step) => (
            <StepLine key={keyOf(step)} speech={speech} step={step} />
          ))}
        </ol>
      )}
      {denied.length > 0 && (
        <details class="check-denied">
          <summary>{t('check.result.denied', { count: denied.length })}</summary>
          <ol class="check-steps">
            {denied.map((step) => (
              <StepLine key={keyOf(step)} speech={speech} step={step} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

const keyOf = (step: Step) => `${step.rule} ${step.clause} ${step.values['threshold'] ?? ''}`;

function StepLine({ speech, step }: { speech: Speech; step: Step }) {
  const { t } = speech;
  const state = step.holds === null ? 'unknown' : step.holds ? 'holds' : 'fails';
  return (
    <li class={`check-step check-step--${state}`}>
      <p>
        <span class="check-step__state">{t(`check.result.${state}`)}</span> {reasonWords(speech, step)}
      </p>
      <p class="check-step__clause">
        <span>{clauseWords(speech, step.clause)}</span> <EvidenceMark speech={speech} level={step.evidence} />
      </p>
      <p class="print-only quiet">
        {t('check.labelled', { label: t('check.result.sources'), text: step.sources.join(t('check.listComma')) })}
      </p>
      <details class="no-print">
        <summary>
          {t('check.result.sources')} <span class="quiet">({step.sources.length})</span>
        </summary>
        <p class="quiet">
          {t('check.result.facts')}: {speech.list(step.facts.map((fact) => factName(speech, fact)))}
        </p>
        <ul class="check-sources">
          {step.sources.map((key) => (
            <SourceLine key={key} speech={speech} source={key} />
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Titles are given as published, in Chinese or in English. */
const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

/** Every source of a result once, with its address, for paper. */
export function SourceList({ speech, steps }: { speech: Speech; steps: readonly Pick<Step, 'sources'>[] }) {
  const keys = [...new Set(steps.flatMap(({ sources }) => sources))];
  return (
    <ul class="check-sources">
      {keys.map((key) => (
        <SourceLine key={key} speech={speech} source={key} />
      ))}
    </ul>
  );
}

function SourceLine({ speech: { t, sources }, source }: { speech: Speech; source: string }) {
  const note = sources[source];
  if (!note) return <li>{source}</li>;
  return (
    <li>
      {note.url === null ? (
        <span lang={languageOf(note.title)}>{note.title}</span>
      ) : (
        <a href={note.url} rel="external noreferrer" lang={languageOf(note.title)}>
          {note.title}
        </a>
      )}{' '}
      <span class="quiet">
        {note.publisher !== null && (
          <>
            <span lang={languageOf(note.publisher)}>{note.publisher}</span>{' '}
          </>
        )}
        <code>{source}</code>
        {!note.opened && <> · {t('check.result.sourceNotOpened')}</>}
      </span>
    </li>
  );
}
