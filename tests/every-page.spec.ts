import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ADDRESSES } from './page-kinds.ts';
import { paintedScheme } from './scheme.ts';

/** Collects everything that must not happen on a page, from before it is opened. */
async function watch(page: Page, allowNotFound: boolean): Promise<string[]> {
  const troubles: string[] = [];
  const origin = new URL(test.info().project.use.baseURL ?? '').origin;
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const expected = allowNotFound && message.text().includes('404');
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
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
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

/** The faults of accessibility that a machine can find. */
async function faults(page: Page, colourOnly: boolean): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (colourOnly) axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

// One visit for all that is asked of a page: opening it takes longer than the questions.
for (const { name, path, notFound = false } of ADDRESSES) {
  test(`${name}: loads cleanly, fits 360 pixels, and is accessible in light and dark`, async ({ page }) => {
    const troubles = await watch(page, notFound);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(notFound ? 404 : 200);
    await expect(page.locator('h1').first()).toBeVisible();
    expect(await paintedScheme(page)).toBe('light');
    // Entries of one table are alike, and the analysis of hundreds takes longer than all other pages together.
    await page.locator('[data-field-row], [data-case]').evaluateAll((entries) => {
      for (const entry of entries.slice(24)) entry.remove();
    });
    expect(await faults(page, false), 'accessibility, light').toEqual([]);

    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowing(page), 'wider than 360 pixels').toEqual([]);

    // The structure of a page is the same in the dark; only what depends on colour can differ.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await paintedScheme(page)).toBe('dark');
    expect(await faults(page, true), 'accessibility, dark').toEqual([]);
    expect(troubles).toEqual([]);
  });
}
