import { expect, type Page, test } from '@playwright/test';

/** One stop of the Tab key, as a person sees it. */
interface Stop {
  readonly name: string;
  /** Its place among all elements of the page. */
  readonly order: number;
  readonly isInSight: boolean;
  readonly isMarked: boolean;
}

const MOST_STOPS = 70;

/** Where the keyboard is now; null when it has left the page. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    // A small native control is marked by the label around it.
    const marked = [focused, focused.closest('label')].filter((element) => element !== null);
    const box = (focused.closest('label') ?? focused).getBoundingClientRect();
    const middle = document.elementFromPoint(
      Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 0), innerWidth - 1),
      Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1),
    );
    const around = focused.closest('label') ?? focused;
    return {
      name: `${focused.tagName.toLowerCase()} "${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 50)}" ${focused.id}`,
      order: [...document.querySelectorAll('*')].indexOf(focused),
      isInSight:
        box.width > 0 &&
        box.height > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        middle !== null &&
        (around.contains(middle) || middle.contains(around)),
      // A link that is as large as its card is marked by the card's edge, which is a part of the link.
      isMarked: marked.some((element) =>
        [undefined, '::before', '::after'].some((part) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        }),
      ),
    };
  });
}

const PAGES = [
  { name: 'home', path: '' },
  { name: 'a scenario', path: 'list/pharmaceuticals/clinical-trial/' },
  { name: 'a field', path: 'list/pharmaceuticals/clinical-trial/subject-sex/' },
  { name: 'the head-counts compared', path: 'thresholds/' },
  { name: 'the checker', path: 'check/' },
  { name: 'the checker with an answer', path: 'check/#zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5' },
];

for (const { name, path } of PAGES) {
  for (const width of [1280, 360]) {
    test(`${name}, ${width} pixels wide: the keyboard follows the reading order, and shows where it is`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`en/${path}`, { waitUntil: 'networkidle' });
      let before = -1;
      let count = 0;
      for (; count < MOST_STOPS; count++) {
        await page.keyboard.press('Tab');
        const now = await stop(page);
        if (now === null) break;
        expect.soft(now.isInSight, `${now.name} is in sight`).toBe(true);
        expect.soft(now.isMarked, `${now.name} shows the focus`).toBe(true);
        expect(now.order, `${now.name} comes after what was before`).toBeGreaterThan(before);
        before = now.order;
      }
      expect(count).toBeGreaterThan(8);
    });
  }
}

for (const [name, path] of [
  ['home', ''],
  ['a scenario', 'list/pharmaceuticals/clinical-trial/'],
  ['the head-counts compared', 'thresholds/'],
  ['the checker with an answer', 'check/#zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5'],
]) {
  test(`${name} in forced colours: every control has an edge, every mark its shape`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto(`en/${path}`, { waitUntil: 'networkidle' });
    const bare = await page.evaluate(() => {
      const isShown = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      /** A background is taken away in forced colours; what is left is edge, underline or drawing. */
      const hasEdge = (element: Element) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine, appearance } = getComputedStyle(element);
        return (
          (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1) ||
          textDecorationLine.includes('underline') ||
          (appearance !== 'none' && element.matches('input[type="radio"], input[type="checkbox"]')) ||
          element.querySelector('svg') !== null
        );
      };
      const controls = [...document.querySelectorAll('button, .button, select, input, textarea')].filter(isShown);
      const isVisible = (drawing: Element) => {
        const { fill, stroke, color } = getComputedStyle(drawing);
        return [fill, stroke, color].some((paint) => paint !== 'none' && paint !== paper);
      };
      const drawings = [...document.querySelectorAll('svg')].filter(isShown);
      const tell = (element: Element) =>
        `${element.tagName} ${element.getAttribute('class')} ${element.textContent?.trim().slice(0, 40)}`;
      return {
        controls: controls.filter((control) => !hasEdge(control)).map(tell),
        marks: drawings.filter((drawing) => ![drawing, ...drawing.querySelectorAll('*')].some(isVisible)).map(tell),
        count: controls.length + drawings.length,
      };
    });
    expect(bare.count).toBeGreaterThan(3);
    expect(bare.controls, 'controls without an edge').toEqual([]);
    expect(bare.marks, 'marks without a shape').toEqual([]);
  });
}
