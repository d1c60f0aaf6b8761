/** What the marks and fills of the number line mean. */
import type { Procedure } from '../../../../list/index.ts';
import type { Speech } from '../../speech.ts';
import { Fill, PatternDefs } from './Patterns.tsx';
import { procedureWords } from './words.ts';

interface Props {
  readonly speech: Speech;
  readonly procedures: readonly Procedure[];
  readonly hasStandIn: boolean;
  readonly isMoving: boolean;
  /** The shares with a tick on the line, if any. */
  readonly shares: string | false;
}

export function LineLegend({ speech, procedures, hasStandIn, isMoving, shares }: Props) {
  const { t } = speech;
  return (
    <ul class="project-legend" aria-hidden="true">
      <li>
        <svg width="16" height="16" aria-hidden="true">
          <path class="project-here" d="M1.5 1h13L8 15Z" />
        </svg>
        {t('project.line.here')}
      </li>
      {isMoving && (
        <li>
          <svg width="34" height="16" aria-hidden="true">
            <circle class="project-month" cx="4" cy="8" r="2" />
            <circle class="project-month" cx="13" cy="8" r="2" />
            <circle class="project-month project-month--last" cx="26" cy="8" r="4" />
          </svg>
          {t('project.line.months')}
        </li>
      )}
      {shares && (
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <line class="project-share" x1="5" x2="5" y1="5" y2="13" />
            <line class="project-share" x1="11" x2="11" y1="5" y2="13" />
          </svg>
          {t('project.line.shares', { shares })}
        </li>
      )}
      {hasStandIn && (
        <li>
          <svg width="16" height="16" aria-hidden="true">
            <line class="project-figure-line project-stands-in" x1="8" x2="8" y1="0" y2="16" />
          </svg>
          {t('project.line.standsIn')}
        </li>
      )}
      {procedures.map((procedure) => (
        <li key={procedure}>
          <svg width="28" height="14" aria-hidden="true">
            <PatternDefs id={`project-key-${procedure}`} />
            <Fill patterns={`project-key-${procedure}`} procedure={procedure} x={2} width={96} y={0.5} height={13} />
          </svg>
          {procedureWords(speech, procedure)}
        </li>
      ))}
    </ul>
  );
}
