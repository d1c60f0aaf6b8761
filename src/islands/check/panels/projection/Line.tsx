/** "You are here": the two counts on the number line, against the thresholds, and where the monthly figure leads. */
import {
  type Band,
  bandsFor,
  type Count,
  type Decision,
  type Projection,
  type Rules,
} from '../../../../classifier/index.ts';
import { weakest } from '../../../../list/index.ts';
import { formatPeople, formatShort } from '../../../../words/index.ts';
import { type Entries, editionOf } from '../../entries.ts';
import { EvidenceMark } from '../../Marks.tsx';
import { countWords, type Speech, scenarioName } from '../../speech.ts';
import { COUNTS, type CountName } from './growth.ts';
import { LineLegend } from './LineLegend.tsx';
import { LINE_END, LINE_TICKS, placeOf, standsIn } from './line.ts';
import { Fill, PatternDefs } from './Patterns.tsx';
import { groupWords, procedureWords, shareWords } from './words.ts';

interface Props {
  readonly speech: Speech;
  readonly rules: Rules;
  readonly entries: Entries;
  readonly decision: Decision;
  readonly projection: Projection | null;
  readonly warnAt: readonly number[];
}

/** The scenario whose own bands are shown; null where the national ones are. */
function scenarioOf(entries: Entries, rules: Rules): string | null {
  const listed = editionOf(rules, entries.edition)?.scenarios.some(({ id }) => id === entries.scenario);
  return listed && entries.zone !== false ? entries.scenario : null;
}

export function NumberLine({ speech, rules, entries, decision, projection, warnAt }: Props) {
  const { t, data } = speech;
  const scenario = scenarioOf(entries, rules);
  const bands = bandsFor(rules, entries.edition, scenario ?? 'not-listed');
  /** An exclusive figure such as 100,001 reads as the round number it comes after. */
  const short = (people: number) => formatShort(people % 10 === 1 && people > 1 ? people - 1 : people, data.locale);
  const all = COUNTS.flatMap((count) => bands[count]);
  const levels = all.flatMap(({ figure }) => (figure ? [figure.evidence] : []));
  const hasStandIn = scenario !== null && all.some(standsIn);
  const hasShares = COUNTS.some((count) => sharesOf(decision, projection, count, warnAt).length > 0);
  const procedures = [...new Set(all.map(({ procedure }) => procedure))];
  return (
    <figure class="project-figure">
      <figcaption class="project-caption">
        <span>
          {scenario
            ? t('project.line.scenario', { scenario: scenarioName(speech, scenario) })
            : t('project.line.national')}
        </span>{' '}
        {levels.length > 0 && <EvidenceMark speech={speech} level={weakest(...levels)} />}
      </figcaption>
      <svg class="project-scale" width="100%" height="18" aria-hidden="true">
        {LINE_TICKS.map((people) => (
          <text
            key={people}
            class={people === 1 || people === 100 ? 'project-fine' : undefined}
            x={`${placeOf(people)}%`}
            y="13"
            text-anchor={anchorAt(placeOf(people))}
          >
            {short(people)}
          </text>
        ))}
      </svg>
      {COUNTS.map((count) => (
        <Row
          key={count}
          speech={speech}
          count={count}
          bands={bands[count]}
          isOwn={scenario !== null}
          now={presentCount(speech, entries, count)}
          projection={projection}
          shares={sharesOf(decision, projection, count, warnAt)}
          short={short}
        />
      ))}
      <LineLegend
        speech={speech}
        procedures={procedures}
        hasStandIn={hasStandIn}
        isMoving={projection !== null}
        shares={hasShares && warnAt.map((percent) => shareWords(speech, percent / 100)).join(t('check.listComma'))}
      />
      <p class="quiet">{t('project.line.ordinary')}</p>
    </figure>
  );
}

function presentCount({ readCount }: Speech, entries: Entries, count: CountName): Count | null {
  const reading = readCount(entries[count]);
  return reading.ok ? reading.count : null;
}

/** The numbers at which to warn before the next threshold of a count. */
function sharesOf(
  { headroom }: Decision,
  projection: Projection | null,
  count: CountName,
  warnAt: readonly number[],
): number[] {
  const ofCount = (one: { readonly count: string }) => one.count === count;
  const next = (headroom.find(ofCount) ?? projection?.thisYear.crossings.find(ofCount))?.threshold;
  return next === undefined ? [] : warnAt.map((percent) => Math.ceil((next * percent) / 100)).filter((at) => at < next);
}

/** The counts of the months to come; none where nothing is known of the count. */
function monthsOf(projection: Projection | null, count: CountName): Count[] {
  const [now, ...months] = projection?.thisYear.months.map(({ people }) => people[count]) ?? [];
  const isUnknown = now !== undefined && lowest(now) === 0 && !Number.isFinite(highest(now));
  return isUnknown ? [] : months;
}

const lowest = (count: Count) => (typeof count === 'number' ? count : count.from);
const highest = (count: Count) => (typeof count === 'number' ? count : (count.to ?? Number.POSITIVE_INFINITY) - 1);
const anchorAt = (place: number) => (place < 6 ? 'start' : place > 98 ? 'end' : 'middle');

interface RowProps {
  readonly speech: Speech;
  readonly count: CountName;
  readonly bands: readonly Band[];
  readonly isOwn: boolean;
  readonly now: Count | null;
  readonly projection: Projection | null;
  readonly shares: readonly number[];
  readonly short: (people: number) => string;
}

function Row({ speech, count, bands, isOwn, now, projection, shares, short }: RowProps) {
  const { t } = speech;
  const months = monthsOf(projection, count);
  const december = months.at(-1);
  const nowWords = now === null ? t('project.notGiven') : countWords(speech, now);
  const label = [
    t('project.line.label', {
      end: formatPeople(LINE_END, speech.data.locale),
      bands: bands.map((band) => bandWords(speech, band)).join(t('check.clauseJoin')),
      now: nowWords,
    }),
    ...(december === undefined ? [] : [t('project.line.then', { count: countWords(speech, december) })]),
  ].join(' ');
  const figures = bands.filter(({ figure }) => figure !== null);
  return (
    <div class="project-row">
      <p class="project-label">{t('project.groupCount', { group: groupWords(speech, count), count: nowWords })}</p>
      <svg width="100%" height="60" role="img" aria-label={label}>
        <PatternDefs id={`project-line-${count}`} />
        {bands.map(({ from, to, procedure }) => (
          <Fill
            key={from}
            patterns={`project-line-${count}`}
            procedure={procedure}
            x={placeOf(from)}
            width={(to === null ? 100 : placeOf(to)) - placeOf(from)}
            y={18}
            height={18}
          />
        ))}
        {figures.map((band, index) => {
          const place = placeOf(band.from);
          const before = figures[index - 1];
          return (
            <g key={band.from}>
              <line
                class={isOwn && standsIn(band) ? 'project-figure-line project-stands-in' : 'project-figure-line'}
                x1={`${place}%`}
                x2={`${place}%`}
                y1="15"
                y2="43"
              />
              {(!before || short(before.from) !== short(band.from)) && (
                <text class="project-number" x={`${place}%`} y="56" text-anchor={anchorAt(place)}>
                  {short(band.from)}
                </text>
              )}
            </g>
          );
        })}
        {shares.map((people) => (
          <line
            key={people}
            class="project-share"
            x1={`${placeOf(people)}%`}
            x2={`${placeOf(people)}%`}
            y1="36"
            y2="43"
          />
        ))}
        {months.map((people, index) => (
          <circle
            key={index}
            class={index === months.length - 1 ? 'project-month project-month--last' : 'project-month'}
            cx={`${placeOf(Number.isFinite(highest(people)) ? highest(people) : lowest(people))}%`}
            cy="8"
            r={index === months.length - 1 ? 4 : 2}
          />
        ))}
        {now !== null && <Here now={now} />}
      </svg>
    </div>
  );
}

/** A pointer at the number; for a band a bar from its lower to its upper end. */
function Here({ now }: { now: Count }) {
  const from = placeOf(lowest(now));
  const to = placeOf(highest(now));
  return (
    <>
      {to > from && <line class="project-here-bar" x1={`${from}%`} x2={`${to}%`} y1="15" y2="15" />}
      {[...new Set([from, to])].map((place) => (
        <svg key={place} x={`${place}%`} y="0" width="1" height="18" overflow="visible" aria-hidden="true">
          <path class="project-here" d="M-6.5 2H6.5L0 17Z" />
        </svg>
      ))}
    </>
  );
}

function bandWords(speech: Speech, { from, to, procedure }: Band): string {
  const { t, data } = speech;
  const people = (value: number) => formatPeople(value, data.locale);
  const range =
    to === null
      ? t('project.line.bandFrom', { from: people(from) })
      : t('project.line.bandRange', { from: people(from), to: people(to) });
  return t('project.line.band', { range, procedure: procedureWords(speech, procedure) });
}
