import type { Page } from '@playwright/test';

/** Whether the page is painted light or dark, whatever it calls its themes: by the brightness of its paper. */
export async function paintedScheme(page: Page): Promise<'light' | 'dark'> {
  const paper = await page.evaluate(() => {
    const colours = [document.body, document.documentElement].map(
      (element) => getComputedStyle(element).backgroundColor,
    );
    return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? 'rgb(255, 255, 255)';
  });
  const [red = 0, green = 0, blue = 0] = (paper.match(/[\d.]+/g) ?? []).map(Number);
  return red + green + blue > 3 * 128 ? 'light' : 'dark';
}
