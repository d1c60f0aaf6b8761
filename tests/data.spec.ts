import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { PROCEDURES, type Procedure } from '../src/list/index.ts';
import { expect, type Page, test } from './visit.ts';

const dist = resolve(process.env.DIST ?? 'dist');

/** The lines under one name, as a reader copies them. */
async function linesOf(page: Page, id: string, locale = 'en'): Promise<string> {
  await page.goto(`${locale}/data/`);
  return (await page.locator(`#${id}`).textContent()) ?? '';
}

/** A folder of its own with a copy of the published module in it, as the page tells people to make. */
function withCopy<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-copy-'));
  try {
    cpSync(join(dist, 'classifier'), join(folder, 'classifier'), { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the command line of the page answers: the same question, decided from the source. */
async function expectedCandidates(page: Page): Promise<Procedure[]> {
  const [, facts] = /echo '(.*)' \|/.exec(await linesOf(page, 'command-line')) ?? [];
  const output = execFileSync(process.execPath, ['scripts/decide.ts', '-'], { input: facts ?? '', encoding: 'utf8' });
  const { candidates }: { candidates: string[] } = JSON.parse(output);
  return PROCEDURES.filter((procedure) => candidates.includes(procedure));
}

test('the three lines for Node run beside a copy of the folder and decide like the source', async ({ page }) => {
  const lines = await linesOf(page, 'node-lines');
  expect(lines.split('\n')).toHaveLength(3);
  const expected = await expectedCandidates(page);
  const printed = withCopy((folder) => {
    writeFileSync(join(folder, 'three.mjs'), lines);
    // Without the settings of this run, one of which asks for colours.
    return execFileSync(process.execPath, ['three.mjs'], { cwd: folder, env: {}, encoding: 'utf8' });
  });
  expect(printed).toBe(`${inspect(expected)}\n`);
});

test('the three lines for a page run in a module script of the same origin', async ({ page, baseURL, context }) => {
  const expected = await expectedCandidates(page);
  const lines = await linesOf(page, 'browser-lines');
  expect(lines.split('\n')).toHaveLength(3);
  const [, published = ''] = /'(https?:\/\/.*\/)classifier\/index\.js'/.exec(lines) ?? [];
  // The site is asked at its published address and answered from the built one; the page around the lines is blank.
  await context.route(`${published}**`, async (route) => {
    const address = route.request().url();
    if (address === `${published}blank`) {
      await route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>blank</title><script type="module">${lines}</script>`,
      });
    } else await route.fulfill({ response: await route.fetch({ url: address.replace(published, baseURL ?? '') }) });
  });
  const blank = await context.newPage();
  const troubles: string[] = [];
  blank.on('pageerror', ({ message }) => troubles.push(message));
  const [message] = await Promise.all([blank.waitForEvent('console'), blank.goto(`${published}blank`)]);
  expect(await message.args()[0]?.jsonValue()).toEqual(expected);
  expect(troubles).toEqual([]);
});

test('the policy of the site lets its own pages load the module', async ({ page }) => {
  await page.goto('zh-CN/data/');
  const names = await page.evaluate(async (address) => Object.keys(await import(address)), '../../classifier/index.js');
  expect(names).toEqual(expect.arrayContaining(['bandsFor', 'decide', 'parseFacts']));
});

test('the line that fetches the folder names every file of it, and each is there', async ({
  page,
  baseURL,
  request,
}) => {
  const line = await linesOf(page, 'download-line');
  const [, published = '', names = ''] = /"(.*\/)classifier\/\{(.*)\}"$/.exec(line) ?? [];
  for (const name of names.split(',')) {
    const answer = await request.get(`${baseURL}classifier/${name}`);
    expect(answer.status(), `${published}classifier/${name}`).toBe(200);
  }
  const offered = await page.locator('.data-files a[href*="/classifier/"]').allInnerTexts();
  expect(offered.map((text) => text.replace(/^.*\//, ''))).toEqual(names.split(','));
});

test('what the page calls a line for the command line is one, and runs', async ({ page }) => {
  const line = await linesOf(page, 'command-line', 'zh-CN');
  const { status, stdout } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty('procedure');
});

test('the lines are copied as they stand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const lines = await linesOf(page, 'node-lines');
  await page
    .locator('figure', { has: page.locator('#node-lines') })
    .getByRole('button', { name: 'Copy' })
    .click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(lines);
});

test('every file the page offers is there, and as large as it says', async ({ page, request }) => {
  await page.goto('en/data/');
  const rows = await page.locator('.data-files > div').evaluateAll((found) =>
    found.map((row) => ({
      addresses: [...row.querySelectorAll('a')].map(({ href }) => href),
      size: row.querySelector('.number')?.textContent ?? null,
    })),
  );
  expect(rows.filter(({ size }) => size !== null).length).toBeGreaterThanOrEqual(6);
  for (const { addresses, size } of rows) {
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      if (size === null) continue;
      const kilobytes = (await answer.body()).length / 1000;
      const [number = '', unit] = size.split(/\s/);
      expect(Math.abs(Number(number) * (unit === 'MB' ? 1000 : 1) - kilobytes), address).toBeLessThan(51);
    }
  }
});

test('the page of a field says to programs what it is, and leads to its JSON and to the feed of its sector', async ({
  page,
  request,
}) => {
  await page.goto('de/list/pharmaceuticals/clinical-trial/subject-sex/');
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const [term, crumbs] = ['DefinedTerm', 'BreadcrumbList'].map((type) =>
    blocks.map((block) => JSON.parse(block)).find((block) => block['@type'] === type),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(term.name);
  expect(term).toMatchObject({ termCode: 'subject-sex', inLanguage: 'de', alternateName: '受试者性别' });
  expect(term.disambiguatingDescription).toContain('rekonstruiert');
  expect(crumbs.itemListElement.at(-1).name).toBe(term.name);

  const json = await request.get(
    (await page.getByRole('link', { name: 'JSON', exact: true }).getAttribute('href')) ?? '',
  );
  expect((await json.json()).record).toMatchObject({ id: 'subject-sex', evidence: 'reconstructed', confirmed: false });
  for (const link of await page.locator('link[type="application/atom+xml"]').all()) {
    const feed = await request.get((await link.getAttribute('href')) ?? '');
    expect(await feed.text()).toContain(`<title>${await link.getAttribute('title')}</title>`);
  }
});

test('every page leads there', async ({ page }) => {
  await page.goto('en/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data and module' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Data and module' })).toBeVisible();
});
