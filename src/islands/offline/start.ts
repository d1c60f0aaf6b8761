/** Brings the page about offline use to life, or says why it cannot. */
import { h, hydrate } from 'preact';
import { keptOf } from '../../offline/index.ts';
import type { OfflineData } from './data.ts';
import { OfflinePage } from './OfflinePage.tsx';

export async function startOfflinePage(): Promise<void> {
  const place = document.getElementById('offline');
  const json = document.getElementById('offline-data')?.textContent;
  if (!place || !json) return;
  // Written by the page's own build from the same type, not by anyone outside.
  const data = JSON.parse(json) as OfflineData;
  if (!(await canStore())) {
    document.getElementById('offline-unsupported')?.removeAttribute('hidden');
    place.hidden = true;
  } else hydrate(h(OfflinePage, { data }), place);
  const own = `${data.base}${data.locale}/offline/`;
  // The service worker shows this page in place of one that is not on the device.
  if (location.pathname !== own) await showMissing(data);
}

async function canStore(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  try {
    await caches.keys();
    return true;
  } catch {
    return false;
  }
}

async function showMissing({ base, languages }: OfflineData): Promise<void> {
  const part = document.getElementById('offline-missing');
  if (!part) return;
  part.hidden = false;
  part.querySelector('button')?.addEventListener('click', () => location.reload());
  const [some, none] = [part.querySelector<HTMLElement>('[data-kept]'), part.querySelector<HTMLElement>('[data-none]')];
  const list = some?.querySelector('ul');
  for (const { tag, name } of languages) {
    if ((await keptOf(base, tag, caches)).state !== 'kept') continue;
    const link = document.createElement('a');
    link.href = `${base}${tag}/`;
    link.lang = tag;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    list?.append(item);
  }
  some?.toggleAttribute('hidden', !list?.childElementCount);
  none?.toggleAttribute('hidden', Boolean(list?.childElementCount));
}
