import type { Page } from '@playwright/test';

/** What holds words in a box of its own: controls, marks, labels, headings, the heads of tables and terms. */
const BOXES = [
  'button',
  'summary',
  'legend',
  'label',
  'th',
  'dt',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'nav a',
  '[role="tab"]',
  '.button',
  '.search-button',
  '.evidence',
  '.procedure',
  '.category',
  '.door',
].join();

/**
 * The boxes on a page whose words stick out of them, are cut off, or leave the window. Also those where the ink of a
 * line is taller than the line: there it runs into the next, as signs above and below do in Greek and Devanagari.
 */
export function unfit(page: Page): Promise<string[]> {
  return page.evaluate((boxes) => {
    const shown = { visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true };
    const canvas = document.createElement('canvas').getContext('2d');

    /** For those who listen: a single pixel, on purpose. */
    const isHeardOnly = (element: Element | null) => element !== null && element.getBoundingClientRect().width <= 1;

    function textsIn(element: Element): Text[] {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode } = walker;
        const isWords = currentNode instanceof Text && currentNode.data.trim() !== '';
        if (isWords && currentNode.parentElement?.checkVisibility(shown) && !isHeardOnly(currentNode.parentElement))
          texts.push(currentNode);
      }
      return texts;
    }

    function linesOf(text: Text): DOMRect[] {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].filter(({ width }) => width > 1);
    }

    /** How far the ink of a text goes above and below the line it stands on, and its font. */
    function inkOf(text: Text) {
      const style = getComputedStyle(text.parentElement ?? document.body);
      if (canvas === null) throw new Error('there is no canvas to measure on');
      // The shorthand is empty where figures are tabular.
      canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const { actualBoundingBoxAscent, actualBoundingBoxDescent, fontBoundingBoxAscent } = canvas.measureText(
        text.data,
      );
      return {
        above: fontBoundingBoxAscent - actualBoundingBoxAscent,
        height: actualBoundingBoxAscent + actualBoundingBoxDescent,
        lineHeight: Number.parseFloat(style.lineHeight),
      };
    }

    /** What cuts off the words of an element: the nearest box around them that hides what runs over. */
    function cutterOf(element: Element): Element | null {
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        if (['hidden', 'clip'].includes(getComputedStyle(around).overflowX)) return around;
      }
      return null;
    }

    function troubleOf(element: Element): string | undefined {
      const own = element.getBoundingClientRect();
      const texts = textsIn(element);
      const isInline = getComputedStyle(element).display === 'inline';
      const around = cutterOf(element);
      if (isHeardOnly(around)) return undefined;
      const cutter = around?.getBoundingClientRect();
      for (const text of texts) {
        const ink = inkOf(text);
        if (ink.height > ink.lineHeight + 1) return `lines run into each other (${ink.height} in ${ink.lineHeight})`;
        for (const line of linesOf(text)) {
          if (line.right > own.right + 1 || line.left < own.left - 1) return 'wider than its box';
          const [top, bottom] = [line.top + ink.above, line.top + ink.above + ink.height];
          // An inline box is as tall as its font says, and cuts nothing.
          if (!isInline && (top < own.top - 1 || bottom > own.bottom + 1))
            return `taller than its box (${Math.round(top - own.top)}, ${Math.round(bottom - own.bottom)})`;
          const isCut = cutter && (line.right > cutter.right + 1 || top < cutter.top - 1 || bottom > cutter.bottom + 1);
          if (isCut) return 'cut off by what is around it';
        }
      }
      const { overflowX } = getComputedStyle(element);
      if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) return 'cut off';
      // A table may scroll within its own box; anything else has to fit the window.
      const isBeyond = texts.length > 0 && (own.right > innerWidth + 1 || own.left < -1);
      return isBeyond && !element.closest('.table-scroll') ? 'beyond the window' : undefined;
    }

    const isSeen = (element: Element) =>
      element.checkVisibility(shown) && !isHeardOnly(element) && !element.closest('.visually-hidden');
    const all = [...document.querySelectorAll(boxes)].filter(isSeen);

    /** Neighbours are near each other in the document too. */
    const NEAR = 4;
    /** What is meant to lie over the page. */
    const OVER = '[data-menu], .check-bar, .skip-link';
    function isOverlapped(element: Element, place: number): boolean {
      if (element.closest(OVER)) return false;
      const others = all
        .slice(place + 1, place + NEAR)
        .filter((other) => !element.contains(other) && !other.closest(OVER));
      const rects = (box: Element) => textsIn(box).flatMap(linesOf);
      const own = rects(element);
      return others.flatMap(rects).some((other) =>
        own.some(
          ({ left, right, top, bottom }) =>
            Math.min(right, other.right) - Math.max(left, other.left) > 2 &&
            // Lines set close share the room above and below their letters.
            Math.min(bottom, other.bottom) - Math.max(top, other.top) > other.height / 2,
        ),
      );
    }

    return all.flatMap((element, place) => {
      const trouble = troubleOf(element) ?? (isOverlapped(element, place) ? 'lies over what follows it' : undefined);
      const words = element.textContent?.trim().slice(0, 60);
      return trouble === undefined ? [] : [`${element.tagName} ${element.className}: ${words}: ${trouble}`];
    });
  }, BOXES);
}

/** By how many pixels a page is wider than its window. */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
