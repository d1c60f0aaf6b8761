/** What visitors are sent of other people's work. */

/** Packages whose files are sent without passing through a bundler: scripts in pages, the search of the guides. */
export const UNBUNDLED = ['astro', 'pagefind'] as const;

/**
 * Every package of which anything reaches a visitor: code, styles, icons. No fonts are sent. A package that is not
 * here stops the build, so that nothing reaches visitors, by whatever dependency, before somebody has looked at it.
 */
export const SENT: readonly string[] = [
  '@astrojs/preact',
  '@astrojs/starlight',
  '@formatjs/fast-memoize',
  '@formatjs/icu-messageformat-parser',
  '@formatjs/icu-skeleton-parser',
  '@lucide/astro',
  '@preact/signals',
  '@preact/signals-core',
  'astro',
  'd3-array',
  'd3-color',
  'd3-format',
  'd3-interpolate',
  'd3-scale',
  'docx',
  'entities',
  'fflate',
  'htmlparser2',
  'idb',
  'intl-messageformat',
  'minisearch',
  'pagefind',
  'papaparse',
  'preact',
  'workbox-core',
  'workbox-expiration',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];
