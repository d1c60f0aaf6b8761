/** The checker: the live form of `check/`. Only `src/classifier` decides; this room asks and explains. */
export { Check } from './Check.tsx';
export { countReader, type ReadCount } from './count.ts';
// What the inventory shares with the checker: facts, their address, decisions, and the badges.
export { type CheckData, type LaterData, type Name, packRules, type SourceNotes, unpackRules } from './data.ts';
export { download } from './download.ts';
export {
  type Answer,
  completed,
  type Entries,
  type GroundKey,
  noEntries,
  type Question,
  questionOf,
} from './entries.ts';
export { type Evaluation, evaluate, headlineOf } from './evaluate.ts';
export { readFragment, writeFragment } from './fragment.ts';
export { CategoryMark, EvidenceMark, ProcedureMark, Term } from './Marks.tsx';
export { type CompiledMessages, compileMessages, translatorOf } from './messages.ts';
export { nextData } from './next/build.ts';
export type { NextData } from './next/data.ts';
export { presentMonth } from './panels/projection/growth.ts';
export { MonthlyForm } from './panels/projection/MonthlyForm.tsx';
export { projectionLines } from './panels/projection/words.ts';
export { usualPaper } from './report/paper-size.ts';
export { Said } from './report/Said.tsx';
export { twoColumns } from './report/tables.ts';
export { groundWords, type Speech, speechOf } from './speech.ts';
export { startCheck } from './start.ts';
