/** Every threshold ahead with its months, as a table; on a phone as cards. */
import type { Course, Crossing, YearMonth } from '../../../../classifier/index.ts';
import { formatPeople } from '../../../../words/index.ts';
import { EvidenceMark, ProcedureMark } from '../../Marks.tsx';
import { countWords, type Speech } from '../../speech.ts';
import { groupWords, shareWords, whenWords } from './words.ts';

interface Props {
  readonly speech: Speech;
  readonly warnAt: readonly number[];
  /** With the month the counts stand at; null for a whole year. */
  readonly courses: readonly { readonly course: Course; readonly now: YearMonth | null }[];
}

export function CrossingTable({ speech, warnAt, courses }: Props) {
  const { t } = speech;
  const shares = warnAt.map((percent) => percent / 100);
  const filled = courses.filter(({ course, now }) => crossingsShown(course, now).length > 0);
  if (filled.length === 0) return null;
  return (
    <table class="table-cards project-table">
      <caption>{t('project.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('project.table.threshold')}</th>
          {shares.map((share) => (
            <th key={share} scope="col">
              {shareWords(speech, share)}
            </th>
          ))}
          <th scope="col">{t('project.table.reached')}</th>
        </tr>
      </thead>
      {filled.map(({ course, now }) => (
        <tbody key={course.year}>
          <tr class="project-table__year">
            <th scope="rowgroup" colSpan={shares.length + 2}>
              {t(now === null ? 'project.year.next' : 'project.year.present', { year: String(course.year) })}
            </th>
          </tr>
          {crossingsShown(course, now).map((crossing) => (
            <Row
              key={`${crossing.count} ${crossing.threshold} ${crossing.to} ${crossing.sure}`}
              speech={speech}
              crossing={crossing}
              shares={shares}
              now={now}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Of a year to come, only what is reached in it. */
function crossingsShown({ crossings }: Course, now: YearMonth | null): readonly Crossing[] {
  return now === null ? crossings.filter(({ reached }) => reached.earliest !== null) : crossings;
}

interface RowProps {
  readonly speech: Speech;
  readonly crossing: Crossing;
  readonly shares: readonly number[];
  readonly now: YearMonth | null;
}

function Row({ speech, crossing, shares, now }: RowProps) {
  const { t, data } = speech;
  const { count, threshold, to, sure, evidence, reached, people, warnings } = crossing;
  return (
    <tr>
      <th scope="row">
        <span class="project-table__group">{groupWords(speech, count)}</span>{' '}
        {t('project.table.from', { threshold: formatPeople(threshold, data.locale) })}{' '}
        <span class="project-table__marks">
          {!sure && <span class="quiet">{t('project.table.may')}</span>}
          <ProcedureMark speech={speech} procedure={to} />
          <EvidenceMark speech={speech} level={evidence} />
        </span>
      </th>
      {shares.map((share) => {
        const warning = warnings.find((one) => one.share === share);
        return (
          <td key={share} data-label={shareWords(speech, share)}>
            <div>
              {warning ? (
                <>
                  <p>{whenWords(speech, 'cell', warning.reached, now)}</p>
                  <p class="quiet">{formatPeople(warning.from, data.locale)}</p>
                </>
              ) : (
                '–'
              )}
            </div>
          </td>
        );
      })}
      <td data-label={t('project.table.reached')}>
        <div>
          <p>{whenWords(speech, 'cell', reached, now)}</p>
          <p class="quiet">
            {t(reached.earliest === null ? 'project.table.december' : 'project.table.people', {
              people: countWords(speech, people),
            })}
          </p>
        </div>
      </td>
    </tr>
  );
}
