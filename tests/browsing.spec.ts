import { paintedScheme } from './scheme.ts';
import { expect, test } from './visit.ts';

test('a visitor goes from home to a sector, a scenario and a field, and back by the breadcrumbs', async ({ page }) => {
  await page.goto('en/');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Pharmaceuticals', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pharmaceuticals' })).toBeVisible();
  await main.getByRole('link', { name: 'Clinical trial', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clinical trial' })).toBeVisible();
  await main
    .getByRole('link', { name: 'Subject’s sex' })
    .or(main.getByRole('link', { name: "Subject's sex" }))
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/list\/pharmaceuticals\/clinical-trial\/subject-sex\/$/);
  await expect(main.getByText('受试者性别').first()).toBeVisible();
  await expect(main.locator('.evidence').first()).toHaveText('Reconstructed');
  await main.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Clinical trial' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clinical trial' })).toBeVisible();
});

test('"check this" on a field fills the checker in', async ({ page }) => {
  await page.goto('en/list/pharmaceuticals/clinical-trial/subject-sex/');
  await page.getByRole('main').locator('a[href*="/check/#"]').first().click();
  await expect(page).toHaveURL(/\/en\/check\/#/);
  const state = new URLSearchParams(new URL(page.url()).hash.slice(1));
  expect(state.get('scenario')).toBe('clinical-trial');
  expect(state.get('fields')).toBe('subject-sex');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the language switch keeps the page', async ({ page }) => {
  await page.goto('en/list/pharmaceuticals/clinical-trial/subject-sex/');
  await page.locator('.menu--languages summary').click();
  await page.getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(/\/zh-CN\/list\/pharmaceuticals\/clinical-trial\/subject-sex\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('受试者性别');
});

test('the language switch keeps what was entered in the checker', async ({ page }) => {
  await page.goto('en/check/#scenario=clinical-trial&fields=subject-sex');
  await page.locator('.menu--languages summary').click();
  await page.getByRole('link', { name: '简体中文' }).click();
  await expect(page).toHaveURL(/\/zh-CN\/check\/#.*scenario=clinical-trial/);
});

test('an address that does not exist says so in both languages and leads on', async ({ page, forgive }) => {
  forgive(/404/);
  const response = await page.goto('en/list/no-such-sector/');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('没有这一页')).toBeVisible();
  await expect(page.getByText('There is no such page')).toBeVisible();
  await expect(page.getByRole('searchbox').first()).toBeVisible();
  await page.getByRole('link', { name: 'The list', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/list\/$/);
});

test('the theme that was chosen stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('en/');
  await expect.poll(() => paintedScheme(page)).toBe('light');
  await page.getByRole('group', { name: 'Display' }).getByText('Dark').click();
  await expect.poll(() => paintedScheme(page)).toBe('dark');
  await page.goto('en/list/');
  await expect.poll(() => paintedScheme(page)).toBe('dark');
});

test.describe('the index of fields', () => {
  test('narrows down by words and by sector, and says how many are left', async ({ page }) => {
    await page.goto('en/fields/');
    const rows = page.locator('[data-field-row]:visible');
    const all = await rows.count();
    expect(all).toBeGreaterThanOrEqual(198);
    await page.getByRole('searchbox').or(page.locator('[data-field-filter] input')).first().fill('passport');
    await expect.poll(() => rows.count()).toBeLessThan(20);
    expect(await rows.count()).toBeGreaterThan(0);
    await page.locator('[data-field-filter] select[name="sector"]').selectOption('civil-aviation');
    for (const sector of await rows.evaluateAll((found) => found.map((row) => row.getAttribute('data-sector')))) {
      expect(sector).toBe('civil-aviation');
    }
    await page.locator('[data-field-filter] input').first().fill('zzzz');
    await expect(page.locator('[data-field-empty]')).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the language choice works', async ({ page }) => {
    await page.goto('');
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/$/);
  });

  test('a record is complete', async ({ page }) => {
    await page.goto('en/list/pharmaceuticals/clinical-trial/subject-sex/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main .evidence').first()).toBeVisible();
    await expect(page.locator('main .sources').first()).toBeVisible();
  });

  test('the checker says that it needs script', async ({ page }) => {
    await page.goto('en/check/');
    await expect(page.getByRole('heading', { name: 'The checker needs script' })).toBeVisible();
  });
});
