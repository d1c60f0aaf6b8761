/** Where every page of the site is. No other place writes an address by hand, so moving the site moves every link. */
import type { FieldId, ScenarioId, SectorId } from '../list/index.ts';
import type { LocaleTag } from '../words/index.ts';

/** The folder the site is served from, with a slash at both ends (`BASE`, by default `/`). */
const base = `/${import.meta.env.BASE_URL}/`.replace(/\/{2,}/g, '/');

/** The address of a page in one language: `address('en', 'list', 'retail')` is `/en/list/retail/`. */
export function address(locale: LocaleTag, ...segments: readonly string[]): string {
  return `${base}${[locale, ...segments].join('/')}/`;
}

/** The language choice. */
export function rootAddress(): string {
  return base;
}

/** A file outside the languages, e.g. `favicon.svg`, `pagefind/pagefind.js`. */
export function fileAddress(path: string): string {
  return base + path.replace(/^\//, '');
}

/** The page of a sector. */
export function sectorAddress(locale: LocaleTag, sector: SectorId): string {
  return address(locale, 'list', sector);
}

/** The page of a scenario. */
export function scenarioAddress(
  locale: LocaleTag,
  scenario: { readonly sector: SectorId; readonly id: ScenarioId },
): string {
  return address(locale, 'list', scenario.sector, scenario.id);
}

/** The page of a field. */
export function fieldAddress(
  locale: LocaleTag,
  field: { readonly sector: SectorId; readonly scenario: ScenarioId; readonly id: FieldId },
): string {
  return address(locale, 'list', field.sector, field.scenario, field.id);
}

/** The checker, filled in. What is known travels in the fragment, so it is never sent to a server. */
export function checkAddress(
  locale: LocaleTag,
  known: {
    readonly edition?: string;
    readonly sector?: SectorId;
    readonly scenario?: ScenarioId;
    readonly fields?: readonly FieldId[];
  } = {},
): string {
  const state = new URLSearchParams();
  if (known.edition !== undefined) state.set('edition', known.edition);
  if (known.sector !== undefined) state.set('sector', known.sector);
  if (known.scenario !== undefined) state.set('scenario', known.scenario);
  if (known.fields !== undefined) state.set('fields', known.fields.join(','));
  const fragment = state.toString();
  return address(locale, 'check') + (fragment === '' ? '' : `#${fragment}`);
}
