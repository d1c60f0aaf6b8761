import type { Paper } from '../../../exports/report/index.ts';
import type { LocaleTag } from '../../../words/index.ts';

/** Regions whose offices use US Letter; everywhere else it is A4 (ISO 216). */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE']);

/** The paper a reader most likely has: by the browser's first language that is the page's own. */
export function usualPaper(locale: LocaleTag, browserLanguages: readonly string[]): Paper {
  const own = browserLanguages.map((tag) => tag.split('-')).find(([language]) => language === locale.split('-')[0]);
  return LETTER_REGIONS.has(own?.at(-1)?.toUpperCase() ?? '') ? 'letter' : 'a4';
}
