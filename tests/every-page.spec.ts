import { faults, paint, withoutTwins } from './axe.ts';
import { ADDRESSES } from './page-kinds.ts';
import { paintedScheme } from './scheme.ts';
import { expect, type Page, test } from './visit.ts';

/** Collects what must not happen while a page loads, beside what no test forgives (`visit.ts`). */
function watch(page: Page, allowNotFound: boolean): string[] {
  const troubles: string[] = [];
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  page.on('console', (message) => {
    const expected =
      (allowNotFound && message.text().includes('404')) ||
      // Of the tests' own making (playwright.config.ts); `offline.spec.ts` lets it be registered.
      message.text().startsWith('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !expected) troubles.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`another origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    const expected = allowNotFound && response.request().isNavigationRequest();
    if (response.status() >= 400 && !expected) troubles.push(`${response.status()}: ${response.url()}`);
  });
  return troubles;
}

/** What sticks out to the right of the window. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(-5);
  });
}

/** Until a tool answers and all that comes with its first result is there. Other pages have nothing to wait for. */
async function settled(page: Page): Promise<void> {
  const check = page.locator('#check');
  if ((await check.count()) === 0) return;
  await expect(check).toHaveAttribute('data-live', '');
  await expect(check.locator('[data-loading]')).toHaveCount(0);
}

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** A window of 1280 × 800 at 200 %, and the narrowest that WCAG asks for (1.4.10, which is 1280 at 400 %). */
const NARROW = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
];

// One visit for all that is asked of a page: opening it takes longer than the questions. All rules are asked once per
// width, since a menu, a label or a scrolling table may be there at one width alone; those of colour in each scheme too.
for (const { name, path, notFound = false } of ADDRESSES) {
  test(`${name}: loads cleanly, fits every window, and is accessible in light and dark`, async ({ page, forgive }) => {
    const troubles = watch(page, notFound);
    if (notFound) forgive(/404/);
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const response = await page.goto(path, { waitUntil: 'load' });
    await settled(page);
    expect(response?.status()).toBe(notFound ? 404 : 200);
    await expect(page.locator('h1').first()).toBeVisible();
    expect(await paintedScheme(page)).toBe('light');
    for (const window of NARROW) {
      await page.setViewportSize(window);
      expect(await overflowing(page), `wider than ${window.width} pixels`).toEqual([]);
    }
    await withoutTwins(page);

    await page.setViewportSize(DESKTOP);
    expect(await faults(page, 'all'), 'desktop, light').toEqual([]);
    await paint(page, 'dark');
    expect(await faults(page, 'colour'), 'desktop, dark').toEqual([]);

    await page.setViewportSize(PHONE);
    expect(await overflowing(page), 'wider than 360 pixels').toEqual([]);
    expect(await faults(page, 'all'), 'phone, dark').toEqual([]);
    await paint(page, 'light');
    expect(await faults(page, 'colour'), 'phone, light').toEqual([]);
    expect(troubles).toEqual([]);
  });
}
