import { locales } from '../src/words/load/index.ts';
import { excessWidth, unfit } from './fit.ts';
import { expect, type Page, test } from './visit.ts';

const ANSWERS = 'zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5';
const PAGES = [
  '',
  'list/',
  'list/pharmaceuticals/clinical-trial/',
  'list/pharmaceuticals/clinical-trial/subject-sex/',
  'thresholds/',
  'fields/',
  `check/#${ANSWERS}`,
  'inventory/',
  'consistency/',
  'guides/how-the-list-works/',
] as const;

/** Until a tool on the page answers, and all that comes with its first result is there. */
async function settled(page: Page): Promise<void> {
  const check = page.locator('#check');
  if ((await check.count()) === 0) return;
  await expect(check).toHaveAttribute('data-live', '');
  await expect(check.locator('[data-loading]')).toHaveCount(0);
}

for (const { tag, name } of locales) {
  test(`${name}: no words leave their box on a phone, on any kind of page`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of PAGES) {
      await page.goto(`${tag}/${path}`, { waitUntil: 'load' });
      await settled(page);
      await expect(page.locator('html')).toHaveAttribute('lang', tag);
      expect.soft(await unfit(page), path).toEqual([]);
      expect.soft(await excessWidth(page), `${path}: wider than 360 pixels`).toBeLessThanOrEqual(0);
    }
    // The menus cover the page, so they are measured when they are open.
    for (const menu of await page.locator('[data-menu]:visible').all()) {
      await menu.locator('summary').click();
      expect.soft(await unfit(page), 'an open menu').toEqual([]);
      expect.soft(await excessWidth(page), 'an open menu: wider than 360 pixels').toBeLessThanOrEqual(0);
      await menu.locator('summary').click();
    }
  });
}

async function switchTo(page: Page, tag: string): Promise<void> {
  await page.locator('.menu--languages summary').click();
  await page.locator(`.menu--languages a[hreflang="${tag}"]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', tag);
}

test('the menu calls every language by its own name, in that language', async ({ page }) => {
  for (const { tag } of locales) {
    await page.goto(`${tag}/thresholds/`, { waitUntil: 'commit' });
    const links = page.locator('.menu--languages a');
    await expect(links).toHaveCount(locales.length);
    expect(await links.evaluateAll((all) => all.map((link) => link.textContent?.trim()))).toEqual(
      locales.map(({ name }) => name),
    );
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('lang')))).toEqual(
      locales.map((locale) => locale.tag),
    );
    await expect(page.locator('.menu--languages a[aria-current]')).toHaveAttribute('hreflang', tag);
  }
});

test('the answers given in one language stand in the next, and are still there on the way back', async ({ page }) => {
  await page.goto(`de/check/#${ANSWERS}`);
  await settled(page);
  const people = page.locator('#q-personal input').first();
  await expect(people).toHaveValue('5');
  const verdict = await page.locator('.check-headline').textContent();
  const { hash } = new URL(page.url());
  for (const tag of ['ja', 'de']) {
    await switchTo(page, tag);
    await settled(page);
    expect(new URL(page.url()).hash).toBe(hash);
    await expect(people).toHaveValue('5');
  }
  await expect(page.locator('.check-headline')).toHaveText(verdict ?? '');
});

test('a place on a page is kept in the other language', async ({ page }) => {
  await page.goto('de/guides/how-the-list-works/');
  await page.locator('.contents a:visible').nth(2).click();
  const { hash } = new URL(page.url());
  expect(hash.length).toBeGreaterThan(1);
  await switchTo(page, 'sa');
  expect(new URL(page.url()).pathname).toMatch(/\/sa\/guides\/how-the-list-works\/$/);
  expect(new URL(page.url()).hash).toBe(hash);
  await expect(page.locator(`main ${hash}`)).toBeInViewport();
});

test('a language once chosen is pointed out, and no address leads to another language than it says', async ({
  page,
}) => {
  await page.goto('de/');
  await switchTo(page, 'ja');
  await page.goto('fr/check/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.goto('');
  await expect(page.locator('.languages__fitting')).toHaveAttribute('data-language', 'ja');
  expect(new URL(page.url()).pathname).toBe(new URL(test.info().project.use.baseURL ?? '').pathname);
});
