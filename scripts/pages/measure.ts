/** What a phone on a slow network gets and sees when it opens a page for the first time. */
import type { Browser, Page } from '@playwright/test';

/** Slow 4G as Lighthouse has it: 150 ms per request, 1.6 Mbit/s down, 750 kbit/s up; a processor four times slower. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
  processor: 4,
} as const;

/** A task of the main thread that is longer than this is noticed. */
export const LONG_TASK = 100;

/** One page opened: bytes of what came over the wire, packed, headers apart; and what the visitor noticed. */
export interface Load {
  readonly html: number;
  readonly css: number;
  /** Everything the page runs before anyone has touched it. */
  readonly script: number;
  /** Fonts, pictures, data. */
  readonly other: number;
  readonly total: number;
  /** Of all answers, as HTTP/1.1 sends them; HTTP/2 sends what repeats once. */
  readonly headers: number;
  /** Largest contentful paint, in milliseconds. */
  readonly paint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** The longest task of the main thread, in milliseconds; 0 when none took 50. */
  readonly longestTask: number;
}

export type Figure = keyof Load;

/** Opens a page with nothing in memory, and waits until the network is quiet. */
async function load(browser: Browser, address: string): Promise<Load> {
  // The service worker comes when the page is done: `bench-pages.ts` weighs it on its own.
  const context = await browser.newContext({
    ...{ viewport: PHONE.viewport, isMobile: true, hasTouch: true },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const bytes = await throttle(page);
    await page.addInitScript(observe);
    await page.goto(address, { waitUntil: 'networkidle' });
    const seen = await page.evaluate(() => window.seenWhileLoading);
    if (seen.paint === 0) throw new Error(`${address}: nothing was painted.`);
    const total = bytes.html + bytes.css + bytes.script + bytes.other;
    return { ...bytes, total, ...seen };
  } finally {
    await context.close();
  }
}

/** The median of each figure over several first visits. */
export async function measure(browser: Browser, address: string, rounds: number): Promise<Load> {
  const loads: Load[] = [];
  for (let round = 0; round < rounds; round++) loads.push(await load(browser, address));
  const median = (figure: Figure) => {
    const values = loads.map((each) => each[figure]).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? 0;
  };
  return {
    html: median('html'),
    css: median('css'),
    script: median('script'),
    other: median('other'),
    total: median('total'),
    headers: median('headers'),
    paint: median('paint'),
    shift: median('shift'),
    longestTask: median('longestTask'),
  };
}

/** Slows the page down and counts what comes over the wire, by kind. */
async function throttle(
  page: Page,
): Promise<Pick<Record<Figure, number>, 'html' | 'css' | 'script' | 'other' | 'headers'>> {
  const bytes = { html: 0, css: 0, script: 0, other: 0, headers: 0 };
  const answers = new Map<string, { readonly kind: keyof typeof bytes; readonly headers: number }>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kind = type === 'Document' ? 'html' : type === 'Stylesheet' ? 'css' : type === 'Script' ? 'script' : 'other';
    // What has come by then is the head of the answer.
    answers.set(requestId, { kind, headers: response.encodedDataLength });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, headers } = answers.get(requestId) ?? { kind: 'other', headers: 0 };
    bytes[kind] += encodedDataLength - headers;
    bytes.headers += headers;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', { offline: false, ...PHONE });
  await session.send('Emulation.setCPUThrottlingRate', { rate: PHONE.processor });
  return bytes;
}

declare global {
  interface Window {
    seenWhileLoading: { paint: number; shift: number; longestTask: number };
  }
  /** Of the browser; TypeScript does not know it yet (https://developer.mozilla.org/docs/Web/API/LayoutShift). */
  interface PerformanceEntry {
    readonly value?: number;
    readonly hadRecentInput?: boolean;
  }
}

/** Runs in the page before anything of its own. */
function observe(): void {
  const seen = { paint: 0, shift: 0, longestTask: 0 };
  window.seenWhileLoading = seen;
  const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', ({ startTime }) => {
    seen.paint = startTime;
  });
  watch('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  watch('longtask', ({ duration }) => {
    seen.longestTask = Math.max(seen.longestTask, duration);
  });
}
