/** A walk through a built site in a browser: one page of each kind, the checker, the search; what must not happen. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser.ts';
import { freePort, serveSite } from '../server.ts';

export interface Walk {
  readonly locale: string;
  /** Addresses below the locale's folder, one of each kind of page. */
  readonly paths: readonly string[];
  /** Addresses records had, and where a browser that opens them ends. */
  readonly former: readonly { readonly from: string; readonly to: string }[];
  /** A check as the checker's address writes it, and the procedure that the classifier says it leads to. */
  readonly check: { readonly fragment: string; readonly procedure: string };
  /** A field, and what someone who looks for it types. */
  readonly field: { readonly id: string; readonly name: string };
}

/** Everything that went wrong on the walks, each with the page it went wrong on. @throws when there is no browser. */
export async function walkThrough(directory: string, walks: readonly Walk[]): Promise<string[]> {
  const found = await findBrowser();
  if (!found.ok) throw new Error(found.problem);
  const { executablePath, args, env } = found.browser;
  const site = await serveSite({ directory, base: '/', port: await freePort() });
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  try {
    const troubles: string[] = [];
    for (const walk of walks) troubles.push(...(await walkOne(browser, site.url, walk)));
    return troubles;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function walkOne(browser: Browser, site: string, walk: Walk): Promise<string[]> {
  const { locale, paths, former, check, field } = walk;
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  const troubles = watch(page, new URL(site).origin);
  const wrong = (message: string) => troubles.push(`${page.url()} ${message}`);
  for (const path of paths) {
    const response = await page.goto(`${site}${locale}/${path}`, { waitUntil: 'load' });
    if (response?.status() !== 200) wrong(`answers ${response?.status()}`);
    if (!(await page.locator('h1').first().isVisible())) wrong('shows no heading');
  }

  for (const { from, to } of former) {
    // A page that leads on may do so before it is loaded.
    const response = await page.goto(`${site}${locale}/${from}`, { waitUntil: 'commit' });
    if (response?.status() !== 200) wrong(`${from} answers ${response?.status()}`);
    await page.waitForURL(`${site}${locale}/${to}`);
  }

  await page.goto(`${site}${locale}/check/#${check.fragment}`);
  await page.locator('#check[data-live]').waitFor();
  const verdict = page.locator('#check .check-verdict').first();
  const shown = await verdict.getAttribute('class');
  if (!shown?.includes(`check-verdict--${check.procedure}`)) wrong(`shows ${shown}, not ${check.procedure}`);

  await page.goto(`${site}${locale}/`);
  await page.locator('.site-header [data-open-search]').click();
  await page.getByRole('combobox').fill(field.name);
  const option = page.getByRole('option').filter({ hasText: field.name }).first();
  await option.waitFor();
  await option.click();
  await page.waitForURL(new RegExp(`/${field.id}/$`));
  await context.close();
  return troubles;
}

/** Collects what a page says of its troubles, from before it is opened. */
function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  const note = (message: string) => troubles.push(`${page.url()} ${message}`);
  page.on('pageerror', ({ message }) => note(`uncaught: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) note(`another origin: ${request.url()}`);
  });
  return troubles;
}
