import { withoutTwins } from './axe.ts';
import { LOCALES, PAGE_KINDS } from './page-kinds.ts';
import { expect, type Page, test } from './visit.ts';

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One stop of the Tab key, as a person sees it. */
interface Stop {
  readonly name: string;
  /** On the page as it lies before anyone has moved. */
  readonly box: Box;
  /** The box of the pane it scrolls in, where it is in one. */
  readonly pane: Box | null;
  /** Where its place on the page may differ from its turn, and why. */
  readonly exception: string | null;
  readonly isInSight: boolean;
  readonly isMarked: boolean;
}

/** Parts whose place in the window is not their place in the text. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  '.skip-link': 'comes before everything and shows only when it has the focus',
  '.check-bar': 'stays at the foot of a phone’s window while the form moves under it',
};

const WIDTHS = [1280, 360] as const;

/**
 * All stops of the Tab key, in the order of the page, each visited. The keys themselves are pressed on a few pages below:
 * pressing them on every page would take as long as all other tests together.
 */
function stops(page: Page): Promise<Stop[]> {
  return page.evaluate((exceptions) => {
    const CONTROLS =
      'a[href], button, input, select, textarea, summary, [tabindex], audio[controls], [contenteditable]';
    const isStop = (element: Element): element is HTMLElement => {
      if (!(element instanceof HTMLElement) || element.tabIndex < 0 || element.matches(':disabled')) return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      // Of a group of radio buttons one is a stop: the chosen one, or the first.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
        ({ name, form }) => name === element.name && form === element.form,
      );
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    };
    // A small native control is marked by the label around it.
    const around = (element: Element) => element.closest('label') ?? element;
    window.scrollTo(0, 0);
    const found = [...document.querySelectorAll(CONTROLS)].filter(isStop);
    const boxOf = (element: Element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: Math.round(top), bottom: Math.round(bottom), left: Math.round(left), right: Math.round(right) };
    };
    const paneOf = (element: Element | null): Element | null => {
      if (!element || element === document.body) return null;
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY);
      return scrolls && element.scrollHeight > element.clientHeight ? element : paneOf(element.parentElement);
    };
    const places = found.map((element) => {
      const pane = paneOf(element.parentElement);
      return { box: boxOf(around(element)), pane: pane && boxOf(pane) };
    });
    return found.map((element, index) => {
      element.focus();
      // The first line of a link that is broken into several.
      const box = around(element).getClientRects()[0] ?? new DOMRect();
      const middle = document.elementFromPoint(
        Math.min(Math.max(box.left + Math.min(box.width / 2, 40), 0), innerWidth - 1),
        Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1),
      );
      const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
      return {
        name: `${element.tagName.toLowerCase()} "${text.slice(0, 50)}" ${element.id}`,
        box: places[index]?.box ?? boxOf(element),
        pane: places[index]?.pane ?? null,
        exception: Object.keys(exceptions).find((selector) => element.closest(selector)) ?? null,
        isInSight:
          document.activeElement === element &&
          box.width > 0 &&
          box.height > 0 &&
          box.bottom > 0 &&
          box.top < innerHeight &&
          middle !== null &&
          (around(element).contains(middle) || middle.contains(around(element))),
        // A link that is as large as its card is marked by the card's edge, which is a part of the link.
        isMarked: [element, around(element)].some((marked) =>
          [undefined, '::before', '::after'].some((part) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(marked, part);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          }),
        ),
      };
    });
  }, EXCEPTIONS);
}

/** From one stop to the next the eye goes on along the line, down, or to the top of a column further on; never back. */
function goesBack(one: Stop, other: Stop): boolean {
  // What scrolls in a pane lies where the pane lies, seen from outside.
  const isOnePane = JSON.stringify(one.pane) === JSON.stringify(other.pane);
  const [from, to] = [one, other].map(({ box, pane }) => (isOnePane ? box : (pane ?? box)));
  if (!from || !to) return false;
  const isAbove = to.bottom <= from.top;
  const isOnTheLine = !isAbove && to.top < from.bottom;
  return (isAbove && to.left < from.right) || (isOnTheLine && to.right <= from.left);
}

async function visit(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path, { waitUntil: 'load' });
  const check = page.locator('#check');
  if ((await check.count()) === 0) return;
  await expect(check).toHaveAttribute('data-live', '');
  await expect(check.locator('[data-loading]')).toHaveCount(0);
}

for (const locale of LOCALES) {
  for (const { name, path } of PAGE_KINDS) {
    test(`${name} (${locale}): the keyboard follows the reading order, and shows where it is`, async ({ page }) => {
      await visit(page, `${locale}/${path}`);
      await withoutTwins(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 });
        // From here on the page knows that a keyboard is used, and marks what has the focus.
        await page.keyboard.press('Tab');
        const all = await stops(page);
        expect(all.length).toBeGreaterThan(8);
        expect(
          all.filter(({ isInSight }) => !isInSight).map((stop) => stop.name),
          `out of sight, ${width}`,
        ).toEqual([]);
        expect(
          all.filter(({ isMarked }) => !isMarked).map((stop) => stop.name),
          `not marked, ${width}`,
        ).toEqual([]);
        const inPlace = all.filter(({ exception }) => exception === null);
        const back = inPlace.flatMap((to, index) => {
          const from = inPlace[index - 1];
          return from && goesBack(from, to) ? [`${from.name} → ${to.name}`] : [];
        });
        expect(back, `goes back, ${width}`).toEqual([]);
      }
    });
  }
}

for (const path of ['', 'list/pharmaceuticals/clinical-trial/', 'check/#zone=yes&scenario=clinical-trial&personal=5']) {
  test(`the Tab key goes where the order says (en/${path})`, async ({ page }) => {
    await visit(page, `en/${path}`);
    const expected = (await stops(page)).map(({ name }) => name).slice(0, 30);
    await visit(page, 'zh-CN/');
    await visit(page, `en/${path}`);
    const reached: string[] = [];
    while (reached.length < expected.length) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          const text = (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim().replace(/\s+/g, ' ');
          return `${element?.tagName.toLowerCase()} "${text.slice(0, 50)}" ${element?.id}`;
        }),
      );
    }
    expect(reached).toEqual(expected);
  });
}

for (const [name, path] of [
  ['home', ''],
  ['a scenario', 'list/pharmaceuticals/clinical-trial/'],
  ['the head-counts compared', 'thresholds/'],
  ['the checker with an answer', 'check/#zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5'],
]) {
  test(`${name} in forced colours: every control has an edge, every mark its shape`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await visit(page, `en/${path}`);
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
