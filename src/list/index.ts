/** The negative list as a model: types, constants and look-ups. Pure; `./load/index.ts` reads it from `content/`. */

export { type DroppedRecord, droppedRecords } from './dropped.ts';
export { FIGURES, placeholdersIn, withFigures } from './figures.ts';
export { currentIds, type FormerPlace, formerPlaces, movesTo, type Standpoint, standpoints } from './former.ts';
export {
  allFields,
  allScenarios,
  countByCategory,
  currentEdition,
  type EvidenceCounts,
  editionsWithScenario,
  evidenceCounts,
  findEdition,
  findField,
  findScenario,
  findSector,
  siblingFields,
  weakest,
} from './lookups.ts';
export * from './model.ts';
export { type News, newsOf } from './news.ts';
export { formatProblem, inReadingOrder, type Problem } from './problem.ts';
export * from './procedures.ts';
