/** The files of `content/` as they are written: read, checked against their schema, with the place of every value. */
export { type GuideText, guideOf } from './guides.ts';
export { namedSources } from './named-sources.ts';
export {
  type Content,
  type EditionContent,
  type MatchingContent,
  type ReadContent,
  readContent,
  type WordsContent,
} from './read.ts';
export { sectorsInForce } from './sectors-in-force.ts';
export {
  editionTexts,
  nationalTexts,
  procedureTexts,
  type SourceText,
  sectorTexts,
  sourceTexts,
  stampOf,
  wordsByKey,
} from './texts.ts';
export {
  type Authored,
  checkDocument,
  checkYaml,
  type Path,
  type Position,
  type Read,
  readYamlFile,
} from './yaml-file.ts';
