import { expect, type Page, test } from './visit.ts';

test('two editions are chosen, compared, and compared the other way round', async ({ page }) => {
  await page.goto('en/editions/');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Compare editions' }).click();
  await expect(page).toHaveURL(/\/en\/editions\/compare\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare editions');
  await main.locator('.pair-choice a[href$="/editions/compare/beijing-2024/beijing-2025/"]').click();
  await expect(page).toHaveURL(/\/compare\/beijing-2024\/beijing-2025\/$/);
  const area = main.locator('.before-after').filter({ hasText: 'Area' });
  await expect(area.locator('.before-after__before')).toContainText('Free Trade Zone');
  await expect(area.locator('.before-after__after')).toContainText('whole municipality');
  await main.getByRole('link', { name: 'Compare the other way round' }).click();
  await expect(page).toHaveURL(/\/compare\/beijing-2025\/beijing-2024\/$/);
  await expect(area.locator('.before-after__after')).toContainText('Free Trade Zone');
});

test('the comparison of the editions at hand says what was taken over, named only, and derived', async ({ page }) => {
  await page.goto('en/editions/compare/beijing-2024/beijing-2025/');
  const summary = page.getByRole('region', { name: 'At a glance' });
  await expect(summary).toContainText('No loaded record differs');
  await expect(summary).toContainText('5 sectors are taken over unchanged, according to the sources');
  await expect(summary.locator('.compare-named li')).toHaveCount(4);
  await expect(summary).toContainText('67 scenarios and 612 fields');
  const derived = summary.locator('p').filter({ hasText: '44 scenarios and 414 fields' });
  await expect(derived.locator('.evidence')).toHaveText('Derived');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a comparison is complete, and says what its filters would need', async ({ page }) => {
    await page.goto('en/editions/compare/');
    await expect(page.locator('.before-after').first()).toBeVisible();
    await page.goto('en/design/');
    await expect(page.getByText('Filters need JavaScript')).toBeVisible();
    await expect(page.getByRole('form', { name: 'Filter the changes' })).toBeHidden();
    await expect(page.locator('[data-change]').first()).toBeVisible();
  });
});

/** The changes that are seen, by level and kind. */
function shown(page: Page): Promise<string[]> {
  return page
    .locator('[data-change]:visible')
    .evaluateAll((items) =>
      items.map((item) => `${item.getAttribute('data-level')} ${item.getAttribute('data-kind')}`),
    );
}

test('changes are filtered by level, kind and aspect, and the address keeps what was asked', async ({ page }) => {
  await page.goto('en/design/');
  const form = page.getByRole('form', { name: 'Filter the changes' });
  const all = await shown(page);
  expect(new Set(all.map((entry) => entry.split(' ')[1]))).toEqual(new Set(['added', 'removed', 'changed', 'moved']));

  await form.getByLabel('Level').selectOption({ label: 'Field' });
  await form.getByLabel('Kind of change').selectOption({ label: 'Moved' });
  expect(await shown(page)).toEqual(['field moved']);
  await expect(page.getByText(`Shown: 1 of ${all.length}`)).toBeVisible();
  await expect(page).toHaveURL(/\?level=field&kind=moved/);

  await page.reload();
  await expect(form.getByLabel('Kind of change')).toHaveValue('moved');
  expect(await shown(page)).toEqual(['field moved']);

  await form.getByLabel('Level').selectOption({ label: 'Scenario' });
  expect(await shown(page)).toEqual([]);
  await expect(page.getByText('No change fits these filters.')).toBeVisible();

  await form.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText(`Shown: ${all.length} of ${all.length}`)).toBeVisible();
  expect(await shown(page)).toEqual(all);
  await expect(page).not.toHaveURL(/level=/);

  await page.goto('en/design/?aspect=thresholds&sector=nowhere');
  for (const entry of await shown(page)) expect(entry).toMatch(/changed$/);
  await expect(form.getByLabel('Sector')).toHaveValue('');
});

test('what was put in or left out is said in words too', async ({ page }) => {
  await page.goto('en/design/?aspect=wording');
  const wording = page.locator('[data-change]:visible .before-after').filter({ hasText: 'Description' }).first();
  await expect(wording.locator('ins')).toHaveText(/^inserted: .+ \(end\)$/);
  await expect(wording.locator('.before-after__before')).toContainText('Before');
  await expect(wording.locator('.before-after__after')).toContainText('After');
  await expect(wording.locator('[lang="zh-CN"]').first()).toBeVisible();
});

test('a sector without a table has a page that says so, and the checker leads to it', async ({ page }) => {
  await page.goto('en/list/');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Banking' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Banking' })).toBeVisible();
  await expect(main.getByText('Table not loaded', { exact: true })).toBeVisible();
  await expect(main.locator('.official-address')).toHaveAttribute('href', /^https:\/\/www\.beijing\.gov\.cn\//);
  await expect(main).toContainText('NongHyup');
  await main.getByRole('link', { name: 'Check a transfer in this sector' }).click();
  await expect(page).toHaveURL(/\/check\/#.*sector=banking/);
  await page.getByRole('link', { name: 'What is known of this sector' }).click();
  await expect(page).toHaveURL(/\/en\/list\/banking\/$/);
});

test('a record says where it is written, its history, and without a repository links to none', async ({ page }) => {
  await page.goto('en/list/pharmaceuticals/clinical-trial/subject-sex/');
  const correct = page.getByRole('region', { name: 'Correct this record' });
  await expect(correct.locator('code')).toHaveText(/^content\/lists\/beijing-2024\/pharmaceuticals\.yaml:\d+$/);
  await expect(correct.getByRole('link').filter({ hasNotText: 'Correct this record' })).toHaveCount(0);
  await expect(correct).toContainText('names no repository');
  const history = page.getByRole('region', { name: 'Editions' });
  await expect(history).toContainText('Taken over unchanged, according to the sources');
  await expect(history).toContainText('Earliest edition known');
});

test('what is new comes from the data, newest first', async ({ page }) => {
  await page.goto('en/');
  const news = page.getByRole('region', { name: 'What is new' });
  const dates = await news
    .locator('.results__events time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(dates.length).toBeGreaterThan(5);
  expect(dates).toEqual(dates.toSorted().toReversed());
  await expect(news.getByRole('link', { name: /^Edition published: .*2025/ })).toBeVisible();
});
