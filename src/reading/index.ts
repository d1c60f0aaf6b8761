/** From a file or a pasted text to the columns it names. Pure: runs in a worker and in Node; nothing is sent or kept. */
export * as LIMITS from './limits.ts';
export {
  FILE_KINDS,
  type FileKind,
  type Layout,
  type Note,
  type Problem,
  type ReadColumn,
  type Reading,
  type ReadTable,
} from './model.ts';
export { preload, readFile, readPasted } from './read.ts';
