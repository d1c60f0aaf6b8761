/** The months of a year, each filled with the procedure at its end, and marks where shares of a threshold are reached. */
import type { Course, Month } from '../../../../classifier/index.ts';
import { formatDate, monthInitial } from '../../../../words/index.ts';
import type { Speech } from '../../speech.ts';
import { Fill, type Filling, PatternDefs } from './Patterns.tsx';
import { candidatesWords, procedureWords, runsOf, shareWords } from './words.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const CELL = 100 / 12;

export function Years({ speech, courses }: { speech: Speech; courses: readonly Course[] }) {
  const { t } = speech;
  const fillings = [...new Set(courses.flatMap(({ months }) => months.map(fillingOf)))];
  return (
    <figure class="project-figure">
      <figcaption class="project-caption">{t('project.strip.caption')}</figcaption>
      {courses.map((course) => (
        <Year key={course.year} speech={speech} course={course} />
      ))}
      <ul class="project-legend" aria-hidden="true">
        {fillings.map((filling) => (
          <li key={filling}>
            <svg width="28" height="14" aria-hidden="true">
              <PatternDefs id={`project-strip-key-${filling}`} />
              <Fill
                patterns={`project-strip-key-${filling}`}
                procedure={filling}
                x={2}
                width={96}
                y={0.5}
                height={13}
              />
            </svg>
            {filling === 'several' ? t('project.strip.several') : procedureWords(speech, filling)}
          </li>
        ))}
        <li>
          <svg width="16" height="14" aria-hidden="true">
            <path class="project-here" d="M2 1h12L8 13Z" />
          </svg>
          {t('project.table.reached')}
        </li>
      </ul>
    </figure>
  );
}

function fillingOf({ candidates }: Month): Filling {
  const [only, ...others] = candidates;
  return only && others.length === 0 ? only : 'several';
}

/** The greatest share that is first reached in each month; 1 = the threshold. */
function marksOf({ crossings }: Course): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const { reached, warnings } of crossings) {
    for (const { share, at } of [...warnings, { share: 1, reached }].map((one) => ({
      share: one.share,
      at: one.reached.earliest,
    }))) {
      if (at !== null) marks.set(at, Math.max(share, marks.get(at) ?? 0));
    }
  }
  return marks;
}

function Year({ speech, course }: { speech: Speech; course: Course }) {
  const { t, data } = speech;
  const { year, months } = course;
  const marks = marksOf(course);
  const offset = 12 - months.length;
  const runs = runsOf(months).map(({ from, to }) => {
    const [first, last] = [formatDate(from.month, data.locale), formatDate(to.month, data.locale)];
    return t('project.strip.run', {
      months: first === last ? first : t('project.strip.months', { from: first, to: last }),
      procedure: candidatesWords(speech, from.candidates),
    });
  });
  const label = t('project.strip.label', { year: String(year), runs: runs.join(t('check.clauseJoin')) });
  const id = `project-strip-${year}`;
  return (
    <div class="project-row">
      <p class="project-label">{year}</p>
      <svg width="100%" height="58" role="img" aria-label={label}>
        <PatternDefs id={id} />
        {MONTHS.slice(0, offset).map((month, index) => (
          <rect key={month} class="project-past" x={`${index * CELL}%`} y="18" width={`${CELL}%`} height="20" />
        ))}
        {months.map((month, index) => (
          <g key={month.month}>
            <Fill
              patterns={id}
              procedure={fillingOf(month)}
              x={(offset + index) * CELL}
              width={CELL}
              y={18}
              height={20}
            />
            <Mark speech={speech} place={(offset + index + 0.5) * CELL} share={marks.get(month.month)} />
          </g>
        ))}
        {MONTHS.map((month, index) => (
          <text key={month} class="project-tick" x={`${(index + 0.5) * CELL}%`} y="52" text-anchor="middle">
            {monthInitial(index + 1, data.locale)}
          </text>
        ))}
      </svg>
    </div>
  );
}

function Mark({ speech, place, share }: { speech: Speech; place: number; share: number | undefined }) {
  if (share === undefined) return null;
  if (share < 1) {
    return (
      <text class="project-mark" x={`${place}%`} y="13" text-anchor="middle">
        {shareWords(speech, share)}
      </text>
    );
  }
  return (
    <svg x={`${place}%`} y="0" width="1" height="18" overflow="visible" aria-hidden="true">
      <path class="project-here" d="M-6.5 2H6.5L0 17Z" />
    </svg>
  );
}
