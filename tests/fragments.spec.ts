import { expect, type Page, test } from './visit.ts';

/** Opens the checker with a fragment; gives everything that went wrong on the way, which must be nothing. */
async function open(page: Page, fragment: string): Promise<string[]> {
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    // Of the tests' own making (playwright.config.ts).
    const isBlocked = message.text().startsWith('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !isBlocked) troubles.push(message.text());
  });
  await page.goto('en/check/');
  await page.evaluate((text) => {
    window.location.hash = text;
  }, fragment);
  await page.reload();
  await expect(page.locator('#check[data-live]')).toBeVisible();
  return troubles;
}

const zone = (page: Page) => page.getByRole('group', { name: /registered where/ });

for (const { name, fragment } of [
  { name: 'bytes', fragment: '\u0000\u0001\u007f\u0080\u00ff\ufffd<script>&&==;;%%%' },
  { name: 'broken percent signs', fragment: '%E4%zz=%&%C3%28=%80&zone=%' },
  { name: 'halves of characters', fragment: 'scenario=\ud800&\udfff=\ud83d' },
  {
    name: 'names of things every object has',
    fragment: '__proto__=1&constructor=2&scenario=__proto__&sector=toString',
  },
]) {
  test(`a fragment of ${name} breaks nothing and is named as not used`, async ({ page }) => {
    const troubles = await open(page, fragment);
    await expect(page.getByText('Part of the link was not used')).toBeVisible();
    await expect(page.locator('#check-result .check-headline')).toHaveText('Nothing answered yet');
    // The form still answers.
    await zone(page).getByRole('radio', { name: 'Yes', exact: true }).check();
    await expect(page.locator('#check-result .check-headline')).toContainText('Not settled yet');
    expect(troubles).toEqual([]);
  });
}

test('a link far too long answers at once, and says that its end was not read', async ({ page }) => {
  const troubles = await open(page, `zone=yes&${'x=y&'.repeat(50_000)}ciio=yes`);
  await expect(page.getByText('so its end was not read')).toBeVisible();
  await expect(zone(page).getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  const ciio = page.getByRole('group', { name: /critical information infrastructure operator/ });
  await expect(ciio.getByRole('radio', { name: 'Not sure' })).toBeChecked();
  expect(troubles).toEqual([]);
});

test('an old link without an edition is read under the edition in force', async ({ page }) => {
  const troubles = await open(page, 'zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5');
  await expect(page.getByLabel('Which edition of the list?')).toHaveValue('beijing-2025');
  await expect(page.getByLabel(/Subject.s sex/)).toBeChecked();
  await expect(page.getByText('Part of the link was not used')).toBeHidden();
  expect(troubles).toEqual([]);
});

test('a scenario and a field that are gone are named, and the rest of the link is used', async ({ page }) => {
  const troubles = await open(
    page,
    'edition=beijing-2024&zone=yes&scenario=gone-scenario&fields=gone-field&sensitive=20',
  );
  await expect(page.getByText('scenario: there is no “gone-scenario”')).toBeVisible();
  await expect(page.getByText('fields: there is no “gone-field”')).toBeVisible();
  await expect(zone(page).getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await expect(page.getByRole('group', { name: /with a sensitive item/ }).getByRole('textbox')).toHaveValue('20');
  expect(troubles).toEqual([]);
});

test('a sector of another edition stands there as what it is', async ({ page }) => {
  const troubles = await open(page, 'edition=beijing-2024&zone=yes&sector=banking');
  await expect(page.getByLabel('Which sector?')).toHaveValue('banking');
  await expect(page.getByLabel('Which sector?').locator(':checked')).toContainText('not a sector of this edition');
  await expect(page.getByText('Part of the link was not used')).toBeHidden();
  expect(troubles).toEqual([]);
});
