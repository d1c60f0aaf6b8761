/** The comparison once both files are read. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { reportWord } from '../../exports/report/index.ts';
import { formatToday } from '../../words/index.ts';
import { download, type Entries, MonthlyForm, presentMonth, Said, usualPaper } from '../check/index.ts';
import formStyles from '../check/panels/projection/projection.css?inline';
import type { Words } from '../inventory/index.ts';
import { useStyles } from '../late-styles.ts';
import { correctionsOf, differencesOf, type Side } from './compare.ts';
import { type Course, coursesOf } from './early.ts';
import { lineOf } from './lines.ts';
import { comparisonReport, reportName } from './report.ts';

interface Props {
  readonly words: Words;
  readonly filed: Side;
  readonly actual: Side;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function Comparison({ words, filed, actual }: Props) {
  const { t, data } = words;
  const differences = useMemo(() => differencesOf(filed, actual, words), [filed, actual, words]);
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  const [entries, setEntries] = useState<Entries>(actual.answers);
  // The monthly figures of a review that was given anew are its own.
  useEffect(() => setEntries(actual.answers), [actual]);
  const courses = useMemo(
    () => coursesOf(actual, entries.growth, words, presentMonth()),
    [actual, entries.growth, words],
  );
  return (
    <section class="consistency" aria-labelledby="consistency-title">
      <h2 id="consistency-title">{t('consistency.result.title')}</h2>
      <dl class="facts">
        {(
          [
            ['filed', filed],
            ['actual', actual],
          ] as const
        ).map(([which, side]) => (
          <div key={which} class="consistency-side">
            <dt>{t(`consistency.side.${which}`)}</dt>
            <dd>{t('consistency.side.of', { name: side.name, fields: side.fields.size, open: side.open })}</dd>
          </div>
        ))}
      </dl>
      {[filed, actual].flatMap((side) =>
        correctionsOf(side, words).map((message) => (
          <p class="notice" key={side.name + message}>
            {t('consistency.result.undecided', { name: side.name, message })}
          </p>
        )),
      )}
      <p role="status">{t('consistency.result.count', { count: differences.length })}</p>
      {kinds.map((kind) => (
        <section key={kind} class="consistency-kind" data-kind={kind}>
          <h3>{t(`consistency.kind.${kind}.title`)}</h3>
          <p class="notice">{t(`consistency.kind.${kind}.means`)}</p>
          <ul>
            {differences
              .filter((difference) => difference.kind === kind)
              .map((difference) => (
                <li key={JSON.stringify(difference)}>
                  <Said line={lineOf(difference, words)} locale={data.locale} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Warning words={words} entries={entries} courses={courses} onChange={setEntries} />
      <p class="quiet">{t('consistency.result.caution')}</p>
      <Keep words={words} filed={filed} actual={actual} courses={courses} />
    </section>
  );
}

interface WarningProps {
  readonly words: Words;
  readonly entries: Entries;
  readonly courses: readonly Course[];
  readonly onChange: (entries: Entries) => void;
}

function Warning({ words, entries, courses, onChange }: WarningProps) {
  const { t, speech } = words;
  useStyles('projection', formStyles);
  return (
    <section class="consistency-kind consistency-warning" aria-labelledby="consistency-warning">
      <h3 id="consistency-warning">{t('consistency.warning.title')}</h3>
      <p class="no-print">{t('consistency.warning.intro')}</p>
      <div class="no-print">
        <MonthlyForm speech={speech} entries={entries} now={presentMonth()} onChange={onChange} />
      </div>
      <div aria-live="polite" class="consistency-kind">
        {courses.map(({ scenario, lines }) => (
          <div key={scenario}>
            <h4>{scenario}</h4>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function Keep({ words, filed, actual, courses }: Props & { readonly courses: readonly Course[] }) {
  const { t, data } = words;
  const [said, setSaid] = useState<{ readonly text: string; readonly isFailure: boolean } | null>(null);
  const save = async () => {
    setSaid({ text: t('report.saved.working'), isFailure: false });
    try {
      const now = new Date();
      const date = formatToday(now, data.locale);
      const report = comparisonReport({ words, filed, actual, courses, date, address: window.location.href });
      const paper = usualPaper(data.locale, navigator.languages);
      const made = now.toISOString().replace(/\.\d+Z$/, 'Z');
      const name = reportName(now);
      download(name, new Blob([await reportWord(report, { paper, made })], { type: WORD }));
      setSaid({ text: t('report.saved.done', { name }), isFailure: false });
    } catch {
      setSaid({ text: t('report.saved.failed'), isFailure: true });
    }
  };
  return (
    <div class="no-print consistency-keep">
      <button type="button" class="button" onClick={() => window.print()}>
        {t('consistency.print')}
      </button>
      <button type="button" class="button button--quiet" onClick={save}>
        {t('report.saved.word')}
      </button>
      <p role="status" class={said?.isFailure ? 'check-error' : 'quiet'}>
        {said?.text}
      </p>
    </div>
  );
}
