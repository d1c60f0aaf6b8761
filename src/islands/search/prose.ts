import { isUnspaced, parseQuery, type QueryWords, tokenise } from '../../search/index.ts';

/** One guide the query is found in. */
export interface ProseHit {
  readonly address: string;
  readonly title: string;
  /** The passage, cut where it meets the query. */
  readonly passage: readonly { readonly text: string; readonly met: boolean }[];
}

/** Finds guides; rejects when the index of the guides cannot be loaded. */
export type SearchProse = (query: string) => Promise<readonly ProseHit[]>;

/** What is used of Pagefind's module, which is made after the build and so has no types here. */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: readonly { data(): Promise<PagefindPage> }[] }>;
}
interface PagefindPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly excerpt: string;
  /** The whole text of the page. */
  readonly content: string;
}

const MOST_GUIDES = 5;
const MOST_ASKED = 10;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/**
 * The guides' search, loaded on the first query.
 * @param address where Pagefind's module is
 * @param base the folder the site is served from
 * @param words what the search knows of the page's language
 */
export function connectProse(address: string, base: string, words: QueryWords): SearchProse {
  let loading: Promise<Pagefind> | null = null;
  const load = () => {
    loading ??= importPagefind(address, base).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return async (query) => {
    const { results } = await (await load()).search(query);
    const pages = await Promise.all(results.slice(0, MOST_ASKED).map((result) => result.data()));
    return pages
      .filter((page) => isAbout(page, query, words))
      .slice(0, MOST_GUIDES)
      .map((page) => ({
        address: page.url,
        title: page.meta.title ?? page.url,
        passage: readPassage(page.excerpt),
      }));
  };
}

/**
 * Pagefind is content with some characters of a Han word, and shortens a word it does not know until something begins
 * so. Here a page must have every pair of Han, and of every other word all but its ending.
 */
function isAbout({ content }: PagefindPage, query: string, words: QueryWords): boolean {
  const known = [...new Set(tokenise(content))];
  return parseQuery(query, words).terms.every((term) => {
    const stem = isUnspaced(term) ? term : term.slice(0, Math.max(SHORTEST_STEM, term.length - LONGEST_ENDING));
    return known.some((word) => (isUnspaced(term) ? word.includes(stem) : word.startsWith(stem)));
  });
}

async function importPagefind(address: string, base: string): Promise<Pagefind> {
  const module: unknown = await import(/* @vite-ignore */ address);
  if (!isPagefind(module)) throw new Error(`${address} is not Pagefind.`);
  // It would start its worker from plain text, which Trusted Types forbid; a few guides are searched at once without.
  await module.options({ baseUrl: base, noWorker: true });
  return module;
}

function isPagefind(module: unknown): module is Pagefind {
  return typeof module === 'object' && module !== null && 'search' in module && 'options' in module;
}

/** Pagefind marks a passage with `<mark>` and escapes nothing else than angles; read as text, it never becomes markup. */
export function readPassage(excerpt: string): ProseHit['passage'] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => ({ text: plain(part.replace(/<\/?mark>/g, '')), met: part.startsWith('<mark>') }));
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
