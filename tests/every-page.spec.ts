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

for (const { name, path, notFound = false } of ADDRESSES) {
  test.describe(name, () => {
    test('loads without an error, a failed request, another origin or a breach of the policy', async ({ page }) => {
      const troubles = await watch(page, notFound);
      const response = await page.goto(path, { waitUntil: 'networkidle' });
      expect(response?.status()).toBe(notFound ? 404 : 200);
      await expect(page.locator('h1').first()).toBeVisible();
      expect(troubles).toEqual([]);
    });

    test('needs no sideways scrolling at 360 pixels', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path, { waitUntil: 'networkidle' });
      const wide = await page.evaluate(() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > width + 1)
          .map((element) => `${element.tagName} ${element.className}`)
          .slice(-5);
      });
      expect(wide).toEqual([]);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has no accessibility fault that a machine can find, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(path, { waitUntil: 'networkidle' });
        expect(await paintedScheme(page)).toBe(colorScheme);
        // Rows of one table are alike, and the analysis of two hundred takes longer than all other pages together.
        await page.locator('[data-field-row]').evaluateAll((rows) => {
          for (const row of rows.slice(24)) row.remove();
        });
        const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
        // The structure of a page is the same in the dark; only what depends on colour can differ.
        if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
        const { violations } = await axe.analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
        );
        expect(found).toEqual([]);
      });
    }
  });
}
