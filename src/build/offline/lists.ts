/** What belongs to each language of the built site, with the digest and the weight of every file. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { DIGEST_LENGTH, type FileList, type ListedFile, type Weight } from '../../offline/index.ts';

/** The built site, by address below its folder; a page's ends with a slash, the root's is empty. Read when it is needed. */
export interface BuiltSite {
  readonly paths: ReadonlySet<string>;
  readonly read: (path: string) => Uint8Array;
}

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, DIGEST_LENGTH);
}

/** What Pagefind says of a language: which file reads its index, and the name of the index. */
export interface PagefindLanguage {
  readonly hash: string;
  readonly wasm: string | null;
}

/** For other programs, or seen by the site's builders only. */
const LEFT_OUT = /^[^/]+\/(?:.*\.atom|design\/|offline\/files\.json)$/;
/** What a device needs besides the language's own folder, whichever the language. */
const SHARED =
  /^(?:|favicon\.svg|icons\/.*|_astro\/.*|inventory\/matcher\.json|pagefind\/pagefind(?:-entry\.json|\.js))$/;

/** Whether a file is one of a language. */
export function belongsTo(path: string, locale: string, search: PagefindLanguage | undefined): boolean {
  if (path.startsWith(`${locale}/`)) return !LEFT_OUT.test(path);
  if (SHARED.test(path)) return true;
  if (search === undefined || !path.startsWith('pagefind/')) return false;
  const language = search.hash.replace(/_[^_]*$/, '');
  return (
    [`pagefind/wasm.${search.wasm ?? 'unknown'}.pagefind`, `pagefind/pagefind.${search.hash}.pf_meta`].includes(path) ||
    new RegExp(`^pagefind/(?:fragment|index)/${language}_[^/]*$`).test(path)
  );
}

/** Weighs files, each once: what all languages share is in every list. */
export function weigher(site: BuiltSite): (path: string) => ListedFile {
  const weighed = new Map<string, ListedFile>();
  return (path) => {
    const before = weighed.get(path);
    if (before) return before;
    const content = site.read(path);
    // The lightest packing there is: servers pack better, so nobody downloads more than is said.
    const packed = /\.(?:png|pf_\w+|pagefind)$/.test(path) ? content.length : gzipSync(content, { level: 1 }).length;
    const listed: ListedFile = [path, digest(content), packed, content.length];
    weighed.set(path, listed);
    return listed;
  };
}

/** The list of one language, in the order of addresses: the same files give the same bytes. */
export function listOf(paths: readonly string[], weigh: (path: string) => ListedFile): FileList & { weight: Weight } {
  const files = [...paths].sort().map(weigh);
  const revision = digest(files.map(([path, own]) => `${path} ${own}\n`).join(''));
  const sum = (place: 2 | 3) => files.reduce((total, file) => total + file[place], 0);
  return { revision, files, weight: { revision, files: files.length, download: sum(2), size: sum(3) } };
}
