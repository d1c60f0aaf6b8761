import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { faultsInBothSchemes } from './axe.ts';
import { expect, type Page, test } from './visit.ts';

const NO_GROUNDS = 'g.none=no&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no';
/** One person below the list's own figure for an assessment, under the edition that has been superseded. */
const DECIDED = `#edition=beijing-2024&zone=yes&ciio=no&scenario=clinical-trial&fields=subject-vital-signs&other=no&important=no&personal=0&sensitive=49999&${NO_GROUNDS}`;
const OPEN = '#edition=beijing-2024&scenario=clinical-trial';
/** Not in the pilot zone, which says nothing of the municipality. */
const OUTSIDE = DECIDED.replace('zone=yes', 'zone=no');

/** Opens the checker, and waits for all that is fetched with a result. */
async function open(page: Page, fragment: string, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/check/${fragment}`);
  await expect(page.locator('.check-keep')).toBeVisible();
  await expect(page.locator('.check-chain')).toBeVisible();
}

async function download(page: Page, button: RegExp): Promise<{ name: string; content: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

const textOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');

for (const { locale, verdict, prevails } of [
  { locale: 'en', verdict: 'a filed standard contract', prevails: 'The official Chinese text prevails' },
  { locale: 'zh-CN', verdict: '须订立个人信息出境标准合同并备案', prevails: '以官方公布的中文文本为准' },
]) {
  test(`the Word file has the verdict, the address and the caution (${locale})`, async ({ page }) => {
    await open(page, DECIDED, locale);
    const { name, content } = await download(page, /Word/);
    expect(name).toMatch(/^qingdan-check-clinical-trial-\d{4}-\d{2}-\d{2}\.docx$/);
    await expect(page.locator('.check-keep [role="status"]')).toContainText(name);
    const document = unzipSync(new Uint8Array(content))['word/document.xml'];
    const text = textOf(strFromU8(document ?? new Uint8Array()));
    for (const said of [verdict, page.url(), prevails]) expect(text).toContain(said);
  });
}

test('the text file and the clipboard carry the same report', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, DECIDED);
  const { name, content } = await download(page, /Download text/);
  expect(name).toMatch(/\.txt$/);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('.check-keep [role="status"]')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(content.toString('utf8').replace(/^\ufeff/, '')).toBe(copied);
  for (const said of [page.url(), 'Table 1: Result at a glance', '[1] ']) expect(copied).toContain(said);
});

test('a Word file that cannot be made says so, and what to do', async ({ page, forgive }) => {
  forgive(/ERR_FAILED .*word/);
  await open(page, DECIDED);
  // The library comes in a script of its own, asked for only now.
  await page.route('**/_astro/word.*.js', (route) => route.abort());
  await page.getByRole('button', { name: /Word/ }).click();
  await expect(page.locator('.check-keep [role="status"]')).toContainText(
    'could not be made. Check your connection, reload',
  );
});

test('without the explanation the verdict stands, and what is missing is said', async ({ page, forgive }) => {
  forgive(/ERR_FAILED .*later\.json/);
  await page.route('**/later.json', (route) => route.abort());
  await page.goto(`en/check/${DECIDED}`);
  await expect(page.locator('.check-headline')).toContainText('a filed standard contract');
  await expect(page.locator('#check-result')).toContainText('A part of the explanation could not be loaded');
});

test('the paper of the Word file can be chosen', async ({ page }) => {
  await open(page, DECIDED);
  await page.getByLabel('Paper size').selectOption({ label: 'US Letter' });
  const { content } = await download(page, /Word/);
  const document = strFromU8(unzipSync(new Uint8Array(content))['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('w:w="12240"');
});

test('printed, the report stands alone: full addresses, no controls, nothing of the page around it', async ({
  page,
}) => {
  await open(page, DECIDED);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expect(paper).toContainText('49,999 people');
  await expect(paper).toContainText(page.url());
  await expect(paper).toContainText('https://www.cac.gov.cn/');
  const around = ['.check-shown', '.check-facts', '.check-keep', '.check-actions', '.check-chain', '.site-header'];
  for (const hidden of [...around, '.site-footer', 'h1']) await expect(page.locator(hidden).first()).toBeHidden();
});

for (const format of ['A4', 'Letter']) {
  test(`nothing is wider than the paper (${format})`, async ({ page }) => {
    await open(page, OPEN);
    await page.emulateMedia({ media: 'print' });
    // The width of the paper less the margins, in CSS pixels.
    await page.setViewportSize({ width: format === 'A4' ? 672 : 694, height: 900 });
    const wider = await page
      .locator('.paper *')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(wider).toEqual([]);
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(2);
  });
}

test('the verdict says how near the next procedure is and what the national rules alone would ask', async ({
  page,
}) => {
  await open(page, DECIDED);
  const verdict = page.locator('.check-verdict');
  await expect(verdict).toContainText('One more person with a sensitive item (reaching 50,000)');
  await expect(verdict.locator('dt', { hasText: 'National rules alone' }).locator('+ dd')).toContainText(
    'Security assessment',
  );
});

test('the rules stand in the order asked, with their numbers; those that do not hold unfold in place', async ({
  page,
}) => {
  await open(page, DECIDED);
  const steps = page.locator('.check-chain .check-step');
  const numbers = await steps.evaluateAll((items) =>
    items.map((item) => (item instanceof HTMLLIElement ? item.value : 0)),
  );
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const folded = page.locator('.check-denied').first();
  await expect(folded.locator('.check-step').first()).toBeHidden();
  await folded.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(folded.locator('.check-step').first()).toBeVisible();
});

test('an open result puts one question first, and leads to it', async ({ page }) => {
  await open(page, OPEN);
  const next = page.locator('.check-next');
  await expect(next).toContainText('Ask next');
  await next.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.check-form :focus')).toHaveCount(1);
});

test('where the other edition leads elsewhere, the result says so and a link goes there', async ({ page }) => {
  await open(page, OUTSIDE);
  const elsewhere = page.locator('.check-elsewhere');
  await expect(elsewhere).toContainText('2025 edition');
  await expect(elsewhere).toContainText('counts as not sure');
  await elsewhere.getByRole('link').click();
  await expect(page).toHaveURL(/edition=beijing-2025/);
  await expect(page.locator('.check-headline')).toContainText('Not settled yet');
});

test('the whole of it by keyboard', async ({ page }) => {
  await open(page, DECIDED);
  await page.getByRole('button', { name: 'Copy as text' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Download text/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Word/ })).toBeFocused();
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.docx$/);
  await expect(page.getByRole('button', { name: /Word/ })).toBeFocused();
});

for (const locale of ['zh-CN', 'en']) {
  test(`fits a phone of 360 pixels (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, OPEN, locale);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
  test(`axe finds nothing in the explanation, unfolded (${locale})`, async ({ page }) => {
    await open(page, OUTSIDE, locale);
    for (const summary of await page.locator('.check-denied > summary').all()) await summary.click();
    expect(await faultsInBothSchemes(page, '#check-result')).toEqual([]);
  });
}
