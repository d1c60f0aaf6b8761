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

/** Of entries that are built alike only the first stays: the analysis of hundreds of twins says nothing new. */
export async function withoutTwins(page: Page): Promise<void> {
  const entries = page.locator('[data-field-row], [data-case], .comparison__row, .check-boxes > li, .sources > li');
  await entries.evaluateAll((all) => {
    const seen = new Set<string>();
    for (const entry of all) {
      const parts = [entry, ...entry.querySelectorAll('*')];
      const build = parts.map(({ tagName, attributes }) =>
        [tagName, ...[...attributes].map(({ name, value }) => (name === 'class' ? value : name))].join(' '),
      );
      const kind = build.join('>');
      if (seen.has(kind)) entry.remove();
      seen.add(kind);
    }
  });
}
