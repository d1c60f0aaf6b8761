/** Keeping a whole language on the device, bringing it up to date, and removing it. Runs in the page, which shows how far it is. */
import { type FileList, isFileList, type ListedFile, type LocaleTag, listFile } from './list.ts';
import { KEEPING, placesOf } from './names.ts';
import { DIGEST, isWhole, seal } from './seal.ts';

/** What the browser lends: the storage and the network. Tests lend their own. */
export interface Device {
  readonly caches: CacheStorage;
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** The visitor's clock, for the day a language was kept. */
  readonly now: () => Date;
}

/** How far a language has been stored. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Bytes downloaded, packed. */
  readonly received: number;
}

/** `changed`: the site was published anew meanwhile; asking again gets the new list. */
export type KeepResult = 'kept' | 'stopped' | 'failed' | 'full' | 'changed';

/** What is on the device of one language. */
export type Kept =
  | { readonly state: 'not' }
  | { readonly state: 'partial'; readonly done: number }
  | { readonly state: 'kept'; readonly revision: string; readonly size: number; readonly date: string };

/** Requests at a time: as many as browsers make to one host anyway. */
const AT_ONCE = 6;

/** Written last: what is on the device is whole once this is there. Its address is below the list's own. */
const receiptOf = (base: string, locale: LocaleTag) => `${base}${listFile(locale)}?kept`;

/** Stores what is missing or differs, and drops what no longer belongs to the language once everything else is there. */
export async function keepLocale(
  base: string,
  locale: LocaleTag,
  device: Device,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<KeepResult> {
  try {
    const list = await fetchList(base, locale, device, signal);
    const cache = await device.caches.open(placesOf(base).kept(locale));
    const result = await storeAll(base, list.files, cache, device, signal, tell);
    if (result !== 'kept') return result;
    await dropOthers(base, list.files, cache);
    await dropVisited(base, locale, device.caches);
    const size = list.files.reduce((sum, [, , , bytes]) => sum + bytes, 0);
    const receipt = { revision: list.revision, size, date: device.now().toISOString() };
    await cache.put(receiptOf(base, locale), Response.json(receipt));
    return 'kept';
  } catch (error) {
    return reason(error, signal);
  }
}

/** @throws when there is no network, or what came is no list */
async function fetchList(base: string, locale: LocaleTag, device: Device, signal: AbortSignal): Promise<FileList> {
  const address = base + listFile(locale);
  const response = await device.fetch(address, asking(signal));
  const list: unknown = isWhole(response) ? await response.json() : null;
  if (!isFileList(list)) throw new Error(`${address}: not a list of files`);
  return list;
}

async function storeAll(
  base: string,
  files: readonly ListedFile[],
  cache: Cache,
  device: Device,
  signal: AbortSignal,
  tell: (progress: Progress) => void,
): Promise<KeepResult> {
  const waiting = [...files];
  let done = 0;
  let received = 0;
  let result: KeepResult = 'kept';
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined && result === 'kept'; file = waiting.shift()) {
      try {
        const stored = await storeOne(base, file, cache, device, signal);
        if (stored === 'changed') result = 'changed';
        else if (stored === 'new') received += file[2];
      } catch (error) {
        result = reason(error, signal);
      }
      done += 1;
      if (result === 'kept') tell({ done, total: files.length, received });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return result;
}

async function storeOne(
  base: string,
  [path, digest]: ListedFile,
  cache: Cache,
  device: Device,
  signal: AbortSignal,
): Promise<'had' | 'new' | 'changed'> {
  const address = base + path;
  const before = await cache.match(address, { ignoreVary: true });
  if (before?.headers.get(DIGEST) === digest) return 'had';
  const response = await device.fetch(address, asking(signal));
  // What is gone was there when the list was made; a failing server is another matter.
  if (response.status === 404) return 'changed';
  const copy = await seal(response);
  if (copy === null) throw new Error(`${address}: ${response.status}`);
  // Also what a network that asks to log in first answers instead.
  if (copy.headers.get(DIGEST) !== digest) return 'changed';
  await cache.put(address, copy);
  return 'new';
}

/** Past the service worker, and past what the browser holds to be still good. */
function asking(signal: AbortSignal): RequestInit {
  return { cache: 'no-cache', headers: { [KEEPING]: '1' }, signal };
}

function reason(error: unknown, signal: AbortSignal): KeepResult {
  if (signal.aborted) return 'stopped';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed';
}

async function dropOthers(base: string, files: readonly ListedFile[], cache: Cache): Promise<void> {
  const wanted = new Set(files.map(([path]) => base + path));
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

/** Pages of the language that were opened earlier are older than what is kept now. */
async function dropVisited(base: string, locale: LocaleTag, storage: CacheStorage): Promise<void> {
  const places = placesOf(base);
  for (const name of [places.pages, places.shell]) {
    const cache = await storage.open(name);
    for (const request of await cache.keys()) {
      if (new URL(request.url).pathname.startsWith(`${base}${locale}/`)) await cache.delete(request);
    }
  }
}

/** What is on the device of one language. */
export async function keptOf(base: string, locale: LocaleTag, storage: CacheStorage): Promise<Kept> {
  const name = placesOf(base).kept(locale);
  if (!(await storage.has(name))) return { state: 'not' };
  const cache = await storage.open(name);
  const receipt: unknown = await (await cache.match(receiptOf(base, locale)))?.json().catch(() => null);
  if (isReceipt(receipt)) return { state: 'kept', ...receipt };
  return { state: 'partial', done: (await cache.keys()).length };
}

function isReceipt(value: unknown): value is { revision: string; size: number; date: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, size, date } = value as Record<string, unknown>;
  return typeof revision === 'string' && typeof size === 'number' && typeof date === 'string';
}

/** Removes one language from the device. */
export async function removeLocale(base: string, locale: LocaleTag, storage: CacheStorage): Promise<void> {
  await storage.delete(placesOf(base).kept(locale));
}

/** Removes everything this site stored, languages and visited pages alike. */
export async function removeAll(base: string, storage: CacheStorage): Promise<void> {
  const { ours } = placesOf(base);
  for (const name of await storage.keys()) if (name.startsWith(ours)) await storage.delete(name);
}
