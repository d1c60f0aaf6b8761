/** One page of every kind the site has. What must hold on every page is tested on these. */

/** The languages in which every kind of page is walked through by keyboard. */
export const LOCALES = ['zh-CN', 'en'] as const;
/** The languages in which every kind of page is looked through for faults: the source, the most read, and the script with the tallest lines. */
const IN_FULL = [...LOCALES, 'sa'] as const;
/** Long words, and another East Asian script: the kinds are shared out between them, each in one. */
const BY_TURNS = ['de', 'ja'] as const;

export interface PageKind {
  readonly name: string;
  /** Address below the locale's folder. */
  readonly path: string;
}

/** Kinds of page that exist once per language. */
export const PAGE_KINDS: readonly PageKind[] = [
  { name: 'home', path: '' },
  { name: 'the whole list', path: 'list/' },
  { name: 'a sector', path: 'list/automobile/' },
  { name: 'a scenario with figures of its own', path: 'list/pharmaceuticals/clinical-trial/' },
  { name: 'a scenario with an exception', path: 'list/automobile/ota-upgrade/' },
  { name: 'a field', path: 'list/pharmaceuticals/clinical-trial/subject-sex/' },
  { name: 'an important-data field', path: 'list/automobile/vehicle-rd-testing/exterior-video-face-plate/' },
  { name: 'the index of fields', path: 'fields/' },
  { name: 'the head-counts compared', path: 'thresholds/' },
  { name: 'the checker', path: 'check/' },
  { name: 'the checker with an answer', path: 'check/#zone=yes&scenario=clinical-trial&fields=subject-sex&personal=5' },
  { name: 'the inventory', path: 'inventory/' },
  { name: 'filed against actual', path: 'consistency/' },
  { name: 'the editions', path: 'editions/' },
  { name: 'an edition', path: 'editions/beijing-2025/' },
  { name: 'the choice of editions to compare', path: 'editions/compare/' },
  { name: 'two editions compared', path: 'editions/compare/beijing-2024/beijing-2025/' },
  { name: 'a sector without a table', path: 'list/banking/' },
  { name: 'the decided cases', path: 'cases/' },
  { name: 'the cases of a theme', path: 'cases/exemptions/' },
  { name: 'data and module', path: 'data/' },
  { name: 'use without a network', path: 'offline/' },
  { name: 'the design system', path: 'design/' },
  { name: 'the guides', path: 'guides/' },
  { name: 'the glossary', path: 'guides/glossary/' },
  { name: 'the lists of other zones', path: 'zones/' },
  { name: 'a guide with a table of steps', path: 'guides/from-application-to-report/' },
  { name: 'the guide to the results', path: 'guides/results-so-far/' },
  { name: 'the guide to the list', path: 'guides/how-the-list-works/' },
  { name: 'the guide to the method', path: 'guides/method-and-evidence/' },
];

export interface Address {
  readonly name: string;
  /** Address below the site's root. */
  readonly path: string;
  /** The page is meant to answer "not found". */
  readonly notFound?: boolean;
}

/** The languages in which a kind of page is visited. */
const localesFor = (place: number) => [...IN_FULL, ...BY_TURNS.filter((_, turn) => place % BY_TURNS.length === turn)];

/** Every kind of page in the languages it is tested in, and those outside the languages. */
export const ADDRESSES: readonly Address[] = [
  { name: 'language choice', path: '' },
  { name: 'not found', path: 'no-such-page/', notFound: true },
  ...PAGE_KINDS.flatMap(({ name, path }, place) =>
    localesFor(place).map((locale) => ({ name: `${name} (${locale})`, path: `${locale}/${path}` })),
  ),
];
