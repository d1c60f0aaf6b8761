/** Finding copies on the device, and never using one that is not sound. */
import type { WorkboxPlugin } from 'workbox-core';
import { matchPrecache } from 'workbox-precaching';
import { placesOf } from '../names.ts';
import { isSound, seal } from '../seal.ts';
import { build } from './scope.ts';

const places = placesOf(build.base);

/** The address a copy is stored under: without what was asked (`?q=`), and a page's with its slash. */
export function copyAddress(address: string): string {
  const url = new URL(address);
  const last = url.pathname.split('/').at(-1) ?? '';
  return url.origin + url.pathname + (last === '' || last.includes('.') ? '' : '/');
}

/** A sound copy in a language that was kept, or among what every page needs. */
export async function otherCopy(address: string): Promise<Response | undefined> {
  for (const locale of inOrder(address)) {
    const name = places.kept(locale);
    if (!(await caches.has(name))) continue;
    const copy = await soundCopy(name, address);
    if (copy) return copy;
  }
  const copy = await matchPrecache(address);
  return copy !== undefined && (await isSound(copy)) ? copy : undefined;
}

/** The language of the address first; what all languages share may be in any. */
function inOrder(address: string): readonly string[] {
  const own = localeOf(address);
  return own === undefined ? build.locales : [own];
}

/** The language an address is in. */
export function localeOf(address: string): string | undefined {
  const [first = ''] = new URL(address).pathname.slice(build.base.length).split('/');
  return build.locales.find((locale) => locale === first);
}

/** A copy from one cache, unless it is damaged; then it is deleted there. */
export async function soundCopy(name: string, address: string): Promise<Response | undefined> {
  const cache = await caches.open(name);
  const copy = await cache.match(address, { ignoreVary: true });
  if (copy === undefined || (await isSound(copy))) return copy;
  await cache.delete(address, { ignoreVary: true });
  return undefined;
}

/** What is stored at once carries its digest, too. */
export const asSealed: WorkboxPlugin = { cacheWillUpdate: async ({ response }) => await seal(response) };

/** How each strategy stores and reads: sealed, under one address, and with what was kept as its second place to look. */
export const asCopies: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => copyAddress(request.url),
  ...asSealed,
  cachedResponseWillBeUsed: async ({ cacheName, request, cachedResponse }) => {
    const address = copyAddress(request.url);
    if (cachedResponse !== undefined) {
      const sound = await soundCopy(cacheName, address);
      if (sound) return sound;
    }
    return (await otherCopy(address)) ?? null;
  },
  // A server that fails is no better than none: what is on the device is shown instead.
  fetchDidSucceed: async ({ response }) => {
    if (response.status >= 500) throw new Error(`${response.url}: ${response.status}`);
    return response;
  },
};
