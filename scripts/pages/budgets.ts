/** The pages that are measured, and what each may cost (design: budgets). */
import type { Figure, Load } from './measure.ts';
import { LONG_TASK } from './measure.ts';

export interface MeasuredPage {
  readonly name: string;
  /** Address below the locale's folder. */
  readonly path: string;
  /** The most of each figure; what is not named has no budget. */
  readonly most: Partial<Record<Figure, number>>;
}

const EVERY_PAGE: MeasuredPage['most'] = { paint: 1200, shift: 0.02, longestTask: LONG_TASK };
/** A page to read. The budget was set for a field's page; the others are held to the same. */
const READ: MeasuredPage['most'] = { ...EVERY_PAGE, total: 45_000, script: 12_000 };
const TOOL: MeasuredPage['most'] = { ...EVERY_PAGE, total: 75_000 };

export const MEASURED_PAGES: readonly MeasuredPage[] = [
  { name: 'field', path: 'list/pharmaceuticals/clinical-trial/subject-sex/', most: READ },
  { name: 'scenario', path: 'list/pharmaceuticals/clinical-trial/', most: READ },
  { name: 'home', path: '', most: READ },
  { name: 'thresholds', path: 'thresholds/', most: READ },
  { name: 'checker', path: 'check/', most: TOOL },
];

/** The figures of a page that are over its budget. */
export function overBudget({ most }: MeasuredPage, load: Load): Figure[] {
  const figures: Figure[] = ['total', 'script', 'paint', 'shift', 'longestTask'];
  // At the budget a paint, shift or task is already too much; a size is not.
  return figures.filter((figure) => load[figure] > (most[figure] ?? Number.POSITIVE_INFINITY));
}
