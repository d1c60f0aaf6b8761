/** The dates that matter whatever one sends: when the list and the rules took effect, and when the count starts again. */
import type { Evidence, IsoDate, List } from '../../list/index.ts';
import type { Translate } from '../../words/index.ts';
import type { CalendarEvent } from './calendar.ts';

export interface DatesContext {
  readonly list: List;
  readonly t: Translate;
  /** Name of an edition, and a text of the national rules, in the reader's language. */
  readonly editionName: (id: string) => string;
  readonly ruleText: (path: string) => string;
  /** Full address of a page. */
  readonly page: (...segments: readonly string[]) => string;
}

/** The newest day the data themselves name as past: of an edition or of a result. */
export function newestDate({ editions, results }: List): IsoDate {
  const dates = [...editions.map(({ published }) => published), ...results.map(({ date }) => date)];
  const days = dates.filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)).sort();
  return days.at(-1) ?? '1970-01-01';
}

interface Known {
  readonly evidence: Evidence;
  readonly sources: readonly string[];
}

/** Every date the sources give; a date that is not confirmed is no event. */
export function datesThatMatter(context: DatesContext): CalendarEvent[] {
  const { list, t, editionName, ruleText, page } = context;
  const { national } = list;
  const inEffect = (
    id: string,
    date: IsoDate,
    name: string,
    known: Known,
    url = page('guides', 'how-the-list-works'),
  ) =>
    eventOf(context, {
      id: `effective-${id}`,
      date,
      title: t('data.dates.effective', { name }),
      url,
      known,
    });
  return [
    inEffect('national', national.instrument.effective, ruleText('instrument.text'), {
      evidence: national.evidence,
      sources: national.instrument.sources,
    }),
    inEffect(
      'automotive',
      national.automotive.effective,
      ruleText('automotiveImportantData.instrument'),
      national.automotive,
    ),
    inEffect(
      'certification',
      national.validity.certificate.effective,
      ruleText('certification.instrument'),
      national.validity.certificate,
    ),
    ...list.editions.flatMap((edition) => {
      const name = editionName(edition.id);
      const known = { evidence: edition.evidence, sources: edition.datesSources };
      const published = eventOf(context, {
        id: `published-${edition.id}`,
        date: edition.published,
        title: t('data.dates.published', { name }),
        url: page('editions', edition.id),
        known,
      });
      return edition.effective === null
        ? [published]
        : [published, inEffect(edition.id, edition.effective, name, known, page('editions', edition.id))];
    }),
    restartOf(context),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Counts begin anew (national art. 7 and 8): for the first time after the provisions took effect, then every year. */
function restartOf(context: DatesContext): CalendarEvent {
  const { instrument, counting } = context.list.national;
  const year = Number(instrument.effective.slice(0, 4));
  const sameYear = `${year}-${counting.periodStart}`;
  const date = sameYear >= instrument.effective ? sameYear : `${year + 1}-${counting.periodStart}`;
  return {
    ...eventOf(context, {
      id: 'restart',
      date,
      title: context.t('data.dates.restart'),
      text: context.t('data.dates.restartText', {
        clauses: counting.articles.join(', '),
        instrument: context.ruleText('instrument.text'),
      }),
      url: context.page('check'),
      known: counting,
    }),
    isYearly: true,
    remindDaysBefore: REMIND,
  };
}

/** Time to see what the year has come to. */
const REMIND = 30;

interface Happening {
  readonly id: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly text?: string;
  readonly url: string;
  readonly known: Known;
}

function eventOf({ t, list }: DatesContext, { id, date, title, text, url, known }: Happening): CalendarEvent {
  const level = `${t(`evidence.${known.evidence}.name`)} (${known.sources.join(', ')})`;
  return {
    uid: `${id}@qingdan`,
    date,
    title,
    text: [
      ...(text === undefined ? [] : [text]),
      t('next.calendar.evidence', { level }),
      `${t('data.versions.revision')}: ${list.dataRevision}`,
      t('next.calendar.official'),
    ].join('\n'),
    url,
  };
}
