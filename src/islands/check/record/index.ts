/** Saving a check as a file and opening it again. Loaded when it is asked for: most visitors never need it. */
export { noticeOf } from './notice.ts';
export { openFiles } from './open.ts';
export { type Opened, type RecordProblem, readRecord } from './read.ts';
export { recordOf, saveRecord } from './write.ts';
