/**
 * The service worker: answers from the network where there is one, else from what is on the device. It never shows an
 * older page while the newer can be had, and never takes over from the one before it unasked while pages are open.
 */
import { setCacheNameDetails, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { addPlugins, cleanupOutdatedCaches, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { KEEPING, MOST_PAGES, OFFLINE_FOLDER, placesOf, SHELL_PAGES, type TakeOver, type Visited } from '../names.ts';
import { asCopies, asSealed, copyAddress, localeOf, soundCopy } from './copies.ts';
import { build, type WorkerEvent, worker } from './scope.ts';

const places = placesOf(build.base);

/** Seconds after which a copy is shown while the network is still silent. Without a copy there is nothing to gain. */
const PATIENCE = 5;
/** Scripts, styles and the like of pages that were opened. */
const MOST_FILES = 150;

/** For other programs, large, or about the site as a whole: left to the network. */
const NOT_OURS = ['data/v1/', 'classifier/', 'cards/', 'sitemap', 'service-worker.js'];

/** Lets go of what was used longest ago. Workbox's types leave `undefined` where ours leave nothing. */
const atMost = (maxEntries: number) => new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as WorkboxPlugin;

setCacheNameDetails({ prefix: places.current, suffix: '' });
addPlugins([asSealed]);
precache([...build.precache]);
cleanupOutdatedCaches();

const shell = new NetworkFirst({ cacheName: places.shell, networkTimeoutSeconds: PATIENCE, plugins: [asCopies] });
const pages = new NetworkFirst({
  cacheName: places.pages,
  networkTimeoutSeconds: PATIENCE,
  plugins: [asCopies, atMost(MOST_PAGES)],
});
const hashed = new CacheFirst({
  cacheName: places.files,
  plugins: [asCopies, atMost(MOST_FILES)],
});
const changing = new NetworkFirst({ cacheName: places.data, networkTimeoutSeconds: PATIENCE, plugins: [asCopies] });

/** The address below the site's folder; null for what the worker has no part in. */
function pathOf(request: Request, url: URL): string | null {
  if (url.origin !== location.origin || !url.pathname.startsWith(build.base)) return null;
  const path = url.pathname.slice(build.base.length);
  return request.headers.has(KEEPING) || NOT_OURS.some((start) => path.startsWith(start)) ? null : path;
}

function isShell(path: string): boolean {
  const [locale = '', ...rest] = path.split('/');
  return build.locales.includes(locale) && SHELL_PAGES.some((page) => page === rest.join('/'));
}

registerRoute(
  ({ request, url }) => {
    const path = pathOf(request, url);
    return path !== null && (request.mode === 'navigate' || path === '' || path.endsWith('/') || isShell(path));
  },
  async ({ event, request, url }) => {
    const strategy = isShell(url.pathname.slice(build.base.length)) ? shell : pages;
    try {
      return await strategy.handle({ event, request });
    } catch (error) {
      const page = request.mode === 'navigate' ? await missingPage(url.href) : undefined;
      if (page) return page;
      throw error;
    }
  },
);
registerRoute(({ request, url }) => pathOf(request, url)?.startsWith('_astro/') ?? false, hashed);
registerRoute(({ request, url }) => pathOf(request, url) !== null, changing);

/** The page that says what is on the device: in the language asked for, or in any that is there. */
async function missingPage(address: string): Promise<Response | undefined> {
  const asked = localeOf(address);
  for (const locale of asked === undefined ? build.locales : [asked, ...build.locales]) {
    const page = copyAddress(new URL(`${build.base}${locale}/${OFFLINE_FOLDER}/`, location.href).href);
    const copy = (await soundCopy(places.shell, page)) ?? (await soundCopy(places.kept(locale), page));
    if (copy) return copy;
  }
  return undefined;
}

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldForms(), worker.clients.claim()]).then(() => renewShell(event)));
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (!isSaid(data)) return;
  if (data.say === 'take-over') event.waitUntil(takeOver(data));
  else if (build.locales.includes(data.locale)) event.waitUntil(storeShell(data.locale, event));
});

/** Pages of this site are the only ones that can speak here; Workbox has messages of its own. */
function isSaid(data: unknown): data is TakeOver | Visited {
  return (
    typeof data === 'object' && data !== null && 'say' in data && (data.say === 'take-over' || data.say === 'visited')
  );
}

/** What stands for a language without a network, from the first visit on. */
async function storeShell(locale: string, event: WorkerEvent): Promise<void> {
  const folder = new URL(`${build.base}${locale}/`, location.href).href;
  if (await soundCopy(places.shell, `${folder}${OFFLINE_FOLDER}/`)) return;
  await Promise.allSettled(SHELL_PAGES.map((page) => shell.handle({ event, request: new Request(folder + page) })));
}

async function takeOver({ when }: TakeOver): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true });
  if (when === 'now' || open.length <= 1) await worker.skipWaiting();
}

/** Copies of an older form, and of languages that are no longer published. */
async function dropOldForms(): Promise<void> {
  const current = [places.shell, places.pages, places.files, places.data, ...build.locales.map(places.kept)];
  for (const name of await caches.keys()) {
    const isCurrent = current.includes(name) || name.startsWith(`${places.current}-precache`);
    if (name.startsWith(places.ours) && !isCurrent) await caches.delete(name);
  }
}

/** What stands for a language without a network is of this revision from now on, as far as the network allows. */
async function renewShell(event: WorkerEvent): Promise<void> {
  const requests = await (await caches.open(places.shell)).keys();
  await Promise.allSettled(requests.map(({ url }) => shell.handle({ event, request: new Request(url) })));
}
