import { faultsInBothSchemes, withoutTwins } from './axe.ts';
import { expect, type Locator, type Page, test } from './visit.ts';

const result = (page: Page): Locator => page.locator('#check-result');
const headline = (page: Page): Locator => result(page).locator('.check-headline');
const question = (page: Page, name: RegExp): Locator => page.getByRole('group', { name });
const scenario = (page: Page): Locator => page.getByLabel(/business scenario/);
const people = (page: Page, name: RegExp): Locator => question(page, name).getByRole('textbox');

const ZONE = /registered where/;
const CIIO = /critical information infrastructure operator/;
const OTHER = /other data sent/;
const IMPORTANT = /notified or published/;
const PERSONAL = /without any sensitive item/;
const SENSITIVE = /with a sensitive item/;

/** No ground for an exemption, as a link says it. */
const NO_GROUNDS = 'g.none=no&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no';

/** Opens the checker, and waits until it answers. */
async function open(page: Page, fragment = '', locale = 'en'): Promise<void> {
  await page.goto(`${locale}/check/${fragment}`);
  await expect(page.locator('#check[data-live]')).toBeVisible();
}

/** Waits for all that is fetched with a result: the explanation, the report on paper, and what keeps it. */
async function explained(page: Page): Promise<void> {
  await expect(result(page).locator('.check-chain')).toBeVisible();
  await expect(result(page).locator('.check-keep')).toBeVisible();
  await expect(result(page).locator('.paper')).toBeAttached();
}

async function answer(page: Page, name: RegExp, word: 'Yes' | 'No' | 'Not sure'): Promise<void> {
  await question(page, name).getByRole('radio', { name: word, exact: true }).check();
}

/** A processor in the zone with nothing special: leaves scenario, fields and people to the test. */
async function ordinary(page: Page): Promise<void> {
  await answer(page, ZONE, 'Yes');
  await answer(page, CIIO, 'No');
  await answer(page, OTHER, 'No');
  await answer(page, IMPORTANT, 'No');
  for (const ground of [/Collected abroad/, /contract with the person/, /management of employees/, /emergency/]) {
    await answer(page, ground, 'No');
  }
}

test.describe('from nothing to each procedure', () => {
  test.beforeEach(async ({ page }) => {
    await open(page);
    await expect(headline(page)).toHaveText('Nothing answered yet');
    await ordinary(page);
    await scenario(page).selectOption('clinical-trial');
  });

  test('security assessment', async ({ page }) => {
    await page.getByLabel(/Trial subject.s vital signs/).check();
    await people(page, SENSITIVE).fill('5万');
    await expect(headline(page)).toHaveText('The transfer needs to pass a security assessment.');
    await expect(result(page).locator('.check-step--holds').filter({ hasText: '50,000' })).toBeVisible();
  });

  test('standard contract or certification', async ({ page }) => {
    await page.getByLabel(/Trial subject.s vital signs/).check();
    await people(page, SENSITIVE).fill('１２,000');
    await expect(headline(page)).toContainText('standard contract');
    await expect(result(page)).toContainText('38,000 more people');
  });

  test('none of the three', async ({ page }) => {
    await page.getByLabel(/Subject.s sex/).check();
    await people(page, PERSONAL).fill('1.2 thousand');
    await people(page, SENSITIVE).fill('0');
    await expect(headline(page)).toHaveText('The transfer needs none of the three prior procedures.');
  });

  test('another regime', async ({ page }) => {
    await page.getByLabel(/Genetic information/).check();
    await expect(headline(page)).toContainText('another legal regime');
  });
});

test('an undetermined result names what would decide it, and leads there', async ({ page }) => {
  await open(page, '#edition=beijing-2024&scenario=clinical-trial&fields=subject-laboratory-result&sensitive=20000');
  await ordinary(page);
  await answer(page, ZONE, 'Not sure');
  await expect(headline(page)).toHaveText('Not settled yet: 2 outcomes are possible');
  await expect(result(page).locator('.check-candidates .procedure')).toHaveText([
    'Security assessment',
    'Standard contract or certification',
  ]);
  await result(page).getByRole('button', { name: ZONE }).click();
  const zone = question(page, ZONE);
  await expect(zone.getByRole('radio', { name: 'Not sure' })).toBeFocused();
  await zone.getByRole('radio', { name: 'Yes', exact: true }).check();
  await expect(headline(page)).toContainText('standard contract');
});

test('every step of a result names its clause and its evidence, and its sources can be opened', async ({ page }) => {
  await open(page, `#zone=yes&scenario=clinical-trial&fields=subject-vital-signs&sensitive=60000&${NO_GROUNDS}`);
  const steps = result(page).locator('.check-step');
  await expect(steps.first()).toBeVisible();
  const count = await steps.count();
  await expect(steps.locator('.check-step__clause .evidence')).toHaveCount(count);
  await expect(result(page).locator('.check-verdict .evidence')).toHaveCount(1);
  const step = steps.filter({ hasText: '50,000' }).first();
  await step.locator('summary').click();
  await expect(step.getByRole('link').first()).toBeVisible();
  await expect(result(page)).toContainText('The official Chinese text prevails');
});

test('a shared link opened in a fresh browser gives the same result', async ({ page, browser, baseURL }) => {
  await open(page);
  await ordinary(page);
  await scenario(page).selectOption('member-management');
  await people(page, PERSONAL).fill('120万');
  await people(page, SENSITIVE).fill('0');
  await expect(headline(page)).toHaveText('The transfer needs to pass a security assessment.');
  await explained(page);
  const context = await browser.newContext({ ...(baseURL && { baseURL }) });
  const fresh = await context.newPage();
  await fresh.goto(page.url());
  await expect(headline(fresh)).toHaveText('The transfer needs to pass a security assessment.');
  await explained(fresh);
  // The panels below a result come with scripts of their own.
  for (const opened of [page, fresh]) {
    await expect(result(opened).locator('.project')).toBeVisible();
    await expect(result(opened).locator('.next')).toBeVisible();
  }
  expect(await result(fresh).textContent()).toBe(await result(page).textContent());
  await context.close();
});

test('a link in the other language gives the same procedure', async ({ page }) => {
  await open(page, `#zone=yes&ciio=yes&scenario=passenger-services&personal=1&sensitive=0&${NO_GROUNDS}`, 'zh-CN');
  await expect(headline(page)).toHaveText('须通过数据出境安全评估。');
});

test('back takes an answer back, forward gives it again', async ({ page }) => {
  await open(page);
  await answer(page, ZONE, 'Yes');
  await people(page, PERSONAL).pressSequentially('500');
  await expect(page).toHaveURL(/personal=500/);
  await page.goBack();
  await expect(people(page, PERSONAL)).toHaveValue('');
  await expect(question(page, ZONE).getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await page.goForward();
  await expect(people(page, PERSONAL)).toHaveValue('500');
});

for (const { typed, says } of [
  { typed: '-5', says: 'cannot be negative' },
  { typed: '1e9', says: 'Scientific notation' },
  { typed: '1.200', says: 'can be read as 1,200 or as 1.2' },
  { typed: 'many', says: 'cannot be read as a number' },
]) {
  test(`"${typed}" people gets a clear message at the field, and nothing else is lost`, async ({ page }) => {
    await open(page, '#zone=yes&scenario=clinical-trial&fields=subject-sex');
    await people(page, PERSONAL).fill(typed);
    const field = people(page, PERSONAL);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(new RegExp(says));
    await expect(headline(page)).toHaveText('Waiting for a correction');
    await expect(field).toHaveValue(typed);
    await expect(page.getByLabel(/Subject.s sex/)).toBeChecked();
    await page.reload();
    await expect(people(page, PERSONAL)).toHaveValue(typed);
    await people(page, PERSONAL).fill('1,200,000');
    await expect(headline(page)).not.toHaveText('Waiting for a correction');
  });
}

for (const { typed, read } of [
  { typed: '１２００', read: '1,200 people' },
  { typed: '1,200,000', read: '1,200,000 people' },
  { typed: '120万', read: '1,200,000 people' },
  { typed: '1万-5万', read: 'from 10,000 to fewer than 50,001 people' },
  { typed: '不满10万', read: 'fewer than 100,000 people' },
]) {
  test(`"${typed}" is understood and read back`, async ({ page }) => {
    await open(page);
    await people(page, PERSONAL).fill(typed);
    await expect(question(page, PERSONAL).getByText(`Read as: ${read}`)).toBeVisible();
  });
}

for (const { locale, typed, kept } of [
  { locale: 'fr', typed: 'au moins 50 000 mais moins de 100 000', kept: 'personal=50000-100000' },
  { locale: 'ko', typed: '5만 명 이상', kept: 'personal=50000-' },
  { locale: 'ru', typed: '1,2 млн человек', kept: 'personal=1200000' },
]) {
  test(`"${typed}" is understood in ${locale}, and the address says it so that every language reads the same`, async ({
    page,
  }) => {
    await open(page, '', locale);
    await page.locator('#q-personal-text').fill(typed);
    await expect(page).toHaveURL(new RegExp(`${kept}(&|$)`));
  });
}

test('a scenario that does not exist and a broken fragment are named, and the rest is used', async ({ page }) => {
  await open(page, '#zone=yes&scenario=teleportation&colour=red&personal=%E4%zz&ciio=no');
  await expect(page.getByText('Part of the link was not used')).toBeVisible();
  await expect(page.getByText('“teleportation” was given here, and was not used.')).toBeVisible();
  await expect(question(page, ZONE).getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await expect(question(page, CIIO).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
});

test('contradicting answers are explained at the question', async ({ page }) => {
  await open(page, '#zone=yes&scenario=clinical-trial&fields=subject-vital-signs&sensitive=0');
  await expect(people(page, SENSITIVE)).toHaveAccessibleDescription(/A sensitive field is among those sent/);
  await expect(headline(page)).toHaveText('Waiting for a correction');
});

test('a sector whose table is not loaded says so', async ({ page }) => {
  await open(page);
  await answer(page, ZONE, 'Yes');
  await page.getByLabel('Which sector?').selectOption('banking');
  await expect(page.getByText('its table is not loaded here')).toBeVisible();
  await expect(result(page)).toContainText('not confirmed');
});

test('a band can be chosen instead of a number', async ({ page }) => {
  await open(page, '#zone=yes&scenario=clinical-trial&fields=subject-vital-signs');
  await question(page, SENSITIVE)
    .getByRole('combobox')
    .selectOption({ label: 'from 10,000 to fewer than 50,000 people' });
  await expect(page).toHaveURL(/sensitive=10000-50000/);
  await expect(people(page, SENSITIVE)).toHaveValue('10000-49999');
});

test('copying gives the address, or a box to copy from where the browser refuses', async ({ page, context }) => {
  await open(page, '#zone=yes');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByLabel(/did not allow copying/)).toHaveValue(page.url());
  await page.reload();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(page.url());
  expect(text).toContain('https://');
});

test('clearing starts again, and back brings the answers back', async ({ page }) => {
  await open(page);
  await answer(page, ZONE, 'Yes');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(headline(page)).toHaveText('Nothing answered yet');
  await expect(page).toHaveURL(/check\/$/);
  await page.goBack();
  await expect(question(page, ZONE).getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
});

test('a whole check by keyboard', async ({ page }) => {
  await open(page);
  await page.getByLabel('Which edition of the list?').focus();
  await page.keyboard.press('Tab');
  await expect(question(page, ZONE).getByRole('radio', { name: 'Not sure' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(question(page, ZONE).getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await scenario(page).focus();
  await page.keyboard.type('Member');
  await expect(scenario(page)).toHaveValue('member-management');
  await people(page, PERSONAL).focus();
  await page.keyboard.type('20,000,000');
  await expect(headline(page)).toHaveText('The transfer needs to pass a security assessment.');
});

test('on a phone the result stays in sight and is one tap away', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '#zone=yes&scenario=member-management&personal=20000000');
  const bar = page.locator('.check-bar');
  await expect(bar).toContainText('Security assessment');
  await expect(bar).toBeInViewport();
  await bar.getByRole('button', { name: 'See the result' }).click();
  await expect(headline(page)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('on a wide screen the result stays beside the form, and an overview leads to its parts', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, `#zone=yes&scenario=clinical-trial&fields=subject-vital-signs&sensitive=60000&${NO_GROUNDS}`);
  const ways = page.getByRole('navigation', { name: 'Parts of the result' });
  await ways.getByRole('button', { name: 'What to do' }).click();
  await expect(page.getByRole('heading', { name: 'What to do next' })).toBeInViewport();
  await expect(headline(page)).not.toBeInViewport();
  await question(page, ZONE).scrollIntoViewIfNeeded();
  await ways.getByRole('button', { name: 'Answer' }).click();
  await expect(headline(page)).toBeInViewport();
  await expect(page.locator('#result-verdict')).toBeFocused();
});

test('without script the page says so and leads to the list', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('en/check/');
  await expect(page.getByText('The checker needs script')).toBeVisible();
  await page.getByRole('link', { name: 'Browse sectors, scenarios and fields' }).click();
  await expect(page).toHaveURL(/\/en\/list\/$/);
  await context.close();
});

test('printing shows facts, result and sources, and no controls', async ({ page }) => {
  await open(page, `#zone=yes&scenario=clinical-trial&fields=subject-vital-signs&sensitive=60000&${NO_GROUNDS}`);
  await expect(headline(page)).toHaveText('The transfer needs to pass a security assessment.');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  await expect(page.locator('.check-form')).toBeHidden();
  await expect(page.locator('.paper')).toContainText('60,000 people');
  await expect(page.locator('.paper')).toContainText(page.url());
});

for (const locale of ['zh-CN', 'en']) {
  for (const { state, fragment } of [
    {
      state: 'a full result',
      fragment:
        '#zone=yes&ciio=no&scenario=clinical-trial&fields=subject-vital-signs,genetic-information&sensitive=20000',
    },
    { state: 'a correction', fragment: '#scenario=member-management&personal=-5&colour=red&sector=nowhere' },
  ]) {
    test(`axe finds nothing in ${state} (${locale})`, async ({ page }) => {
      await open(page, fragment, locale);
      await expect(result(page)).not.toHaveAttribute('data-loading');
      await withoutTwins(page);
      expect(await faultsInBothSchemes(page, '#check')).toEqual([]);
    });
  }
}
