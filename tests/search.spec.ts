import { expect, type Page, test } from './visit.ts';

/** Opens the dialog by its button and types. */
async function search(page: Page, words: string): Promise<void> {
  await page.locator('.site-header [data-open-search]').click();
  const input = page.getByRole('dialog').getByRole('combobox');
  await expect(input).toBeFocused();
  await input.fill(words);
}

/** What must be among the first results, as the visitor reads it. */
const SEARCHES: readonly { readonly words: string; readonly found: RegExp }[] = [
  { words: '车架号', found: /VIN of an owner.s vehicle/ },
  { words: 'VIN', found: /VIN of an owner.s vehicle/ },
  { words: 'passport', found: /Crew passport and visa number/ },
  { words: 'chejiahao', found: /VIN of an owner.s vehicle/ },
  { words: 'subjct code', found: /Subject.* code/ },
  { words: '不良事件', found: /Clinical-trial adverse event/ },
  { words: 'date of birth', found: /Subject.s date of birth/ },
  { words: 'passport_no', found: /Passenger.s travel-document number/ },
];

for (const { words, found } of SEARCHES) {
  test(`"${words}" finds its field, with its evidence`, async ({ page }) => {
    await page.goto('en/');
    await search(page, words);
    const option = page.getByRole('option').filter({ hasText: found }).first();
    await expect(option).toBeVisible();
    await expect(option.locator('.evidence')).toBeVisible();
    const place = await page
      .getByRole('option')
      .evaluateAll(
        (options, pattern) => options.findIndex((one) => new RegExp(pattern).test(one.textContent ?? '')),
        found.source,
      );
    expect(place).toBeLessThan(5);
    await option.click();
    await expect(page).toHaveURL(/\/en\/list\/[^/]+\/[^/]+\/[^/]+\/$/);
  });
}

test('Chinese pages find by Chinese, English and pinyin', async ({ page }) => {
  await page.goto('zh-CN/');
  for (const words of ['车架号', 'VIN', 'chejiahao']) {
    await search(page, words);
    await expect(page.getByRole('option').filter({ hasText: '车辆识别代号' }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('guides are found after the records', async ({ page }) => {
  await page.goto('en/');
  await search(page, 'critical information infrastructure');
  await expect(page.getByRole('option').filter({ hasText: 'How the list works' }).first()).toBeVisible();
});

test('words that match nothing lead on', async ({ page }) => {
  await page.goto('en/');
  await search(page, 'qqqxxzzy');
  await expect(page.getByText('Nothing was found for')).toBeVisible();
});

test('the search box of the home page hands its words over', async ({ page }) => {
  await page.goto('en/');
  await page.locator('#home-search').pressSequentially('VIN');
  await expect(page.getByRole('option').filter({ hasText: 'VIN' }).first()).toBeVisible();
});

test.describe('by keyboard alone', () => {
  test('slash opens, arrows choose, Enter goes, Escape gives the focus back', async ({ page }) => {
    await page.goto('en/list/');
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('Control+k');
    const input = page.getByRole('dialog').getByRole('combobox');
    await input.fill('VIN');
    const options = page.getByRole('option');
    await expect(options.nth(1)).toBeVisible();
    await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
    const chosen = await options.nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === chosen);
  });

  test('the first stop is the way past the header, and every stop shows where it is', async ({ page }) => {
    await page.goto('en/list/pharmaceuticals/clinical-trial/');
    await page.keyboard.press('Tab');
    await expect(page.locator('.skip-link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('h1')).toBeFocused();
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement)) return null;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return {
          tag: element.tagName,
          visible: box.width > 0 && box.height > 0,
          marked: outlineStyle !== 'none' || boxShadow !== 'none',
        };
      });
      expect(focused).toMatchObject({ visible: true, marked: true });
    }
  });

  test('a visitor reaches a field from home without a mouse', async ({ page }) => {
    await page.goto('en/');
    const link = page.getByRole('main').getByRole('link', { name: 'Clinical trial', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Clinical trial' })).toBeVisible();
  });
});
