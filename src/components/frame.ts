/** What the frame of a page (head, header, footer) needs to know about it. */
import type { Locale, LocaleTag } from '../words/index.ts';
import { locales } from '../words/load/index.ts';

export interface Frame {
  readonly locale: LocaleTag;
  readonly title: string;
  readonly description: string;
  /** The path after the locale, e.g. `['list', 'retail']`; empty for the home page. */
  readonly segments: readonly string[];
  /** Kept out of search engines and the sitemap. */
  readonly noindex: boolean;
  /** Where a page that has moved leads: the browser goes there by itself, and search engines take that address. */
  readonly leadsTo?: readonly string[] | undefined;
}

/** The frame of the page being rendered: set by `SitePage`, or read from a guide's own entry. */
export function frameOf(locals: App.Locals): Frame {
  if (locals.frame) return locals.frame;
  const { entry, id, locale, isFallback } = locals.starlightRoute;
  return {
    locale: locale ?? sourceLocale.tag,
    title: entry.data.title,
    description: entry.data.description ?? '',
    segments: id.split('/').slice(1),
    // A guide without a translation is shown in Chinese under another language's address: not a page of its own.
    noindex: isFallback === true,
  };
}

/** The language the list is written in; the others are translations of it. */
export const sourceLocale: Locale = locales.find(({ review }) => review === 'source') ?? {
  tag: 'zh-CN',
  name: '简体中文',
  review: 'source',
};

/** The entry of `locales.yaml` for one tag. */
export function localeOf(tag: LocaleTag): Locale {
  return locales.find((locale) => locale.tag === tag) ?? sourceLocale;
}
