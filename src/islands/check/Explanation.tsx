/** Below the verdict: parts, the chain of rules, the edition and what another would say, notes and duties. */
import { useMemo } from 'preact/hooks';
import type { Decision, Part, Rules } from '../../classifier/index.ts';
import type { Entries } from './entries.ts';
import { writeFragment } from './fragment.ts';
import { ProcedureMark } from './Marks.tsx';
import type { PanelProps } from './panels/index.tsx';
import { otherEditions } from './report/other-editions.ts';
import { editionWords, leadsElsewhere, otherEditionWords } from './report/words.ts';
import { Steps } from './Steps.tsx';
import { fieldNames, type Speech } from './speech.ts';

export function Explanation({ speech, rules, entries, decision }: PanelProps) {
  const { t } = speech;
  return (
    <div class="check-shown">
      {decision.parts.length > 0 && (
        <section class="check-block">
          <h3>{t('report.parts.title')}</h3>
          <ul class="check-parts">
            {decision.parts.map((part) => (
              <li key={part.fields.join()}>
                <PartLine speech={speech} part={part} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Steps speech={speech} decision={decision} />
      <Editions speech={speech} rules={rules} entries={entries} decision={decision} />
      <Notes title={t('report.caveats.title')} lines={decision.caveats.map((id) => t(`rules.caveat.${id}`))} />
      {/* The steps, where they are known, name the duties, each with its clause. */}
      {!speech.next && (
        <Notes title={t('report.duties.title')} lines={decision.obligations.map((id) => t(`rules.obligation.${id}`))} />
      )}
    </div>
  );
}

function PartLine({ speech, part }: { speech: Speech; part: Part }) {
  const { t } = speech;
  return (
    <>
      <span>
        {fieldNames(speech, part.fields)}{' '}
        <span class="quiet">{t('check.result.partFields', { count: part.fields.length })}</span>
      </span>
      {part.procedure ? (
        <ProcedureMark speech={speech} procedure={part.procedure} />
      ) : (
        <span>{t('check.result.partOpen')}</span>
      )}
    </>
  );
}

interface EditionsProps {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  readonly decision: Decision;
}

function Editions({ speech, rules, entries, decision }: EditionsProps) {
  const { t, data, readCount } = speech;
  const others = useMemo(
    () => otherEditions(entries, rules, data.editions, readCount),
    [entries, rules, data, readCount],
  );
  return (
    <section class="check-block">
      <h3>{t('report.edition.title')}</h3>
      {editionWords(speech, rules, decision.edition).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {others.map((other) => (
        <div key={other.edition} class={leadsElsewhere(other, decision) ? 'check-elsewhere' : undefined}>
          {otherEditionWords(speech, other, decision).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {leadsElsewhere(other, decision) && (
            <p class="no-print">
              <a href={`#${writeFragment(other.entries, readCount)}`}>{t('report.edition.link')}</a>
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function Notes({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="check-block">
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
