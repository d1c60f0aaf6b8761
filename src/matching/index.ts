/** From the columns of a table to the listed fields they denote. Pure; `./build` reads what it knows from `content/`. */
export { compileMatcher, ENOUGH, type Matcher, matchTable } from './match.ts';
export type {
  Column,
  Context,
  FieldEntry,
  Hint,
  Match,
  MatchData,
  MeaningEntry,
  Reason,
  StandardEntry,
  TableMatch,
} from './model.ts';
