import { readFileSync } from 'node:fs';
import { faults } from './axe.ts';
import { expect, type Locator, type Page, test } from './visit.ts';

const headline = (page: Page): Locator => page.locator('#check-result .check-headline');
const notice = (page: Page): Locator => page.locator('.check-saved [role="status"]');

async function open(page: Page, fragment = '', locale = 'en'): Promise<void> {
  await page.goto(`${locale}/check/${fragment}`);
  await expect(page.locator('#check[data-live]')).toBeVisible();
}

/** What "Download JSON" saves. */
async function download(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download JSON' }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Opens a file as a visitor does who has chosen it. */
async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a saved check' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const ANSWERS =
  '#edition=beijing-2025&zone=yes&sector=retail-modern-services&scenario=member-management&personal=20000000&sensitive=1.200';

test('a check is saved, and opens in a fresh browser with the same answers and result', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, ANSWERS.replace('1.200', '0'));
  const { name, text } = await download(page);
  expect(name).toMatch(/^qingdan-check-member-management-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text)).toMatchObject({
    format: 'qingdan-check',
    version: 1,
    address: page.url(),
    edition: 'beijing-2025',
    decision: { procedure: 'security-assessment' },
  });

  const context = await browser.newContext({ ...(baseURL && { baseURL }), locale: 'en-GB' });
  const fresh = await context.newPage();
  await open(fresh);
  await choose(fresh, name, text);
  await expect(notice(fresh)).toContainText(`“${name}” is open`);
  await expect(headline(fresh)).toHaveText('The transfer needs to pass a security assessment.');
  expect(fresh.url()).toBe(page.url());
  await fresh.goBack();
  await expect(headline(fresh)).toHaveText('Nothing answered yet');
  await context.close();
});

test('an answer still to be corrected is saved as it was typed', async ({ page }) => {
  await open(page, ANSWERS);
  await expect(headline(page)).toHaveText('Waiting for a correction');
  const { name, text } = await download(page);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(headline(page)).toHaveText('Nothing answered yet');
  await choose(page, name, text);
  await expect(page.getByRole('group', { name: /with a sensitive item/ }).getByRole('textbox')).toHaveValue('1.200');
});

test('a file that is no saved check is named, with what was expected, and nothing is lost', async ({ page }) => {
  await open(page, ANSWERS);
  for (const { name, text, says } of [
    { name: 'letter.json', text: 'Dear Sir', says: 'not JSON' },
    { name: 'package.json', text: '{"name":"x"}', says: 'not a saved check' },
    { name: 'newer.json', text: '{"format":"qingdan-check","version":9,"facts":{}}', says: 'version 9' },
    { name: 'large.json', text: 'x'.repeat(1_100_000), says: 'far larger' },
  ]) {
    await choose(page, name, text);
    await expect(notice(page)).toContainText(`“${name}” was not opened`);
    await expect(notice(page)).toContainText(says);
    await expect(notice(page)).toContainText('Expected is a file that “Download JSON” on this page has made.');
  }
  expect(page.url()).toContain(ANSWERS);
  await expect(headline(page)).toHaveText('Waiting for a correction');
});

test('a file of other data says both revisions and both results, and names what is gone', async ({ page }) => {
  await open(page, ANSWERS.replace('1.200', '0'));
  const { text } = await download(page);
  const saved = JSON.parse(text);
  const older = {
    ...saved,
    dataRevision: '0123456789ab',
    facts: { ...saved.facts, fields: ['a-removed-field'], colour: 'red' },
    decision: { ...saved.decision, candidates: ['none'] },
  };
  await page.getByRole('button', { name: 'Clear all' }).click();
  await choose(page, 'older.json', JSON.stringify(older));
  await expect(notice(page)).toContainText('0123456789ab');
  await expect(notice(page)).toContainText(saved.dataRevision);
  await expect(notice(page)).toContainText('In the file: None of the three prior procedures.');
  await expect(notice(page)).toContainText('2 entries of the file were not used');
  await expect(page.getByText('Part of the file was not used')).toBeVisible();
  await expect(page.getByText('fields: there is no “a-removed-field”')).toBeVisible();
  // It speaks of what was opened; another answer makes another matter of it.
  await page
    .getByRole('group', { name: /registered where/ })
    .getByRole('radio', { name: 'No', exact: true })
    .check();
  await expect(notice(page)).toBeEmpty();
});

test('a file dropped anywhere on the page is opened', async ({ page }) => {
  await open(page, ANSWERS.replace('1.200', '0'));
  const { text } = await download(page);
  await page.getByRole('button', { name: 'Clear all' }).click();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.json', { type: 'application/json' }));
    return data;
  }, text);
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a saved check here to open it')).toBeVisible();
  await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop a saved check here to open it')).toBeHidden();
  await expect(notice(page)).toContainText('“dropped.json” is open');
  await expect(headline(page)).toHaveText('The transfer needs to pass a security assessment.');
});

test('without a connection the page says so, and works again with one', async ({ page, forgive }) => {
  forgive(/ERR_FAILED .*record\.json/);
  await open(page, ANSWERS);
  await page.route('**/record.json', (route) => route.abort());
  await choose(page, 'any.json', '{}');
  await expect(notice(page)).toContainText('could not be loaded');
  await page.unroute('**/record.json');
  await choose(page, 'any.json', '{}');
  await expect(notice(page)).toContainText('not a saved check');
});

test('axe finds nothing in what is said of a file', async ({ page }) => {
  await open(page, ANSWERS);
  await choose(page, 'letter.json', 'Dear Sir');
  await expect(notice(page)).toContainText('not JSON');
  expect(await faults(page, 'all', '.check-saved')).toEqual([]);
});
