import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { locales } from './words/load/index.ts';

/** Guides live in `content/guides/<locale>/<name>.mdx` and are published at `/<locale>/guides/<name>/`. */
export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content/guides',
      // Those of the languages that are built, which may be some only (`LOCALES`).
      pattern: locales.map(({ tag }) => `${tag}/**/[^_]*.{md,mdx}`),
      generateId: ({ entry }) => {
        const [locale, ...path] = entry.replace(/\.mdx?$/, '').split('/');
        return [locale, 'guides', ...path].join('/');
      },
    }),
    schema: docsSchema(),
  }),
};
