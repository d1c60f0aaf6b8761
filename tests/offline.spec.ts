/** Use without a network: what was kept works, what was not says so, what is new is announced, what is damaged heals. */
import { join } from 'node:path';
import { type OwnSite, ownSite } from './offline/site.ts';
import { test as base, expect, type Page } from './visit.ts';

const test = base.extend<{ site: OwnSite }>({
  site: async ({ forgive }, use) => {
    // The browser's own words about a request nobody answers.
    forgive(/net::ERR_|Failed to load resource|Failed to fetch|no-response/);
    const site = await ownSite();
    await use(site);
    await site.close();
  },
});
test.use({ serviceWorkers: 'allow' });

const FIXTURES = join(import.meta.dirname, 'fixtures/inventory');
/** Decided: a filed standard contract. */
const DECIDED =
  '#edition=beijing-2024&zone=yes&ciio=no&scenario=clinical-trial&fields=subject-vital-signs&other=no&important=no&personal=0&sensitive=49999&g.none=no&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no';
const FIELD = 'en/list/pharmaceuticals/clinical-trial/subject-sex/';

/** Opens a page and waits until the service worker has stored what a first visit brings. */
async function visit(page: Page, site: OwnSite, path: string): Promise<void> {
  await page.goto(site.at(path));
  const hasSettled = () =>
    page.evaluate(async (offline) => {
      if (!navigator.serviceWorker.controller) return false;
      return Boolean((await caches.match(offline)) && (await caches.match(location.pathname)));
    }, site.at('en/offline/'));
  await expect.poll(hasSettled).toBe(true);
}

async function keepEnglish(page: Page, site: OwnSite): Promise<void> {
  await visit(page, site, 'en/');
  await page.getByRole('link', { name: 'Use offline' }).click();
  await page.getByRole('button', { name: 'Keep on this device: English' }).click();
  await expect(said(page)).toContainText('English is now on this device', { timeout: 90_000 });
}

const said = (page: Page) => page.locator('.offline-said');
const row = (page: Page, language: string) => page.getByRole('row').filter({ hasText: language });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const notice = (page: Page) => page.locator('.revision-notice');

/** Asks the server for a new service worker, as the browser does by itself sooner or later. */
async function askForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

test('after one visit and "keep", home, search, pages, checker, report and inventory work without a network', async ({
  page,
  site,
}) => {
  test.slow();
  await keepEnglish(page, site);
  await expect(row(page, 'English')).toContainText(/Kept, \d/);
  await site.takeAway();

  await page.goto(site.at('en/'));
  await expect(title(page)).toContainText('negative list');

  await page.locator('.site-header [data-open-search]').click();
  const words = page.getByRole('dialog').getByRole('combobox');
  await words.fill('passport');
  await expect(page.getByRole('option').filter({ hasText: 'Crew passport and visa number' }).first()).toBeVisible();
  await words.fill('critical information infrastructure');
  await expect(page.getByRole('option').filter({ hasText: 'How the list works' }).first()).toBeVisible();

  // Never opened before; without its slash, and with a question.
  for (const path of ['en/list/retail-modern-services/', 'en/guides/how-the-list-works', 'en/fields/?q=vin']) {
    await page.goto(site.at(path));
    await expect(title(page)).toBeVisible();
    await expect(page.locator('#offline-missing')).toHaveCount(0);
  }

  await page.goto(site.at(`en/check/${DECIDED}`));
  await expect(page.locator('.check-keep')).toBeVisible();
  await expect(page.locator('#check')).toContainText('standard contract');
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Word/ }).click(),
  ]);
  expect(report.suggestedFilename()).toMatch(/\.docx$/);

  await page.goto(site.at('en/inventory/'));
  await expect(page.locator('#inventory-start[data-live]')).toBeVisible();
  await page.locator('#inventory-start input[type="file"]').setInputFiles(join(FIXTURES, 'members.xlsx'));
  await expect(page.locator('.inventory[data-phase="ready"]')).toBeVisible();
  await expect(page.locator('.inv-name code').first()).toHaveText('mobile');
});

test('a page that was opened is there without a network; one that was not says so, and comes when the network does', async ({
  page,
  site,
}) => {
  await visit(page, site, FIELD);
  await site.takeAway();
  await page.goto(site.at(FIELD));
  await expect(title(page)).toContainText(/Subject.s sex/);

  await page.goto(site.at('en/list/retail-modern-services/'));
  await expect(page.getByRole('heading', { name: 'This page is not on this device' })).toBeVisible();
  await expect(page.getByText('No language is kept on this device.')).toBeVisible();
  await expect(page.getByText('There is no network at the moment')).toBeVisible();
  await expect(page).toHaveURL(site.at('en/list/retail-modern-services/'));
  // In the language of the address where that is here, else in one that is.
  await page.goto(site.at('zh-CN/list/'));
  await expect(page.getByRole('heading', { name: 'This page is not on this device' })).toBeVisible();

  await page.goto(site.at('en/list/retail-modern-services/'));
  await site.bringBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(title(page)).not.toContainText('Use without a network');
  await expect(page.locator('#offline-missing')).toHaveCount(0);
});

test('what was kept is removed again, alone or with everything else', async ({ page, site }) => {
  test.slow();
  await keepEnglish(page, site);
  await page.getByRole('button', { name: 'Remove from this device: English' }).click();
  await expect(said(page)).toContainText('English was removed');
  await expect(row(page, 'English')).toContainText('Not kept');
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(said(page)).toContainText('has been removed');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
});

test('an open page that has changed since says so, and stays as it is until the visitor reloads it', async ({
  page,
  site,
}) => {
  await visit(page, site, 'en/');
  // The page must know the worker from the start to watch it.
  await page.reload();
  await site.publishAnew('Second revision');
  await askForUpdate(page);
  await expect(notice(page)).toContainText('This site has changed');
  await expect(title(page)).not.toContainText('Second revision');
  await notice(page).getByRole('button', { name: 'Not now' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(title(page)).not.toContainText('Second revision');

  await site.publishAnew('Third revision');
  await askForUpdate(page);
  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect(title(page)).toHaveText('Third revision');
  await expect(notice(page)).toHaveCount(0);
});

test('a page that is the newest already is not asked to reload, and the new worker takes over', async ({
  page,
  site,
}) => {
  await visit(page, site, 'en/');
  await page.evaluate(() => caches.open(`qingdan:${new URL('..', location.href).pathname}:0:pages`));
  await site.publishAnew('Second revision');
  await page.goto(site.at('en/'));
  await expect(title(page)).toHaveText('Second revision');
  await askForUpdate(page);
  // Copies of an older form are gone once it has.
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.includes(':0:'))))
    .toBe(false);
  await expect(notice(page)).toHaveCount(0);
  // What stands for the language without a network is of the new revision, too.
  await site.takeAway();
  await page.goto(site.at('en/'));
  await expect(title(page)).toHaveText('Second revision');
});

test('a language that was kept is brought up to date by fetching only what has changed', async ({ page, site }) => {
  test.slow();
  await keepEnglish(page, site);
  await site.publishAnew('Second revision');
  await page.goto(site.at('en/offline/'));
  await expect(row(page, 'English')).toContainText('this site has changed since');
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['x-qingdan-keep']) asked.push(new URL(request.url()).pathname);
  });
  await page.getByRole('button', { name: 'Update: English' }).click();
  await expect(said(page)).toContainText('English is now on this device');
  expect(asked).toEqual([new URL(site.at('en/offline/files.json')).pathname, new URL(site.at('en/')).pathname]);
  await expect(row(page, 'English')).toContainText(/Kept, \d/);
  await site.takeAway();
  await page.goto(site.at('en/'));
  await expect(title(page)).toHaveText('Second revision');
});

test('a damaged copy is never shown: it is fetched anew, and without a network the page says it is not there', async ({
  page,
  site,
}) => {
  test.slow();
  await keepEnglish(page, site);
  const damage = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const copy = await cache.match(request);
          const { pathname } = new URL(request.url);
          if (!copy || !/\/(en\/list|_astro\/.*\.css)/.test(pathname)) continue;
          await cache.put(request, new Response('cut sh', { headers: copy.headers }));
        }
      }
    });
  await damage();
  await page.goto(site.at('en/list/'));
  await expect(title(page)).toBeVisible();
  await expect(page.locator('.site-header')).toHaveCSS('border-bottom-style', 'solid');
  await damage();
  await site.takeAway();
  await page.goto(site.at('en/list/retail-modern-services/'));
  await expect(page.getByRole('heading', { name: 'This page is not on this device' })).toBeVisible();
  await expect(page.getByText('cut sh')).toHaveCount(0);
});

test('every language can be installed as an application of its own', async ({ page, site }) => {
  for (const locale of ['zh-CN', 'en']) {
    await page.goto(site.at(`${locale}/`));
    const address = await page.locator('link[rel="manifest"]').getAttribute('href');
    const response = await page.request.get(new URL(address ?? '', page.url()).href);
    expect(response.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await response.json();
    const home = new URL(site.at(`${locale}/`)).pathname;
    expect(manifest).toMatchObject({ id: home, start_url: home, scope: home, lang: locale });
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (icon) => {
        const picture = await createImageBitmap(await (await fetch(icon)).blob());
        return `${picture.width}x${picture.height}`;
      }, src);
      expect(size).toBe(sizes);
    }
    const browser = await page.context().newCDPSession(page);
    const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
    // A window without a name of its own counts as incognito.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([]);
  }
});
