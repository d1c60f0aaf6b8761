/** The lists the build writes of what belongs to a language, and how they are read. */

/** A language tag of BCP 47, e.g. `zh-CN`: a folder of the site. */
export type LocaleTag = string;

/** One file: address below the site's folder, digest, bytes to download (packed, at most), bytes on the device. */
export type ListedFile = readonly [path: string, digest: string, download: number, size: number];

/** What one language weighs. */
export interface Weight {
  /** Changes when any file of the language does. */
  readonly revision: string;
  readonly files: number;
  readonly download: number;
  readonly size: number;
}

/** `/<locale>/offline/files.json` */
export interface FileList {
  readonly revision: string;
  readonly files: readonly ListedFile[];
}

/** `/offline.json` */
export type Weights = Readonly<Record<LocaleTag, Weight>>;

/** Where the weights of all languages are, below the site's folder. */
export const WEIGHTS_FILE = 'offline.json';

/** Where the list of one language is, below the site's folder. */
export function listFile(locale: LocaleTag): string {
  return `${locale}/offline/files.json`;
}

/** Whether this is a list: an error page that calls itself JSON is not. */
export function isFileList(value: unknown): value is FileList {
  return (
    isRecord(value) &&
    typeof value['revision'] === 'string' &&
    Array.isArray(value['files']) &&
    value['files'].every(
      (file: unknown) =>
        Array.isArray(file) &&
        typeof file[0] === 'string' &&
        typeof file[1] === 'string' &&
        typeof file[2] === 'number' &&
        typeof file[3] === 'number',
    )
  );
}

export function isWeights(value: unknown): value is Weights {
  return isRecord(value) && Object.values(value).every(isWeight);
}

function isWeight(value: unknown): value is Weight {
  return (
    isRecord(value) &&
    typeof value['revision'] === 'string' &&
    ['files', 'download', 'size'].every((key) => typeof value[key] === 'number')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
