/** What changed between two editions, as data. Pure: the page that compares, history and feeds are made from it. */
export { applyDiff } from './apply.ts';
export {
  ASPECTS_OF_CHANGE,
  type AspectOfChange,
  type EditionDiff,
  KINDS_OF_CHANGE,
  type KindOfChange,
  type Parent,
  type PartChange,
  type RecordChange,
} from './change.ts';
export { compareEditions } from './compare.ts';
export { type ChangeInRecord, historyOf, type Standing } from './history.ts';
export {
  aspectsOf,
  type ChangeCounts,
  countChanges,
  groupChanges,
  type ScenarioChanges,
  type SectorChanges,
} from './listing.ts';
