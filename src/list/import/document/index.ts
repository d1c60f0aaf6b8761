/** From an official document with tables to the list: read, compared with what is known, planned. Pure; see `../official.ts`. */
export { buildSectors, type Comparison } from './build.ts';
export { type Coverage, coverageOf } from './coverage.ts';
export { type Decisions, decisionsFile, NO_DECISIONS } from './decisions.ts';
export { type Finding, formatFinding } from './finding.ts';
export { type KnownList, knownList } from './known.ts';
export { PLAN_KINDS, type Plan, type PlanEntry, planImport } from './plan.ts';
export { readDocument } from './read.ts';
