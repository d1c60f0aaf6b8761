/** The checker: the live form of `check/`. Only `src/classifier` decides; this room asks and explains. */
export { Check } from './Check.tsx';
export { type CheckData, type LaterData, type Name, packRules, type SourceNotes } from './data.ts';
export { type GroundKey, type Question, questionOf } from './entries.ts';
export { compileMessages } from './messages.ts';
export { nextData } from './next/build.ts';
export type { NextData } from './next/data.ts';
export { startCheck } from './start.ts';
