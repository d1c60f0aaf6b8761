/**
 * All that a page carries of offline use: it starts the service worker once the page is done, and tells it the
 * language, and what a first visit brought. The notice of a new revision is fetched when there is one.
 */
import type { Visited } from '../../offline/index.ts';

/** Milliseconds after which a page that is looked at again asks whether there is a new revision. */
const OFTEN_ENOUGH = 3_600_000;

export function startOffline(base: string, locale: string): void {
  // Not in the development server, whose files change under the same names.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const start = () => {
    // Refused, e.g. in a private window: the site then works as any other.
    register(base, locale).catch(() => undefined);
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', () => setTimeout(start), { once: true });
}

async function register(base: string, locale: string): Promise<void> {
  const { serviceWorker } = navigator;
  const isFirst = serviceWorker.controller === null;
  const address = `${base}service-worker.js`;
  // Trusted Types: this policy gives out the address of the service worker and no other.
  const policy = globalThis.trustedTypes?.createPolicy('service-worker', { createScriptURL: () => address });
  const registration = await serviceWorker.register(policy?.createScriptURL('') ?? address, {
    scope: base,
    updateViaCache: 'none',
  });
  if (!isFirst) watch(registration, `${base}${locale}/offline/notice.json`);
  const { active } = await serviceWorker.ready;
  active?.postMessage({ say: 'visited', locale } satisfies Visited);
  if (!isFirst) return;
  // Workbox's own message: each is fetched, or taken from the browser's cache, as if the page had asked for it now.
  const urlsToCache = [location.origin + location.pathname, ...fetched()];
  active?.postMessage({ type: 'CACHE_URLS', payload: { urlsToCache } });
}

/** What this page has fetched from its own site before the worker was there. */
function fetched(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin));
}

function watch(registration: ServiceWorkerRegistration, words: string): void {
  const look = (): void => {
    if (!registration.waiting) return;
    import('./notice.ts').then(({ announce }) => announce(registration, words)).catch(() => undefined);
  };
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
  look();
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < OFTEN_ENOUGH) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}
