import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { faultsInBothSchemes } from './axe.ts';
import { expect, type Locator, type Page, test } from './visit.ts';

const NO_GROUNDS = 'g.none=no&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no';
const ORDINARY = `zone=yes&ciio=no&important=no&${NO_GROUNDS}`;
const TRIAL = `${ORDINARY}&other=no&scenario=clinical-trial&fields=subject-vital-signs`;
const ASSESSMENT = `${TRIAL}&sensitive=60000`;

const panel = (page: Page): Locator => page.getByRole('region', { name: 'What to do next' });

async function open(page: Page, fragment: string, locale = 'en'): Promise<void> {
  await page.goto(`${locale}/check/#${fragment}`);
  await expect(page.locator('#check[data-live] .next')).toBeVisible();
}

for (const { what, fragment, heading, step } of [
  {
    what: 'a security assessment',
    fragment: ASSESSMENT,
    heading: 'Security assessment of the data export',
    step: 'Declare the transfer for a security assessment before any data go abroad.',
  },
  {
    what: 'a standard contract',
    fragment: `${TRIAL}&sensitive=12000`,
    heading: 'Standard contract for the export of personal information (filing)',
    step: 'Conclude the standard contract with the recipient abroad.',
  },
  {
    what: 'a certification',
    fragment: `${TRIAL}&sensitive=12000`,
    heading: 'Personal-information protection certification',
    step: 'Apply for personal-information protection certification.',
  },
  {
    what: 'data outside the list',
    fragment: `${ORDINARY}&other=yes&scenario=clinical-trial&fields=&personal=5&sensitive=0`,
    heading: 'Data outside the list',
    step: 'File for the data outside the list.',
  },
  {
    what: 'fewer people than any figure',
    fragment: `${ORDINARY}&other=no&scenario=clinical-trial&fields=subject-sex&personal=5`,
    heading: 'Fewer people than any figure',
    step: 'Start counting again on 1 January of each year.',
  },
  {
    what: 'an exemption',
    fragment: `${ASSESSMENT.replace('g.contract=no', 'g.contract=yes')}`,
    heading: 'Exemption from the procedures',
    step: 'Make sure that the condition holds for everything that is sent.',
  },
  {
    what: 'another regime',
    fragment: `${ORDINARY}&other=no&scenario=clinical-trial&fields=genetic-information&personal=0&sensitive=0`,
    heading: 'Human genetic resources information',
    step: 'Report before the information is provided abroad.',
  },
]) {
  test(`the steps of ${what} are there, each with how it is known, and what is not confirmed`, async ({ page }) => {
    await open(page, fragment);
    const section = panel(page)
      .locator('.next-section')
      .filter({ has: page.getByRole('heading', { name: heading }) });
    const line = section.getByRole('listitem').filter({ hasText: step });
    await expect(line).toBeVisible();
    await expect(line.locator('.evidence')).toHaveText(/Reported|Derived/);
    await expect(section.getByText('Not confirmed', { exact: true })).toBeVisible();
  });
}

test('the two ways stand side by side where there is room', async ({ page }) => {
  await open(page, `${TRIAL}&sensitive=12000`);
  const [contract, certificate] = await Promise.all(
    [/^Standard contract/, /^Personal-information protection/].map((name) =>
      panel(page).getByRole('heading', { name }).boundingBox(),
    ),
  );
  expect(contract?.y).toBe(certificate?.y);
  expect(contract?.x).toBeLessThan(certificate?.x ?? 0);
});

test('each possible procedure is folded while the result is open', async ({ page }) => {
  await open(page, 'zone=yes&scenario=clinical-trial');
  const step = panel(page).getByText('Conclude the standard contract with the recipient abroad.');
  await expect(step).toBeHidden();
  await panel(page).getByText('Standard contract or certification', { exact: true }).click();
  await expect(step).toBeVisible();
});

test('the filing of 2024 goes to the cluster; of 2025 it is said that this is not confirmed', async ({ page }) => {
  await open(page, `edition=beijing-2024&${ASSESSMENT}`);
  await expect(panel(page)).toContainText('Apply to the free trade zone cluster');
  await expect(panel(page)).toContainText('This is a report on one case, not a time limit set by rule.');
  await open(page, `edition=beijing-2025&${ASSESSMENT}`);
  await expect(panel(page).getByText('Apply to the free trade zone cluster')).toHaveCount(0);
  await expect(panel(page)).toContainText('Who receives the filing under the 2025 edition');
  await panel(page).getByText('Which edition applies, and how the two differ').click();
  await expect(panel(page).getByText('Data outside the list may go abroad by filing.')).toBeVisible();
  await expect(panel(page).getByText('This result rests on it')).toBeVisible();
});

test('the sources of a section can be opened', async ({ page }) => {
  await open(page, ASSESSMENT);
  const sources = panel(page).locator('.next-section--before .next-sources');
  await sources.getByText('Sources').click();
  await expect(sources.getByRole('listitem').first()).toContainText('FED-DOC');
});

test.describe('the day a result was issued', () => {
  const issued = (page: Page) => panel(page).getByLabel('Date the assessment result was issued');

  test('gives the day it expires and the time for an extension, in the address and no fact of the result', async ({
    page,
  }) => {
    await open(page, ASSESSMENT);
    const answered = page.getByText(/of \d+ answered/);
    const before = await answered.textContent();
    await issued(page).fill('2026-05-10');
    await expect(panel(page)).toContainText('from 15 February 2029 until before 10 May 2029');
    await expect(panel(page)).toContainText('without public holidays');
    await expect(page).toHaveURL(/issued=2026-05-10/);
    await expect(answered).toHaveText(before ?? '');
    await page.reload();
    await expect(issued(page)).toHaveValue('2026-05-10');
    await expect(panel(page)).toContainText('10 May 2029');
  });

  test('from before the provisions applied is not worked out', async ({ page }) => {
    await open(page, `${ASSESSMENT}&issued=2023-05-10`);
    await expect(issued(page)).toHaveAccessibleDescription(/rules of its time, which are not loaded here/);
    await expect(panel(page).getByRole('button', { name: 'Calendar file (.ics)' })).toHaveCount(0);
  });

  test('that a broken link gives is named', async ({ page }) => {
    await open(page, `${ASSESSMENT}&issued=2025-02-29`);
    await expect(issued(page)).toHaveAccessibleDescription(/“2025-02-29” is not a date/);
  });

  test('becomes a calendar file, made by keyboard', async ({ page }) => {
    await open(page, ASSESSMENT);
    await issued(page).fill('2026-05-10');
    await issued(page).focus();
    const button = panel(page).getByRole('button', { name: 'Calendar file (.ics)' });
    await button.focus();
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await download;
    expect(file.suggestedFilename()).toBe('data-export-calendar.ics');
    await expect(panel(page).getByText('The calendar file has been made')).toBeVisible();
    const text = await readFile(await file.path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2029-02-15', '2029-05-10']);
    for (const { description } of events) {
      expect(description).toContain(page.url());
      expect(description).toContain('The official Chinese text prevails');
    }
  });

  test('of a certificate gives its end, and says that renewal is not confirmed', async ({ page }) => {
    await open(page, `${TRIAL}&sensitive=12000&issued=2028-02-29`);
    await expect(panel(page).getByLabel('Date of the certificate')).toHaveValue('2028-02-29');
    await expect(panel(page)).toContainText('28 February 2031');
    await expect(panel(page)).toContainText('The year of expiry has no 29 February.');
  });
});

test('the script of the calendar is fetched when asked for, not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await open(page, `${ASSESSMENT}&issued=2026-05-10`);
  expect(scripts.filter((url) => /\/calendar\.[^/]*js/.test(url))).toEqual([]);
  const download = page.waitForEvent('download');
  await panel(page).getByRole('button', { name: 'Calendar file (.ics)' }).click();
  await download;
  expect(scripts.filter((url) => /\/calendar\.[^/]*js/.test(url))).toHaveLength(1);
});

test('on a phone nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `${TRIAL}&sensitive=12000&issued=2026-05-10`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const wide = panel(page).locator('*').filter({ visible: true });
  const edges = await wide.evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().right));
  expect(Math.max(...edges)).toBeLessThanOrEqual(360);
});

test('on paper the dates are there, and no control', async ({ page }) => {
  await open(page, `${ASSESSMENT}&issued=2026-05-10`);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expect(paper.locator('.paper-section--next')).toContainText('10 May 2029');
  await expect(panel(page)).toBeHidden();
  // What only the steps rest on is named with its address.
  await expect(paper.locator('.paper-sources li').filter({ hasText: 'PIPL' })).toContainText('https://');
});

for (const locale of ['zh-CN', 'en']) {
  test(`axe finds nothing in the steps, unfolded (${locale})`, async ({ page }) => {
    for (const fragment of [`${ASSESSMENT}&issued=2025-02-29`, 'zone=yes&scenario=clinical-trial&issued=2026-05-10']) {
      await open(page, fragment, locale);
      await page.locator('.next details').evaluateAll((all) => {
        for (const details of all) details.toggleAttribute('open', true);
      });
      expect(await faultsInBothSchemes(page, '.next')).toEqual([]);
    }
  });
}
