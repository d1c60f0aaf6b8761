/** What the copies on a device are called. The page and the service worker must agree on every name here. */
import type { LocaleTag } from './list.ts';

/** Raised when what is stored takes another form: copies of an older form are deleted, not read. */
const FORM = 1;

/** Where copies are, for a site below one folder. Several sites may share an origin, and so its storage. */
export interface Places {
  /** Every name of this site begins so, also of an older form. */
  readonly ours: string;
  /** Every name of the present form begins so. */
  readonly current: string;
  /** Home and the page about offline use, of each language that was visited. */
  readonly shell: string;
  /** Pages that were opened. */
  readonly pages: string;
  /** Scripts, styles and the like, under addresses whose content never changes. */
  readonly files: string;
  /** What tools and search fetched, under addresses whose content does change. */
  readonly data: string;
  /** A whole language. */
  readonly kept: (locale: LocaleTag) => string;
}

/** @param base folder of the public address, with a slash at both ends */
export function placesOf(base: string): Places {
  const ours = `qingdan:${base}:`;
  const current = `${ours}${FORM}`;
  return {
    ours,
    current,
    shell: `${current}:shell`,
    pages: `${current}:pages`,
    files: `${current}:files`,
    data: `${current}:data`,
    kept: (locale) => `${current}:kept:${locale}`,
  };
}

/** Pages that were opened and are still there without a network; the one opened longest ago goes first. */
export const MOST_PAGES = 60;

/** A request with this header is for a copy to keep: the service worker lets it pass. */
export const KEEPING = 'x-qingdan-keep';

/** What a page says to the service worker: to take over at once, or only where no other page is open. */
export interface TakeOver {
  readonly say: 'take-over';
  readonly when: 'now' | 'alone';
}

/** The same: a page of this language was opened. */
export interface Visited {
  readonly say: 'visited';
  readonly locale: LocaleTag;
}

/** The folder about offline use, below the language's own. */
export const OFFLINE_FOLDER = 'offline';

/** What is stored of a language as soon as one of its pages was opened, below the language's folder. */
export const SHELL_PAGES = ['', `${OFFLINE_FOLDER}/`, `${OFFLINE_FOLDER}/notice.json`] as const;
