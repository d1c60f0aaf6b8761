/** What every page must have: valid HTML, one main heading, unique ids, evidence on records. */
import type { Page } from './page.ts';
import type { Fault, Site } from './site.ts';

/** A static host's limit on the number of files, with room to spare (design: budgets). */
const MOST_FILES = 18_000;

/** Faults of the pages themselves. `records` are the paths, after the locale, of all record pages: `/list/retail/`. */
export function checkStructure(site: Site, records: readonly string[]): Fault[] {
  const byPath = new Map(site.pages.map((page) => [page.path, page]));
  const faults = site.pages.flatMap(checkPage);
  for (const locale of site.locales) {
    for (const record of records) {
      const path = `/${locale}${record}`;
      const page = byPath.get(path);
      if (page === undefined) faults.push({ path, message: 'the record has no page' });
      else if (!page.classes.has('evidence'))
        faults.push({ path, message: 'the record is shown without its evidence' });
    }
  }
  if (site.files.size >= MOST_FILES) {
    faults.push({ path: '/', message: `${site.files.size} files; there must be fewer than ${MOST_FILES}` });
  }
  return faults;
}

function checkPage(page: Page): Fault[] {
  const faults: Fault[] = [];
  const fault = (message: string): void => {
    faults.push({ path: page.path, message });
  };
  const main = page.headings.filter(({ level }) => level === 1);
  if (main.length !== 1) fault(`the page has ${main.length} main headings (h1)`);
  for (const [index, { level, text }] of page.headings.entries()) {
    const before = page.headings[index - 1]?.level ?? 0;
    if (level > before + 1 && before > 0) fault(`the heading "${text.trim()}" skips from level ${before} to ${level}`);
    if (text.trim() === '') fault(`a heading of level ${level} is empty`);
  }
  const repeatedIds = page.ids.filter((id, index) => page.ids.indexOf(id) !== index);
  for (const id of new Set(repeatedIds)) fault(`the id "${id}" stands more than once`);
  for (const message of page.invalid) fault(`not valid: ${message}`);
  for (const handler of page.eventHandlers) fault(`an inline event handler, which the policy forbids: ${handler}`);
  return faults;
}
