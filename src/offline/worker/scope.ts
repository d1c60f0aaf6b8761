/**
 * What a service worker has around it, as far as it is used here. TypeScript's types for workers cannot be loaded
 * beside those for pages.
 */

/** An event the browser keeps the worker alive for. */
export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerScope {
  addEventListener(type: 'activate', hear: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', hear: (event: WorkerEvent & { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<readonly unknown[]>;
  };
}

export const worker = self as unknown as WorkerScope;

/** What the build knows and puts in place of this name when it bundles the worker. */
export interface BuildFacts {
  /** Folder of the public address, with a slash at both ends. */
  readonly base: string;
  /** Changes with any file of the site: the browser takes a worker with another for a new one. */
  readonly revision: string;
  readonly locales: readonly string[];
  /** What every page needs, whichever language: stored when the worker is installed. */
  readonly precache: readonly { readonly url: string; readonly revision: string | null }[];
}
declare const QINGDAN_BUILD: BuildFacts;
export const build: BuildFacts = QINGDAN_BUILD;
