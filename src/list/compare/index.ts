/** What changed between two editions, as data. Pure: the page that compares, history and feeds are made from it. */
export { applyDiff } from './apply.ts';
export {
  ASPECTS_OF_CHANGE,
  type AspectOfChange,
  type EditionDiff,
  type Parent,
  type PartChange,
  type RecordChange,
} from './change.ts';
export { compareEditions } from './compare.ts';
