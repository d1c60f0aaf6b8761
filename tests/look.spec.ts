import { expect, type Page, test } from './visit.ts';

/** What sticks out to the right of the window. */
function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test('the comparison of head-counts leads to every scenario and says that national figures stand in', async ({
  page,
}) => {
  await page.goto('en/thresholds/');
  const rows = page.locator('.comparison__sector .comparison__row');
  await expect(rows).toHaveCount(23);
  const flight = rows.filter({ hasText: 'Flight operations' });
  await expect(flight).toContainText('Not confirmed; national figure');
  await flight.getByRole('link', { name: 'Flight operations' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flight operations');
});

test('the fields of a scenario can be narrowed down, and a group without any is gone', async ({ page }) => {
  await page.goto('en/list/pharmaceuticals/clinical-trial/');
  const group = page.locator('[data-field-group]').filter({ hasText: 'Important data' });
  await expect(group).toBeVisible();
  await page.getByLabel('Category').selectOption({ label: 'Sensitive personal information' });
  await expect(group).toBeHidden();
  await expect(page.locator('[data-field-row]:visible').first()).toBeVisible();
});

test('a printed record has its address and no furniture', async ({ page }) => {
  await page.goto('en/list/pharmaceuticals/clinical-trial/');
  await page.emulateMedia({ media: 'print' });
  for (const furniture of ['.site-nav', '.breadcrumbs', '.page-aside', '.field-filter', '.neighbours', '.button']) {
    await expect(page.locator(furniture).first(), furniture).toBeHidden();
  }
  await expect(page.getByText(/Printed from https?:\/\/.+\/en\/list\/pharmaceuticals\/clinical-trial\//)).toBeVisible();
  await expect(page.getByText(/Data revision [0-9a-f]{12}/)).toBeVisible();
});

test('words half as long again still fit a window of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['', 'list/automobile/', 'list/pharmaceuticals/clinical-trial/', 'thresholds/', 'fields/']) {
    await page.goto(`en/${path}`);
    expect(await tooWide(page), `${path} as it is`).toBeLessThanOrEqual(0);
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: text } = walker;
        text.nodeValue = (text.nodeValue ?? '').replace(
          /\p{L}{4,}/gu,
          (word) => word + word.slice(0, Math.ceil(word.length / 2)),
        );
      }
    });
    expect(await tooWide(page), `${path} in longer words`).toBeLessThanOrEqual(0);
  }
});
