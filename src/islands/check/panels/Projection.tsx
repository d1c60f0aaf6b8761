/** Where the numbers stand on the ladder, and from a monthly figure in which month the procedure changes. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { warningsOf } from '../../../classifier/index.ts';
import { useStyles } from '../../late-styles.ts';
import { CalendarButton } from './CalendarButton.tsx';
import type { PanelProps } from './index.tsx';
import { CrossingTable } from './projection/CrossingTable.tsx';
import { presentMonth, projectionOf, readMonthly } from './projection/growth.ts';
import { NumberLine } from './projection/Line.tsx';
import { MonthlyForm } from './projection/MonthlyForm.tsx';
import styles from './projection/projection.css?inline';
import { courseItems, hasNextYear, noteLines, settledWords, startWords } from './projection/words.ts';
import { Years } from './projection/Years.tsx';

/** As the result itself: typing a number is not ten announcements. */
const ANNOUNCE_AFTER = 900;

export function ProjectionPanel({ speech, rules, entries, decision, warnAt, address, onChange }: PanelProps) {
  const { t, readCount } = speech;
  useStyles('projection', styles);
  const [now] = useState(() => presentMonth());
  const projection = useMemo(
    () => projectionOf(entries, rules, readCount, warnAt, now),
    [entries, rules, readCount, warnAt, now],
  );
  const settled = projection && settledWords(speech, projection, decision);
  const next = projection && hasNextYear(projection) ? projection.nextYear : null;
  const items = projection && !settled ? courseItems(speech, projection.thisYear, projection.month) : [];
  const warnings = projection ? warningsOf(projection) : [];
  const first = settled ?? items[0]?.text ?? '';
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAnnouncement(first), ANNOUNCE_AFTER);
    return () => window.clearTimeout(timer);
  }, [first]);

  return (
    <section class="check-block project no-print">
      <h3>{t('project.title')}</h3>
      <NumberLine
        speech={speech}
        rules={rules}
        entries={entries}
        decision={decision}
        projection={projection}
        warnAt={warnAt}
      />
      <MonthlyForm speech={speech} entries={entries} now={now} onChange={onChange} />
      {!projection && Object.keys(readMonthly(entries, readCount).problems).length === 0 && (
        <p class="quiet">{t('project.invite')}</p>
      )}
      {projection && (
        <div class="project-result">
          {settled ? <p>{settled}</p> : <Sentences items={items} />}
          {projection.thisYear.months.length === 1 && <p>{t('project.year.last')}</p>}
          {next && (
            <>
              <h4>{t('project.year.next', { year: String(next.year) })}</h4>
              <p>
                {t('project.year.restart', { year: String(next.year) })} {startWords(speech, next)}
              </p>
              <Sentences items={courseItems(speech, next, null)} />
            </>
          )}
          {(!settled || next) && (
            <>
              <Years speech={speech} courses={[projection.thisYear, ...(next ? [next] : [])]} />
              <CrossingTable
                speech={speech}
                warnAt={warnAt}
                courses={[
                  ...(settled ? [] : [{ course: projection.thisYear, now: projection.month }]),
                  ...(next ? [{ course: next, now: null }] : []),
                ]}
              />
            </>
          )}
          {warnings.length > 0 && (
            <CalendarButton
              key={address}
              speech={speech}
              make={async () => {
                const { renewalCalendar } = await import('../next/calendar.ts');
                const edition = speech.data.editions[decision.edition]?.name.text ?? decision.edition;
                const about = { address, edition, dataRevision: decision.dataRevision };
                return renewalCalendar(speech, { about, warnings, stamp: new Date().toISOString() });
              }}
            />
          )}
          <ul class="project-notes quiet">
            {noteLines(speech, projection, rules).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
}

function Sentences({ items }: { items: readonly { readonly text: string; readonly warning: string | null }[] }) {
  return (
    <ul class="project-sentences">
      {items.map(({ text, warning }) => (
        <li key={text}>
          <p>{text}</p>
          {warning && <p class="quiet">{warning}</p>}
        </li>
      ))}
    </ul>
  );
}
