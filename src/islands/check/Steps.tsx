/** Why: the rules that were asked, in order, each with its clause, facts, sources and evidence. */

import type { Decision, Step } from '../../classifier/index.ts';
import { languageOfTitle } from '../../words/index.ts';
import { EvidenceMark } from './Marks.tsx';
import { chainWords } from './report/words.ts';
import { clauseWords, factName, reasonWords, type Speech } from './speech.ts';

/** A step with its place in the order of asking, from 1. */
interface Numbered {
  readonly number: number;
  readonly step: Step;
}

export function Steps({ speech, decision }: { speech: Speech; decision: Decision }) {
  const { t } = speech;
  return (
    <section class="check-block">
      <h3>{t('check.result.because')}</h3>
      <p class="quiet">{chainWords(speech, decision)}</p>
      <div class="check-chain">
        {stretchesOf(decision.because).map((stretch) => (
          <Stretch key={stretch[0]?.number} speech={speech} steps={stretch} />
        ))}
      </div>
    </section>
  );
}

/** Neighbours that do not hold form one stretch, as do those that hold or are not known: the order stays. */
export function stretchesOf(steps: readonly Step[]): readonly (readonly Numbered[])[] {
  const stretches: Numbered[][] = [];
  for (const [index, step] of steps.entries()) {
    const last = stretches.at(-1);
    const joins = (last?.[0]?.step.holds === false) === (step.holds === false);
    if (last && joins) last.push({ number: index + 1, step });
    else stretches.push([{ number: index + 1, step }]);
  }
  return stretches;
}

/** Rules that do not hold are part of the reasoning and keep their place in it, but few want to read them. */
function Stretch({ speech, steps }: { speech: Speech; steps: readonly Numbered[] }) {
  const { t } = speech;
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) return null;
  const lines = (
    <ol class="check-steps" start={first.number}>
      {steps.map(({ number, step }) => (
        <StepLine key={number} speech={speech} number={number} step={step} />
      ))}
    </ol>
  );
  if (first.step.holds !== false) return lines;
  return (
    <details class="check-denied">
      <summary>{t('report.steps.folded', { count: steps.length, from: first.number, to: last.number })}</summary>
      {lines}
    </details>
  );
}

function StepLine({ speech, number, step }: { speech: Speech } & Numbered) {
  const { t } = speech;
  const state = step.holds === null ? 'unknown' : step.holds ? 'holds' : 'fails';
  return (
    <li class={`check-step check-step--${state}`} value={number}>
      <p>
        <span class="check-step__state">{t('report.steps.state', { number, state: t(`check.result.${state}`) })}</span>{' '}
        {reasonWords(speech, step)}
      </p>
      <p class="check-step__clause">
        <span>{clauseWords(speech, step.clause)}</span> <EvidenceMark speech={speech} level={step.evidence} />
      </p>
      <details class="no-print">
        <summary>
          {t('check.result.sources')} <span class="quiet">({step.sources.length})</span>
        </summary>
        <p class="quiet">
          {t('check.result.facts')}: {speech.list(step.facts.map((fact) => factName(speech, fact)))}
        </p>
        <SourceList speech={speech} keys={step.sources} />
      </details>
    </li>
  );
}

/** Every source of some reasons once, with its address. */
export function SourceList({ speech, keys }: { speech: Speech; keys: readonly string[] }) {
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
        <span lang={note.title.lang}>{note.title.text}</span>
      ) : (
        <a href={note.url} rel="external noreferrer" lang={note.title.lang}>
          {note.title.text}
        </a>
      )}{' '}
      <span class="quiet">
        {note.publisher !== null && (
          <>
            <span lang={languageOfTitle(note.publisher)}>{note.publisher}</span>{' '}
          </>
        )}
        <code>{source}</code>
        {note.described && <> · {t('report.sources.described')}</>}
        {!note.opened && <> · {t('check.result.sourceNotOpened')}</>}
      </span>
    </li>
  );
}
