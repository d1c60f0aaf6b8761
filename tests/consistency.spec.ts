import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { faults } from './axe.ts';
import { expect, type Page, test } from './visit.ts';

/** A saved review in which a person decided on every column. */
function review(fields: Readonly<Record<string, string>>, answers: string, category = 'personal-information'): Buffer {
  const columns = Object.entries(fields).map(([name, decided]) => ({ table: 0, name, decided, score: 1, others: [] }));
  const known = Object.fromEntries(
    Object.values(fields).map((id) => [id, { scenario: 'passenger-services', category }]),
  );
  const head = { format: 'qingdan-inventory', version: 1, saved: '2026-01-31', edition: 'beijing-2025', answers };
  return Buffer.from(JSON.stringify({ ...head, fields: known, columns }));
}

async function open(page: Page, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/consistency/`);
  await expect(page.locator('#consistency-app[data-live]')).toBeVisible();
}

async function give(page: Page, which: 'filed' | 'actual', buffer: Buffer, name = `${which}.json`): Promise<void> {
  await page.locator(`#consistency-${which}`).setInputFiles({ name, mimeType: 'application/json', buffer });
}

const kind = (page: Page, name: string) => page.locator(`.consistency-kind[data-kind="${name}"]`);
const ANSWERS = 'zone=yes&ciio=no&other=no&important=no&sensitive=0';
/** Ids of two fields of the list, found on the page of their scenario so that the test names none. */
async function twoFields(page: Page): Promise<[string, string]> {
  await page.goto('en/list/civil-aviation/passenger-services/');
  const links = await page
    .locator('a[href*="/civil-aviation/passenger-services/"]')
    .evaluateAll((all) =>
      all.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '').filter((id) => id !== 'passenger-services'),
    );
  const [one, other] = [...new Set(links)].filter((id) => /name|nationality/.test(id));
  if (one === undefined || other === undefined) throw new Error('The scenario has no two such fields.');
  return [one, other];
}

test('what is sent beyond the filing, and more people, are named with what is known of them', async ({ page }) => {
  const [one, other] = await twoFields(page);
  await open(page);
  await give(page, 'filed', review({ a: one }, `${ANSWERS}&personal=1000`));
  await give(page, 'actual', review({ a: one, b: other }, `${ANSWERS}&personal=20000000`));
  await expect(kind(page, 'sent-not-filed')).toContainText('b');
  await expect(kind(page, 'sent-not-filed')).toContainText('is not confirmed');
  await expect(kind(page, 'more-people')).toContainText('1,000 filed, 20,000,000 now');
  await expect(kind(page, 'other-procedure')).toContainText('is now “Data-export security assessment”');
  await expect(kind(page, 'filed-not-sent')).toHaveCount(0);
  expect(await faults(page)).toEqual([]);
});

test('the same on both sides is no difference', async ({ page }) => {
  const [one] = await twoFields(page);
  await open(page);
  for (const which of ['filed', 'actual'] as const)
    await give(page, which, review({ a: one }, `${ANSWERS}&personal=10`));
  await expect(page.getByText('No difference was found')).toBeVisible();
});

test('what is no longer sent, and what changed on the list, are told apart', async ({ page }) => {
  const [one, other] = await twoFields(page);
  await open(page);
  await give(page, 'filed', review({ a: one, b: other }, '', 'important-data'));
  await give(page, 'actual', Buffer.from('column,comment\nflight_no,Flight number\n'), 'now.csv');
  await expect(kind(page, 'filed-not-sent').getByRole('listitem')).toHaveCount(2);
  await expect(kind(page, 'list-changed')).toContainText('was Important data and is');
});

test('a file that cannot be read is named, and the other side stays', async ({ page }) => {
  const [one] = await twoFields(page);
  await open(page, 'en');
  await give(page, 'filed', review({ a: one }, ''));
  await expect(page.getByText('filed.json: 1 listed field')).toBeVisible();
  await give(page, 'actual', Buffer.from('{"id": [1, 2'), 'broken.json');
  await expect(page.getByRole('alert').filter({ visible: true })).toContainText('is damaged');
  await expect(page.getByText('filed.json: 1 listed field')).toBeVisible();
});

test('head-counts that contradict the fields are named instead of being decided on', async ({ page }) => {
  const [one] = await twoFields(page);
  await open(page);
  await give(page, 'filed', review({ a: one }, 'zone=yes&other=no&personal=10'));
  await give(page, 'actual', review({ a: one }, 'zone=yes&personal=many'));
  await expect(page.locator('.consistency')).toContainText('“actual.json” could not be decided');
});

test('with a monthly figure it says in which month the next figure is reached', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-15T10:00:00'));
  const [one] = await twoFields(page);
  await open(page);
  await give(page, 'filed', review({ a: one }, `${ANSWERS}&personal=1000`));
  await give(page, 'actual', review({ a: one }, `${ANSWERS}&personal=80000`));
  const warning = page.locator('.consistency-warning');
  await expect(warning.getByRole('listitem')).toHaveCount(0);
  await warning.getByLabel(/without any sensitive/i).fill('10000');
  // 80,000 in March and 10,000 a month more: 100,000 at the end of May.
  await expect(warning).toContainText('May 2026');
  await expect(warning).toContainText('100,000');
});

test('the comparison is kept as a Word file with every difference and the warning', async ({ page }) => {
  const [one, other] = await twoFields(page);
  await open(page);
  await give(page, 'filed', review({ a: one }, `${ANSWERS}&personal=1000`));
  await give(
    page,
    'actual',
    review({ a: one, passenger_nat: other }, `${ANSWERS}&personal=20000000&rate.personal=5000`),
  );
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word (.docx)' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^qingdan-consistency-\d{4}-\d{2}-\d{2}\.docx$/);
  await expect(page.getByText(`Saved: ${download.suggestedFilename()}`)).toBeVisible();
  const bytes = await readFile(await download.path());
  const text = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
  for (const said of [
    'Sent but not filed',
    'passenger_nat',
    'More people than were filed',
    '1,000 filed, 20,000,000 now',
  ])
    expect(text).toContain(said);
});
