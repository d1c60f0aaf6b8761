import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { classifierModule } from './src/build/classifier-module/index.ts';
import { finishPages } from './src/build/finish-pages.ts';
import { hostFiles } from './src/build/host-files.ts';
import { leanPagefind } from './src/build/lean-pagefind.ts';
import { leanStyles } from './src/build/lean-styles.ts';
import { offlineUse } from './src/build/offline/index.ts';
import { sameAnchors } from './src/build/same-anchors.ts';
import { shippedLicences } from './src/build/shipped/index.ts';
import { isForSearch, sitemapLinks } from './src/build/sitemap-links.ts';
import { loadList } from './src/list/load/index.ts';
import { locales } from './src/words/load/index.ts';

const ours = (/** @type {string} */ name) => `./src/components/starlight/${name}.astro`;

const site = process.env.SITE ?? 'https://qingdan.example';
const base = process.env.BASE ?? '/';

export default defineConfig({
  site,
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // Astro 7's default joins words across line breaks.
  compressHTML: true,
  // Nothing is fetched that a visitor did not ask for.
  prefetch: false,
  ...(process.env.ASTRO_CACHE === undefined ? {} : { cacheDir: process.env.ASTRO_CACHE }),
  vite: {
    plugins: [leanStyles()],
    ssr: { external: ['satori', 'sharp'] },
    // A worker of modules fetches its rarer parts (workbooks) only when they are needed.
    worker: { format: 'es' },
    build: {
      rolldownOptions: {
        onLog(level, log, report) {
          // Astro warns of a directive of its own making, once per guide and more (withastro/astro#18087).
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('astro:head-inject')) report(level, log);
        },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            // One file where there would be three small ones, each with a request and a head of its own.
            output: { codeSplitting: { groups: [{ name: 'preact', test: /\/node_modules\/preact\// }] } },
          },
        },
      },
    },
  },
  integrations: [
    starlight({
      title: Object.fromEntries(locales.map(({ tag }) => [tag, '清单 Qingdan'])),
      locales: Object.fromEntries(locales.map(({ tag, name }) => [tag, { label: name, lang: tag }])),
      defaultLocale: 'zh-CN',
      // Pages carry their own ways on; a sidebar of 226 records would make each page five times larger.
      sidebar: [],
      pagination: false,
      // Prose only: every data page says `pagefind: false`.
      pagefind: true,
      expressiveCode: false,
      disable404Route: true,
      markdown: { headingLinks: false, processedDirs: ['./content/guides/'] },
      customCss: [
        './src/styles/tokens.css',
        './src/styles/base.css',
        './src/styles/frame.css',
        './src/styles/marks.css',
        './src/styles/tables.css',
        './src/styles/print.css',
      ],
      components: {
        ContentPanel: ours('ContentPanel'),
        Footer: ours('Nothing'),
        Head: ours('Head'),
        Header: ours('Header'),
        Hero: ours('Nothing'),
        Banner: ours('Nothing'),
        DraftContentNotice: ours('Nothing'),
        FallbackContentNotice: ours('FallbackContentNotice'),
        MarkdownContent: ours('MarkdownContent'),
        PageFrame: ours('PageFrame'),
        PageSidebar: ours('Nothing'),
        PageTitle: ours('PageTitle'),
        Sidebar: ours('Nothing'),
        SkipLink: ours('SkipLink'),
        ThemeProvider: ours('ThemeProvider'),
        TwoColumnContent: ours('ContentPanel'),
      },
    }),
    leanPagefind(),
    sameAnchors(),
    preact(),
    sitemap({
      filter: isForSearch(loadList()),
      serialize: sitemapLinks(
        site,
        base,
        locales.map(({ tag }) => tag),
      ),
    }),
    classifierModule(),
    finishPages(),
    offlineUse(base),
    // After all that is bundled.
    shippedLicences(),
    hostFiles(base),
  ],
});
