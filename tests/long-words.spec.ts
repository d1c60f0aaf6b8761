import { excessWidth, unfit } from './fit.ts';
import { lengthened, lengthenedMessages, lengthenedPage } from './pseudo-locale.ts';
import { expect, type Page, test } from './visit.ts';

const PAGES = [
  { name: 'home', path: '' },
  { name: 'a sector', path: 'list/automobile/' },
  { name: 'a scenario', path: 'list/pharmaceuticals/clinical-trial/' },
  { name: 'a field', path: 'list/pharmaceuticals/clinical-trial/subject-sex/' },
  { name: 'the index of fields', path: 'fields/' },
  { name: 'the head-counts compared', path: 'thresholds/' },
  { name: 'an edition', path: 'editions/beijing-2025/' },
  { name: 'the checker', path: 'check/' },
  { name: 'the checker with an answer', path: 'check/#zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5' },
] as const;

const WIDTHS = [360, 1280] as const;

/** From here on English pages come in the longer language, before anything of them is painted. */
async function speakLonger(page: Page): Promise<void> {
  await page.route(/\/en\/(?!data\/).*\/?(#.*)?$/, async (route) => {
    const answer = await route.fetch();
    const type = answer.headers()['content-type'] ?? '';
    const text = await answer.text();
    if (type.startsWith('text/html')) return route.fulfill({ response: answer, body: lengthenedPage(text) });
    if (!route.request().url().endsWith('/later.json')) return route.fulfill({ response: answer });
    const later = JSON.parse(text);
    return route.fulfill({ response: answer, json: { ...later, messages: lengthenedMessages(later.messages) } });
  });
}

/** The large parts of a page, by their places in the window: what must not move when the language changes. */
function frameOf(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const [header, main, heading] = [box('.site-header'), box('main'), box('h1')];
    return {
      headerHeight: Math.round(header?.height ?? -1),
      mainTop: Math.round(main?.top ?? -1),
      mainLeft: Math.round(main?.left ?? -1),
      mainWidth: Math.round(main?.width ?? -1),
      headingLeft: Math.round(heading?.left ?? -1),
    };
  });
}

test('a word is two fifths longer, and some are put together', () => {
  expect(lengthened('National figures sent abroad')).toBe('Nationalnatifiguresfig sentse abroadabr');
});

/** Until the page has been laid out, and a tool on it answers. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  const check = page.locator('#check');
  if ((await check.count()) === 0) return;
  await expect(check).toHaveAttribute('data-live', '');
  await expect(check.locator('[data-loading]')).toHaveCount(0);
}

/** Collects from now on how far the parts of a page move while it loads. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shiftOf = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'shift')));

for (const { name, path } of PAGES) {
  test(`${name}: longer words fit a phone and a desk, and the frame stays where it is`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const chinese = new Map<number, Record<string, number>>();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      if (chinese.size === 0) await visit(page, `zh-CN/${path}`);
      chinese.set(width, await frameOf(page));
    }
    await watchShifts(page);
    await speakLonger(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      // Once at each width: what moves while a page loads is not to be seen on one that is there.
      await page.goto('about:blank');
      await visit(page, `en/${path}`);
      expect(await frameOf(page), `the frame, ${width}`).toEqual(chinese.get(width));
      expect(await unfit(page), `words out of their box, ${width}`).toEqual([]);
      expect(await excessWidth(page), `wider than ${width}`).toBeLessThanOrEqual(0);
      expect(await shiftOf(page), `layout shift on load, ${width}`).toBeLessThan(0.02);
    }
  });
}
