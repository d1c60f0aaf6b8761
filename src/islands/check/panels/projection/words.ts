/** The projection in sentences, for the page and for the report. */
import type {
  Counted,
  Course,
  Crossing,
  Decision,
  Month,
  Projection,
  Reach,
  Rules,
  YearMonth,
} from '../../../../classifier/index.ts';
import type { Procedure } from '../../../../list/index.ts';
import { formatDate, formatPeople, formatShare } from '../../../../words/index.ts';
import type { Entries } from '../../entries.ts';
import { clauseWords, countWords, type Speech } from '../../speech.ts';
import { projectionOf, readMonthly } from './growth.ts';

export function groupWords({ t }: Speech, count: Counted): string {
  return t(`project.group.${count}`);
}

export function shareWords({ data }: Speech, share: number): string {
  return formatShare(share, data.locale);
}

export function procedureWords({ t }: Speech, procedure: Procedure): string {
  return t(`procedure.${procedure}.short`);
}

/** Which way of saying a reach fits; `now` is the month the counts stand at, null in a year to come. */
function kindOf({ earliest, latest }: Reach, now: YearMonth | null) {
  if (earliest === null) return 'never';
  const isBehind = now !== null && earliest <= now;
  if (latest === null) return isBehind ? 'nowOpen' : 'open';
  if (earliest === latest) return isBehind ? 'already' : 'exact';
  return isBehind ? 'nowTo' : 'span';
}

/** When something is reached: in a sentence, or alone in a cell. */
export function whenWords(speech: Speech, place: 'when' | 'cell', reach: Reach, now: YearMonth | null): string {
  const { t, data } = speech;
  const from = reach.earliest === null ? '' : formatDate(reach.earliest, data.locale);
  const to = reach.latest === null ? '' : formatDate(reach.latest, data.locale);
  return t(`project.${place}.${kindOf(reach, now)}`, { month: from, from, to });
}

function crossingWords(speech: Speech, crossing: Crossing, year: number, now: YearMonth | null): string {
  const { t, data } = speech;
  const values = {
    group: groupWords(speech, crossing.count),
    threshold: formatPeople(crossing.threshold, data.locale),
    people: countWords(speech, crossing.people),
    sure: crossing.sure ? 'yes' : 'no',
    procedure: procedureWords(speech, crossing.to),
    year: String(year),
  };
  if (crossing.reached.earliest === null) return t('project.missed', values);
  return t('project.crossing', { ...values, when: whenWords(speech, 'when', crossing.reached, now) });
}

function warningWords(speech: Speech, { warnings }: Crossing, now: YearMonth | null): string | null {
  const { t, data } = speech;
  const steps = warnings
    .filter(({ reached }) => reached.earliest !== null)
    .map(({ share, from, reached }) =>
      t('project.step', {
        share: shareWords(speech, share),
        from: formatPeople(from, data.locale),
        when: whenWords(speech, 'when', reached, now),
      }),
    );
  return steps.length > 0 ? t('project.warning', { steps: steps.join(t('check.clauseJoin')) }) : null;
}

/** One sentence for each threshold, and its early warning. */
export function courseItems(
  speech: Speech,
  { year, crossings }: Course,
  now: YearMonth | null,
): { readonly text: string; readonly warning: string | null }[] {
  const item = (crossing: Crossing) => ({
    text: crossingWords(speech, crossing, year, now),
    warning: warningWords(speech, crossing, now),
  });
  const reached = crossings.filter((crossing) => crossing.reached.earliest !== null);
  // Next year is told for what comes; what does not is in this year's list.
  const missed = now === null ? [] : crossings.filter((crossing) => crossing.reached.earliest === null);
  const quiet = { text: speech.t('project.year.quiet', { year: String(year) }), warning: null };
  return [...(reached.length > 0 ? reached.map(item) : [quiet]), ...missed.map(item)];
}

/** What a month leaves possible, in words. */
export function candidatesWords(speech: Speech, candidates: readonly Procedure[]): string {
  const { t } = speech;
  const procedures = candidates.map((procedure) => procedureWords(speech, procedure)).join(t('check.clauseJoin'));
  return candidates.length > 1 ? t('project.several', { procedures }) : procedures;
}

/** Stretches of months that leave the same possible. */
export function runsOf(months: readonly Month[]): { readonly from: Month; readonly to: Month }[] {
  const runs: { from: Month; to: Month }[] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last.to.candidates.join() === month.candidates.join()) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return runs;
}

/** The figures a projection rests on. */
export function basisLine(speech: Speech, entries: Entries, { month }: Projection): string {
  const { monthly } = readMonthly(entries, speech.readCount);
  return speech.t('project.basis', {
    personal: countWords(speech, monthly.personal ?? 0),
    sensitive: countWords(speech, monthly.sensitive ?? 0),
    month: formatDate(month, speech.data.locale),
  });
}

/** Why there is nothing to project, or null where there is. */
export function settledWords({ t }: Speech, projection: Projection, decision: Decision): string | null {
  const { thisYear } = projection;
  if (thisYear.months.some(({ candidates }) => candidates.length === 0)) return t('project.settled.contradiction');
  if (thisYear.crossings.length > 0) return null;
  if (decision.procedure === null) return t('project.settled.open');
  if (decision.procedure === 'security-assessment') return t('project.settled.assessment');
  return t(decision.procedure === 'other-regime' ? 'project.settled.other-regime' : 'project.settled.decided');
}

/** What must be known to read a projection, as far as it applies to this one. */
export function noteLines(speech: Speech, { thisYear, nextYear }: Projection, rules: Rules): string[] {
  const { t } = speech;
  const { national } = rules;
  const crossings = [...thisYear.crossings, ...nextYear.crossings];
  if (crossings.length === 0) return [];
  const reaches = crossings.flatMap(({ reached, warnings }) => [
    reached,
    ...warnings.map((warning) => warning.reached),
  ]);
  const clauses = [national.smallVolume, national.assessment.personal, national.contract.personal].map(({ clause }) =>
    clauseWords(speech, clause),
  );
  const has = (count: Counted) => crossings.some((crossing) => crossing.count === count);
  const isSpan = reaches.some(({ earliest, latest }) => earliest !== latest);
  return [
    ...(crossings.some(({ sure }) => !sure) ? [t('project.unsettled')] : []),
    ...(has('total') ? [t('project.overlap')] : []),
    ...(isSpan ? [t('project.bands')] : []),
    ...(crossings.some(({ warnings }) => warnings.length > 0) ? [t('project.shares')] : []),
    t('project.year.basis', { clauses: [...new Set(clauses)].join(t('check.clauseJoin')) }),
  ];
}

/** Whether the next year has something to say: a threshold ahead. */
export function hasNextYear({ nextYear }: Projection): boolean {
  return nextYear.crossings.length > 0 && nextYear.months.every(({ candidates }) => candidates.length > 0);
}

/** What the next year starts with. */
export function startWords(speech: Speech, { year, months }: Course): string | null {
  const [january] = months;
  if (!january) return null;
  return speech.t('project.year.start', { year: String(year), procedure: candidatesWords(speech, january.candidates) });
}

/**
 * The projection as lines of text, for the report; none without a monthly figure. Needs the messages that come with
 * the first result. `now` is the month of the visitor's clock, used where the answers name none.
 */
export function projectionLines(
  speech: Speech,
  entries: Entries,
  decision: Decision,
  rules: Rules,
  warnAt: readonly number[],
  now?: YearMonth,
): string[] {
  const projection = projectionOf(entries, rules, speech.readCount, warnAt, now);
  if (!projection) return [];
  const { thisYear, nextYear, month } = projection;
  const settled = settledWords(speech, projection, decision);
  const start = startWords(speech, nextYear);
  const lines = (course: Course, from: YearMonth | null) =>
    courseItems(speech, course, from).flatMap(({ text, warning }) => (warning ? [text, warning] : [text]));
  return [
    basisLine(speech, entries, projection),
    ...(settled ? [settled] : lines(thisYear, month)),
    ...(hasNextYear(projection)
      ? [
          speech.t('project.year.restart', { year: String(nextYear.year) }),
          ...(start ? [start] : []),
          ...lines(nextYear, null),
        ]
      : []),
    ...noteLines(speech, projection, rules),
  ];
}
