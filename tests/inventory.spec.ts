import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsInBothSchemes } from './axe.ts';
import { expect, type Locator, type Page, test } from './visit.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures/inventory');
const fixture = (name: string) => join(FIXTURES, name);

async function open(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/inventory/`);
  await expect(page.locator('#inventory-start[data-live]')).toBeVisible();
}

const input = (page: Page): Locator => page.locator('#inventory-start input[type="file"]');
const ready = (page: Page) => expect(page.locator('.inventory[data-phase="ready"]')).toBeVisible();
const row = (page: Page, column: string): Locator =>
  page.getByRole('row').filter({ has: page.locator('code', { hasText: new RegExp(`^${column}$`) }) });
const focused = (page: Page): Locator => page.locator('.inv-row:focus code');

async function give(page: Page, file: string): Promise<void> {
  await input(page).setInputFiles(fixture(file));
  await ready(page);
}

async function download(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

for (const { file, columns, says } of [
  { file: 'guests.csv', columns: ['id', 'full_name', 'mobile_no', 'birth_date'], says: 'Delimited text' },
  { file: 'dictionary-gbk.tsv', columns: ['xm', 'sjh'], says: 'it was read as gb18030' },
  { file: 'member.sql', columns: ['member_id', 'mobile', 'created_at'], says: 'SQL script' },
  { file: 'vehicles.json', columns: ['vin', 'owner.name', 'owner.phone'], says: 'JSON' },
  { file: 'passengers.ndjson', columns: ['passport_no', 'nationality', 'flight_no'], says: 'JSON Lines' },
  { file: 'subject.schema.json', columns: ['birth_date', 'sex'], says: 'JSON Schema' },
  { file: 'members.xlsx', columns: ['mobile', 'birthday', 'order_no', 'ship_address', 'pay_amount'], says: 'Workbook' },
]) {
  test(`the columns of ${file} are read, matched and shown`, async ({ page }) => {
    await open(page);
    await give(page, file);
    await expect(page.locator('.inv-name code')).toHaveText(columns);
    await expect(page.locator('.inventory')).toContainText(says);
  });
}

test('of a workbook one sheet can be chosen', async ({ page }) => {
  await open(page);
  await give(page, 'members.xlsx');
  await page.getByLabel('Sheet').selectOption({ label: 'Orders (3 columns)' });
  await ready(page);
  await expect(page.locator('.inv-name code')).toHaveText(['order_no', 'ship_address', 'pay_amount']);
});

test('an example is reviewed by mouse, and the result follows', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Example: Pharmaceuticals' }).click();
  await ready(page);
  await expect(page.getByLabel('Used for').locator('option').first()).toHaveText(
    /Proposed from the columns: Clinical trial/i,
  );
  const birth = row(page, 'birth_date');
  await expect(birth).toContainText(/birth/i);
  await birth.getByRole('button', { name: 'Accept' }).click();
  await expect(birth).toContainText('Accepted');

  await page.getByLabel('Registered where the list applies?').selectOption('yes');
  await page.getByLabel('Critical information infrastructure operator?').selectOption('no');
  await page.getByLabel('Notified or published as important data?').selectOption('no');
  await page.getByLabel('Is data outside the list sent too?').selectOption('no');
  await page.getByLabel('People with a sensitive item').fill('20,000,000');
  await page.getByLabel('People without any').fill('0');
  const result = page.locator('.inv-group[data-scenario="clinical-trial"]');
  await expect(result).toContainText('The transfer needs to pass a security assessment.');

  const checker = await result.getByRole('link', { name: 'Open in the checker' }).getAttribute('href');
  expect(checker).toContain('scenario=clinical-trial');
  await page.goto(checker ?? '');
  await expect(page.locator('#check-result .check-headline')).toHaveText(
    'The transfer needs to pass a security assessment.',
  );
});

test('a table is reviewed by keyboard alone', async ({ page }) => {
  await open(page);
  await page
    .getByLabel('Or paste column names')
    .fill('passport_no\tPassenger passport number\npax_name\tPassenger name\nflight_no\tFlight number\n');
  await page.getByRole('button', { name: 'Read this text' }).press('Enter');
  await ready(page);
  await row(page, 'passport_no').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'passport_no')).toContainText('Accepted');
  await expect(focused(page)).toHaveText('pax_name');
  await page.keyboard.press('n');
  await expect(row(page, 'pax_name')).toContainText('No listed field');
  await page.keyboard.press('ArrowUp');
  await expect(focused(page)).toHaveText('pax_name');
  await page.keyboard.press('Backspace');
  await expect(row(page, 'pax_name')).toContainText('Proposal');
  await page.keyboard.press('c');
  const chooser = page.getByRole('dialog');
  await chooser.getByRole('combobox').fill('nationality');
  await page.keyboard.press('Enter');
  await expect(chooser).toBeHidden();
  await expect(row(page, 'pax_name')).toContainText(/nationality/i);
  await expect(row(page, 'pax_name')).toContainText('Changed');
  await expect(focused(page)).toHaveText('pax_name');
  await page.keyboard.press('End');
  await expect(focused(page)).toHaveText('flight_no');
  await page.keyboard.press('c');
  await expect(chooser).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(focused(page)).toHaveText('flight_no');
});

test('proposals are accepted from a score on, and rows are filtered', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Example: Civil aviation' }).click();
  await ready(page);
  await page.getByRole('button', { name: '90 %' }).click();
  await expect(page.locator('.inv-state--accepted').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('none');
  await expect(row(page, 'ticket_status')).toBeVisible();
  await expect(row(page, 'passport_no')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Show', exact: true }).selectOption('all');
  await page.getByLabel('Name or comment contains').fill('PASSPORT');
  await expect(page.locator('.inv-name code')).toHaveText(['passport_no']);
  await page.getByLabel('Name or comment contains').fill('no such column');
  await expect(page.getByText('No column is left by this filter.')).toBeVisible();
});

test('a saved review opens again with the same decisions, answers and result', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Example: Civil aviation' }).click();
  await ready(page);
  await row(page, 'passport_no').getByRole('button', { name: 'Accept' }).click();
  // Only rows in sight are drawn; the text finds this one.
  await page.getByLabel('Name or comment contains').fill('seat_no');
  await row(page, 'seat_no')
    .getByRole('button', { name: /^(None|Confirm none)$/ })
    .click();
  await page.getByLabel('Registered where the list applies?').selectOption('yes');
  await page.getByLabel('People with a sensitive item').fill('5000');
  const result = await page.locator('.inv-groups').textContent();
  const { bytes } = await download(page, 'Save the review (JSON)');

  await page.getByRole('button', { name: 'Another file' }).click();
  await input(page).setInputFiles({ name: 'review.json', mimeType: 'application/json', buffer: bytes });
  await ready(page);
  await expect(page.locator('.inv-reopened')).toContainText('None of its fields has changed');
  await expect(row(page, 'passport_no')).toContainText('Accepted');
  const again = await download(page, 'Save the review (JSON)');
  expect(again.bytes.toString('utf8')).toBe(bytes.toString('utf8'));
  await expect(page.locator('.inv-groups')).toHaveText(result ?? '');
  await expect(page.getByLabel('People with a sensitive item')).toHaveValue('5000');
});

test('a review of another edition says what changed', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'Example: Civil aviation' }).click();
  await ready(page);
  const { bytes } = await download(page, 'Save the review (JSON)');
  const saved = JSON.parse(bytes.toString('utf8'));
  const [used] = Object.keys(saved.fields);
  saved.fields[used ?? ''].category = 'important-data';
  saved.edition = 'beijing-2024';
  saved.columns[0].field = 'a-field-of-the-past';
  await page.getByRole('button', { name: 'Another file' }).click();
  await input(page).setInputFiles({
    name: 'r.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(saved)),
  });
  await ready(page);
  const notice = page.locator('.inv-reopened');
  await expect(notice).toContainText('“a-field-of-the-past” is no longer on the list');
  await expect(notice).toContainText('was Important data and is');
  await expect(notice).toContainText('It was saved under');
});

test('exports are safe to open in a spreadsheet, and say so', async ({ page }) => {
  await open(page);
  await input(page).setInputFiles({
    name: 'evil.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('"=HYPERLINK(""http://x"")",@SUM(A1),-1+1,passport_no\n'),
  });
  await ready(page);
  await expect(page.getByText('CSV and XLSX are safe to open in a spreadsheet')).toBeVisible();
  const csv = await download(page, 'CSV');
  expect(csv.name).toBe('evil-inventory.csv');
  const text = csv.bytes.toString('utf8');
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(text).toContain(",'@SUM(A1),");
  expect(text).toContain(",'-1+1,");
  const xlsx = await download(page, 'Excel (XLSX)');
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('with the connection off, every kind of file is still read and exported', async ({ page, context }) => {
  await open(page);
  await page.getByText('Drop a file here').hover();
  await expect(page.locator('#inventory-start[data-ready]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  for (const file of ['guests.csv', 'member.sql', 'subject.schema.json', 'members.xlsx']) {
    await give(page, file);
    await expect(page.locator('.inv-row').first()).toBeVisible();
    await download(page, 'Excel (XLSX)');
    await page.getByRole('button', { name: 'Another file' }).click();
  }
});

test('a file that cannot be read says what it is and what to do, and the next one is read', async ({ page }) => {
  await open(page);
  for (const { bytes, says } of [
    { bytes: Buffer.alloc(0), says: 'The file is empty' },
    { bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), says: 'old Excel file' },
    { bytes: Buffer.from('{"id": [1, 2'), says: 'is damaged' },
    { bytes: Buffer.from('{"format":"qingdan-inventory","version":9}'), says: 'version 9' },
  ]) {
    await input(page).setInputFiles({ name: 'file', mimeType: 'application/octet-stream', buffer: bytes });
    await expect(page.getByRole('alert').filter({ visible: true })).toContainText(says);
    await page.getByRole('button', { name: 'Another file' }).click();
  }
  await give(page, 'guests.csv');
});

test('dropping a file anywhere opens it, and long work can be stopped', async ({ page }) => {
  await open(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    const text = `column,comment\n${Array.from({ length: 90_000 }, (_, index) => `passport_no_${index},Passenger passport number`).join('\n')}`;
    data.items.add(new File([text], 'large.csv', { type: 'text/csv' }));
    return data;
  });
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Drop a file here')).toBeVisible();
  await give(page, 'guests.csv');
  await expect(page.locator('.inv-row')).toHaveCount(4);
});

test('nothing of a file goes into the address, the storage, or over the network', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  await open(page);
  await give(page, 'guests.csv');
  await row(page, 'mobile_no').getByRole('button', { name: 'Accept' }).click();
  expect(sent.filter((line) => !line.startsWith('GET ') || line.includes('mobile_no'))).toEqual([]);
  expect(page.url()).not.toContain('mobile');
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('mobile_no');
});

for (const locale of ['en', 'zh-CN']) {
  test(`axe finds nothing and 360 pixels are enough at work (${locale})`, async ({ page }) => {
    await open(page, locale);
    await page.locator('a[data-sample]').nth(1).click();
    await ready(page);
    expect(await faultsInBothSchemes(page)).toEqual([]);
    await page.locator('.inv-row').first().focus();
    await page.keyboard.press('c');
    expect(await faultsInBothSchemes(page), 'chooser').toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('a review goes along to another language, with what was decided and answered', async ({ page }) => {
  await open(page);
  await give(page, 'guests.csv');
  const birth = row(page, 'birth_date');
  await birth.getByRole('button', { name: 'Accept' }).click();
  await expect(birth).toContainText('Accepted');
  await page.getByLabel('Registered where the list applies?').selectOption('yes');
  await page.locator('.menu--languages summary').click();
  await page.locator('a[data-language-link][hreflang="de"]').click();
  await expect(page).toHaveURL(/\/de\/inventory\//);
  await ready(page);
  await expect(page.locator('.inv-name code')).toHaveText(['id', 'full_name', 'mobile_no', 'birth_date']);
  await expect(row(page, 'birth_date')).toContainText('Angenommen');
  await expect(page.locator('.inv-file')).toContainText('guests.csv');
  expect(await page.evaluate(() => sessionStorage.getItem('qingdan-review'))).toBeNull();
});
