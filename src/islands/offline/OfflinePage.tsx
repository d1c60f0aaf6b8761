/** What can be done about offline use: keep, update and remove languages, see the space they take, install the site. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  isWeights,
  type Kept,
  keepLocale,
  keptOf,
  MOST_PAGES,
  removeAll,
  removeLocale,
  WEIGHTS_FILE,
  type Weights,
} from '../../offline/index.ts';
import { formatSize } from '../../words/index.ts';
import { translatorOf } from '../check/index.ts';
import type { OfflineData } from './data.ts';
import { Install } from './Install.tsx';
import { type Action, Languages, type Running } from './Languages.tsx';

interface Space {
  readonly used: number;
  readonly free: number;
  readonly stays: boolean;
}

export function OfflinePage({ data }: { readonly data: OfflineData }) {
  const { base, languages, locale, messages } = data;
  const t = useMemo(() => translatorOf(locale, messages), [locale, messages]);
  const [weights, setWeights] = useState<Weights | null>(null);
  const [hasAsked, setAsked] = useState(false);
  const [kept, setKept] = useState<Readonly<Record<string, Kept>> | null>(null);
  const [space, setSpace] = useState<Space | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [said, setSaid] = useState('');
  const stop = useRef<AbortController | null>(null);
  const size = (octets: number) => formatSize(octets, locale);

  const look = useCallback(async () => {
    const found = await Promise.all(languages.map(async ({ tag }) => [tag, await keptOf(base, tag, caches)] as const));
    setKept(Object.fromEntries(found));
    setSpace(await spaceUsed());
  }, [base, languages]);

  useEffect(() => {
    const ask = async () => {
      setWeights(await fetchWeights(base));
      setAsked(true);
    };
    void look();
    void ask();
    // A first visit is stored while this page is looked at.
    void navigator.serviceWorker.ready.then(look);
    const onOnline = () => void ask();
    addEventListener('online', onOnline);
    return () => removeEventListener('online', onOnline);
  }, [base, look]);

  const keep = async (tag: string, language: string) => {
    const control = new AbortController();
    stop.current = control;
    setSaid('');
    setRunning({ tag, progress: { done: 0, total: 1, received: 0 } });
    await navigator.storage?.persist?.().catch(() => false);
    const device = { caches, fetch: fetch.bind(globalThis), now: () => new Date() };
    const once = () => keepLocale(base, tag, device, control.signal, (progress) => setRunning({ tag, progress }));
    let result = await once();
    // The site was published anew in between: the new list says what there is now.
    if (result === 'changed') result = await once();
    setRunning(null);
    setWeights(await fetchWeights(base));
    await look();
    const now = await keptOf(base, tag, caches);
    if (result === 'kept')
      setSaid(t('offline.keep.done', { language, size: now.state === 'kept' ? size(now.size) : '' }));
    else setSaid(t(`offline.keep.${result === 'changed' ? 'failed' : result}`, { language }));
  };

  const remove = async (tag: string, language: string) => {
    const before = await spaceUsed();
    await removeLocale(base, tag, caches);
    await look();
    const after = await spaceUsed();
    setSaid(t('offline.keep.removed', { language, size: size(Math.max(0, (before?.used ?? 0) - (after?.used ?? 0))) }));
  };

  const act = (action: Action, tag: string) => {
    const language = languages.find((one) => one.tag === tag)?.name ?? tag;
    if (action === 'stop') stop.current?.abort();
    else if (action === 'remove') void remove(tag, language);
    else void keep(tag, language);
  };

  const forget = async () => {
    await removeAll(base, caches);
    // The next page starts afresh, as on a first visit.
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    await look();
    setSaid(t('offline.space.removedAll'));
  };

  return (
    <>
      <Languages data={data} t={t} weights={weights} kept={kept} running={running} onAction={act} />
      <p role="status" class="offline-said">
        {said}
      </p>
      {hasAsked && weights === null && <p class="notice">{t('offline.keep.noNetwork')}</p>}
      <section class="flow" aria-labelledby="offline-space">
        <h2 id="offline-space">{t('offline.space.title')}</h2>
        {/* The lines are there from the start, so that nothing moves when the figures are known. */}
        <p>{space ? t('offline.space.used', { used: size(space.used) }) : '\u00a0'}</p>
        <p>{space ? t('offline.space.free', { free: size(space.free) }) : '\u00a0'}</p>
        <p>{t('offline.space.visited', { count: MOST_PAGES })}</p>
        <p>{t(space?.stays ? 'offline.space.stays' : 'offline.space.mayGo')}</p>
        <p>
          <button type="button" class="button button--quiet" disabled={running !== null} onClick={() => void forget()}>
            {t('offline.space.removeAll')}
          </button>
        </p>
      </section>
      <Install t={t} />
    </>
  );
}

/** Null when there is no network, or what came is something else. */
async function fetchWeights(base: string): Promise<Weights | null> {
  try {
    const response = await fetch(base + WEIGHTS_FILE, { cache: 'no-cache' });
    const weights: unknown = response.ok ? await response.json() : null;
    return isWeights(weights) ? weights : null;
  } catch {
    return null;
  }
}

/** Null where the browser does not say. */
async function spaceUsed(): Promise<Space | null> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  if (usage === undefined || quota === undefined) return null;
  return { used: usage, free: Math.max(0, quota - usage), stays: (await navigator.storage.persisted?.()) ?? false };
}
