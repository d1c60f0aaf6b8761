import { expect, type Page, test } from '@playwright/test';
import { lengthened, lengthenedMessages, lengthenedPage } from './pseudo-locale.ts';

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

/** Controls, marks and heads of tables whose words stick out of them, or are cut off. */
function burst(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const closed =
      'button, .button, th, .evidence, .procedure, .category, [role="tab"], .site-nav a, .doors a, summary, legend, .check-options label';
    return [...document.querySelectorAll(closed)]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'),
      )
      .filter((element) => {
        const own = element.getBoundingClientRect();
        if (own.width <= 1) return false;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let isOut = false;
        while (walker.nextNode()) {
          const { currentNode: text } = walker;
          // A label for those who listen is a single pixel wide.
          if ((text.parentElement?.getBoundingClientRect().width ?? 0) <= 1) continue;
          const words = document.createRange();
          words.selectNodeContents(text);
          isOut ||= [...words.getClientRects()].some(
            (rect) => rect.width > 1 && (rect.right > own.right + 1 || rect.left < own.left - 1),
          );
        }
        const isCut =
          getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        // A table may scroll within its own box; anything else has to fit the window.
        const isBeyond = own.right > innerWidth + 1 && !element.closest('.table-scroll');
        return isOut || isCut || isBeyond;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.trim().slice(0, 60)}`);
  });
}

test('a word is two fifths longer, and some are put together', () => {
  expect(lengthened('Personal information sent abroad')).toBe('Personalpersinformationinfor sentse abroadabr');
});

for (const { name, path } of PAGES) {
  for (const width of [360, 1280]) {
    test(`${name}, ${width} pixels wide: longer words fit, and the frame stays where it is`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`zh-CN/${path}`, { waitUntil: 'networkidle' });
      const chinese = await frameOf(page);
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await speakLonger(page);
      await page.goto(`en/${path}`, { waitUntil: 'networkidle' });
      await expect(page.locator('.site-nav a, .site-header a').first()).toBeAttached();
      expect(await page.locator('h1').first().textContent()).toMatch(/\p{L}/u);
      expect(await frameOf(page), 'the frame').toEqual(chinese);
      expect(await burst(page), 'words out of their box').toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
      expect(await page.evaluate(() => Number(Reflect.get(window, 'shift'))), 'layout shift on load').toBeLessThan(
        0.02,
      );
    });
  }
}
