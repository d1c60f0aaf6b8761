/**
 * Use without a network: what is stored on a device, under which names, and how it is kept in order. Runs in a page and
 * in the service worker (`service-worker.ts`, which the build bundles on its own).
 */
export {
  type Device,
  type KeepResult,
  type Kept,
  keepLocale,
  keptOf,
  type Progress,
  removeAll,
  removeLocale,
} from './keep.ts';
export {
  type FileList,
  isWeights,
  type ListedFile,
  listFile,
  WEIGHTS_FILE,
  type Weight,
  type Weights,
} from './list.ts';
export { MOST_PAGES, OFFLINE_FOLDER, placesOf, SHELL_PAGES, type TakeOver, type Visited } from './names.ts';
export { DIGEST_LENGTH } from './seal.ts';
export type { BuildFacts } from './worker/scope.ts';
