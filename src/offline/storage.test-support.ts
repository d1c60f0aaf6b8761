/** The browser's storage of answers, as far as it is used here, in memory. */

const absolute = (request: RequestInfo | URL) =>
  new URL(request instanceof Request ? request.url : request, 'https://site.example').href;

/** @param most entries that fit; one more and the device is full */
export function storageOfTest({ most = Number.POSITIVE_INFINITY } = {}): CacheStorage {
  const caches = new Map<string, Cache>();
  const cacheOf = (): Cache => {
    const entries = new Map<string, Response>();
    const cache: Partial<Cache> = {
      match: async (request) => entries.get(absolute(request))?.clone(),
      put: async (request, response) => {
        if (entries.size >= most) throw new DOMException('No space', 'QuotaExceededError');
        entries.set(absolute(request), response);
      },
      delete: async (request) => entries.delete(absolute(request)),
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
    };
    return cache as Cache;
  };
  const storage: Partial<CacheStorage> = {
    open: async (name) => {
      const cache = caches.get(name) ?? cacheOf();
      caches.set(name, cache);
      return cache;
    },
    has: async (name) => caches.has(name),
    delete: async (name) => caches.delete(name),
    keys: async () => [...caches.keys()],
  };
  return storage as CacheStorage;
}
