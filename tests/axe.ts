import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { paintedScheme } from './scheme.ts';

/**
 * The faults of accessibility that a machine can find, in the page or in one part of it. A scheme changes colours and
 * nothing else, so in the second scheme it is enough to ask the rules about colour.
 */
export async function faults(page: Page, rules: 'all' | 'colour' = 'all', within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // Only pages with frames need the analysis to be put together in a second, empty page, which doubles its time.
  axe.setLegacyMode();
  if (within !== undefined) axe.include(within);
  if (rules === 'colour') axe.withRules(['color-contrast', 'link-in-text-block']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

/** Paints the page light or dark, and makes sure that it is. */
export async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  expect(await paintedScheme(page)).toBe(colorScheme);
}

/** The faults in light, and those of colour in dark, on the page as it stands: a second visit would show nothing new. */
export async function faultsInBothSchemes(page: Page, within?: string): Promise<string[]> {
  await paint(page, 'light');
  const light = await faults(page, 'all', within);
  await paint(page, 'dark');
  return [...light, ...(await faults(page, 'colour', within))];
}

const ENTRIES = [
  'tbody > tr',
  '[data-field-row]',
  '[data-case]',
  '.comparison__row',
  '.glance__sector li',
  '.check-boxes > li',
  '.sources > li',
].join();

/**
 * Of entries made of the same kinds of elements only the first stays: colours are compared element by element, which is
 * four fifths of the time of an analysis, and hundreds of twins say nothing new.
 */
export async function withoutTwins(page: Page): Promise<void> {
  await page.locator(ENTRIES).evaluateAll((all) => {
    const seen = new Set<string>();
    const kindOf = ({ tagName, attributes }: Element) =>
      [tagName, ...[...attributes].map(({ name, value }) => (name === 'class' ? value : name))].join(' ');
    for (const entry of all) {
      const parts = [entry, ...entry.querySelectorAll(':not(svg *)')];
      // Beside an entry of another table or list it may stand on another ground.
      const kinds = [entry.parentElement?.className ?? '', ...new Set(parts.map(kindOf))].join('>');
      if (seen.has(kinds)) entry.remove();
      seen.add(kinds);
    }
  });
}
