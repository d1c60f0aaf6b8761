/** The totals that sources report: as bars on the home page and in the guide, and in the guide as a table as well. */

import { loadList } from '../src/list/load/index.ts';
import { expect, type Page, test } from './visit.ts';

const counted = loadList().results.filter(({ passed, filed }) => passed !== null || filed !== null);
const figures = (['passed', 'filed'] as const).flatMap((kind) => counted.flatMap((result) => result[kind] ?? []));

/** The figures beside the bars and the lengths of the bars, in the order of the page. */
async function bars(page: Page): Promise<{ figures: number[]; lengths: number[] }> {
  const rows = page.locator('.results-chart dd');
  return {
    figures: (await rows.locator('.number').allTextContents()).map(Number),
    lengths: await rows
      .locator('.results-chart__bar')
      .evaluateAll((drawn) => drawn.map((bar) => bar.getBoundingClientRect().width)),
  };
}

test.use({ javaScriptEnabled: false });

for (const path of ['en/', 'en/guides/results-so-far/']) {
  test(`${path} draws every reported total to one scale, with its figure beside it`, async ({ page }) => {
    await page.goto(path);
    const drawn = await bars(page);
    expect(drawn.figures).toEqual(figures);
    const perCompany = drawn.lengths.map((length, place) => length / (figures[place] ?? 0));
    for (const length of perCompany) expect(length / Math.max(...perCompany)).toBeGreaterThan(0.99);
  });
}

test('the guide says in a table what its bars show, and by which sources', async ({ page }) => {
  await page.goto('en/guides/results-so-far/');
  const rows = page.getByRole('table', { name: /as reported/ }).locator('tbody tr');
  await expect(rows).toHaveCount(counted.length);
  for (const [place, { passed, filed, sources }] of counted.entries()) {
    const cells = rows.nth(place).locator('td');
    await expect(cells.nth(0)).toHaveText(String(passed ?? 'Not stated'));
    await expect(cells.nth(1)).toHaveText(String(filed ?? 'Not stated'));
    for (const key of sources) await expect(cells.nth(2)).toContainText(key);
  }
});

test('on a narrow phone and on paper the chart stays within the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await page.goto('zh-CN/guides/results-so-far/');
    await expect(page.locator('.results-chart')).toBeVisible();
    const sticksOut = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sticksOut, media).toBeLessThanOrEqual(0);
    expect((await bars(page)).lengths.every((length) => length > 0)).toBe(true);
  }
});
