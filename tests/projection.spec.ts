import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { faultsInBothSchemes } from './axe.ts';
import { expect, type Locator, type Page, test } from './visit.ts';

const panel = (page: Page): Locator => page.locator('.project');
const sentences = (page: Page): Locator => panel(page).locator('.project-sentences').first();
const monthly = (page: Page, kind: 'without any' | 'with a'): Locator =>
  panel(page).getByRole('textbox', { name: `New each month, ${kind} sensitive item` });

/** Everything answered: the list's scenario, head-counts alone decide. */
const FACTS =
  '#zone=yes&ciio=no&scenario=clinical-trial&fields=subject-vital-signs,subject-sex&other=no&important=no&personal=40000&sensitive=20000&g.none=no&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no';
const GROWING = `${FACTS}&rate.personal=90000&rate.sensitive=4000&month=2026-03`;

async function open(page: Page, fragment: string, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/check/${fragment}`);
  await expect(panel(page)).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date(2026, 2, 15, 12));
});

test('without a monthly figure the line says where the two counts stand', async ({ page }) => {
  await open(page, FACTS);
  await expect(panel(page)).toContainText('People with a sensitive item: 20,000 people');
  await expect(panel(page).getByRole('img', { name: /Now: 20,000 people\./ })).toBeVisible();
  await expect(panel(page)).toContainText('Give a monthly figure');
});

test('a monthly figure gives the month, its early warning, and the next year', async ({ page }) => {
  await open(page, FACTS);
  await monthly(page, 'with a').fill('4,000');
  await expect(sentences(page)).toContainText(
    'People with a sensitive item reach 50,000 in November 2026 (52,000 people by then). This needs: Security assessment.',
  );
  await expect(sentences(page)).toContainText('80% (40,000) in August 2026; 90% (45,000) in October 2026');
  await expect(panel(page)).toContainText('Counting begins again on 1 January each year.');
  await expect(panel(page)).toContainText('a choice of this site');
  const row = panel(page)
    .getByRole('row', { name: /50,000 people/ })
    .first();
  await expect(row).toContainText('November 2026');
  await expect(row.locator('.evidence')).toHaveCount(1);
  await panel(page).getByLabel('The numbers so far are those at the end of').selectOption({ label: 'June 2026' });
  await expect(sentences(page)).toContainText('do not reach 50,000 in 2026 (44,000 people by the end of December)');
});

test('the result and the count of answers do not change with it', async ({ page }) => {
  await open(page, FACTS);
  const headline = page.locator('#check-result .check-headline');
  const before = await headline.textContent();
  const answered = page.getByText(/^14 of 14 answered/);
  await expect(answered).toBeVisible();
  await monthly(page, 'without any').fill('90万');
  await expect(sentences(page)).toContainText('reach 1,000,000');
  expect(await headline.textContent()).toBe(before);
  await expect(answered).toBeVisible();
});

test('a shared link keeps the figures and their month, and so does "back"', async ({ page }) => {
  await open(page, FACTS);
  await monthly(page, 'with a').fill('4000');
  await expect(page).toHaveURL(/rate\.sensitive=4000&month=2026-03/);
  await page.clock.setFixedTime(new Date(2027, 4, 1));
  await page.reload();
  await expect(monthly(page, 'with a')).toHaveValue('4000');
  await expect(sentences(page)).toContainText('in November 2026');
  await monthly(page, 'with a').fill('6000');
  await expect(sentences(page)).toContainText('in August 2026');
  await page.goBack();
  await expect(monthly(page, 'with a')).toHaveValue('4000');
  await expect(sentences(page)).toContainText('in November 2026');
});

test('what cannot be read is said at the field, and a month of the link that is none is named', async ({ page }) => {
  await open(page, `${FACTS}&rate.personal=1.200&month=2026-13`);
  await expect(monthly(page, 'without any')).toHaveAccessibleDescription(/can be read as 1,200 or as 1\.2/);
  await expect(monthly(page, 'without any')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('status').filter({ hasText: 'Part of the link was not used' })).toContainText('2026-13');
  await monthly(page, 'without any').fill('1200');
  await expect(sentences(page)).toContainText('do not reach 1,000,000 in 2026');
});

test('by keyboard alone', async ({ page }) => {
  await open(page, FACTS);
  await monthly(page, 'without any').focus();
  await page.keyboard.press('Tab');
  await expect(monthly(page, 'with a')).toBeFocused();
  await page.keyboard.type('4000');
  await expect(monthly(page, 'with a')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByLabel('The numbers so far')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(sentences(page)).toContainText('in October 2026');
  await expect(panel(page).locator('> [role="status"]')).toHaveText(/reach 50,000 in October 2026/);
});

test('in print the figures stand in the report, and the fields are gone', async ({ page }) => {
  await open(page, GROWING);
  await page.emulateMedia({ media: 'print' });
  const report = page.locator('.paper-section--projection');
  await expect(report).toContainText('New each month: 90,000 people without any sensitive item');
  await expect(monthly(page, 'with a')).toBeHidden();
});

test('the early warnings go into a calendar file, each with how it is known', async ({ page }) => {
  await open(page, GROWING);
  const waiting = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Calendar file (.ics)' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  const events = ICAL.Component.fromString(file).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThan(0);
  for (const event of events) expect(String(event.getFirstPropertyValue('description'))).toContain('Evidence: ');
});

for (const locale of ['zh-CN', 'en']) {
  test(`fits a phone (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, GROWING, locale);
    await expect(panel(page).getByRole('table')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test(`axe finds nothing (${locale})`, async ({ page }) => {
    await open(page, `${GROWING.replace('rate.personal=90000', 'rate.personal=-5')}`, locale);
    await expect(panel(page).locator('.check-error')).toBeVisible();
    expect(await faultsInBothSchemes(page, '.project'), 'a wrong rate').toEqual([]);
    await open(page, GROWING, locale);
    await expect(panel(page).getByRole('table')).toBeVisible();
    expect(await faultsInBothSchemes(page, '.project')).toEqual([]);
  });
}
