/** When a head-count that grows month by month changes the procedure. Pure: the month is given, there is no clock. */
export { isYearMonth, type YearMonth } from './months.ts';
export { project } from './project.ts';
export type {
  Counted,
  Course,
  Crossing,
  Month,
  Monthly,
  Projection,
  ProjectionInput,
  Reach,
  Warning,
} from './types.ts';
export { type DatedWarning, warningsOf } from './warnings.ts';
