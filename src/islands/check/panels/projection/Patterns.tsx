/** Procedures as fills that differ in pattern as well as in colour; the words stand beside them. */
import type { Procedure } from '../../../../list/index.ts';

/** What a stretch is filled with: a procedure, or that several are possible. */
export type Filling = Procedure | 'several';

/** The patterns of one picture; ids are of the whole page. */
export function PatternDefs({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-contract`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="project-amber" width="8" height="8" />
        <rect class="project-paper" width="2.5" height="8" />
      </pattern>
      <pattern id={`${id}-several`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect class="project-paper" width="6" height="6" />
        <circle class="project-dot" cx="3" cy="3" r="1.1" />
      </pattern>
    </defs>
  );
}

interface Props {
  readonly patterns: string;
  readonly procedure: Filling;
  /** Start and length in percent of the picture's width. */
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export function Fill({ patterns, procedure, x, width, y, height }: Props) {
  const pattern =
    procedure === 'standard-contract-or-certification' ? 'contract' : procedure === 'several' ? 'several' : null;
  return (
    <rect
      class={`project-fill project-fill--${procedure}`}
      x={`${x}%`}
      y={y}
      width={`${Math.max(width, 0)}%`}
      height={height}
      {...(pattern && { fill: `url(#${patterns}-${pattern})` })}
    />
  );
}
