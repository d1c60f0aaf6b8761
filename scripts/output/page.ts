/** What the output checks need to know of one built page. */
import { Parser } from 'htmlparser2';
import { strayIn } from './strays.ts';
import { validityFaults } from './validity/index.ts';

export interface Page {
  /** Address within the site, base path left out, e.g. `/en/list/` or `/404.html`. */
  readonly path: string;
  readonly lang: string | null;
  readonly title: string;
  readonly description: string;
  readonly canonical: string | null;
  readonly alternates: readonly { readonly hreflang: string; readonly href: string }[];
  readonly indexable: boolean;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** In order, with repetitions. */
  readonly ids: readonly string[];
  /** Addresses a reader can follow. */
  readonly links: readonly string[];
  /** Addresses the browser fetches by itself. */
  readonly assets: readonly string[];
  /** Full addresses of the pictures that a shared link shows. */
  readonly cards: readonly string[];
  readonly classes: ReadonlySet<string>;
  /** Content of every script in the page that is run. */
  readonly inlineScripts: readonly string[];
  /** Inline event handlers, e.g. `button onclick`. */
  readonly eventHandlers: readonly string[];
  readonly contentSecurityPolicy: string | null;
  /** Whether nothing that it should hold for comes before it. */
  readonly isPolicyFirst: boolean;
  /** What is not valid HTML in it. */
  readonly invalid: readonly string[];
  /** Texts in a script or language other than the one they are said to be in, and what they look like. */
  readonly strays: readonly { readonly text: string; readonly lang: string; readonly looks: string }[];
}

/** Attributes by which an element makes the browser fetch something. */
const FETCHING: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  use: ['href', 'xlink:href'],
  image: ['href', 'xlink:href'],
  input: ['src'],
};

/** Relations of `<link>` that name an address without fetching it. */
const NOT_FETCHED = new Set([
  'canonical',
  'alternate',
  'author',
  'license',
  'next',
  'prev',
  'sitemap',
  'help',
  'search',
]);

/** Elements whose text is not said in any language. */
const NOT_PROSE = new Set(['code', 'pre', 'script', 'style', 'title', 'template', 'kbd', 'samp']);

/** Script types that are data and never run. */
const DATA_SCRIPTS = new Set(['application/json', 'application/ld+json', 'text/plain']);

/** Reads one page of HTML. */
export function readPage(path: string, html: string): Page {
  const ids: string[] = [];
  const links: string[] = [];
  const assets: string[] = [];
  const cards: string[] = [];
  const classes = new Set<string>();
  const alternates: { hreflang: string; href: string }[] = [];
  const headings: { level: number; text: string }[] = [];
  const inlineScripts: string[] = [];
  const eventHandlers: string[] = [];
  let lang: string | null = null;
  let title = '';
  let description = '';
  let canonical: string | null = null;
  let indexable = true;
  let contentSecurityPolicy: string | null = null;
  let isPolicyFirst = false;
  let isFetching = false;
  let script: string | null = null;
  let style: string | null = null;
  let heading: { level: number; text: string } | null = null;
  let inTitle = false;
  let inSvg = 0;
  const strays: { text: string; lang: string; looks: string }[] = [];
  /** The language of each open element, and whether it is prose: code, names of files and what is run are not. */
  const around: { lang: string; isProse: boolean }[] = [];

  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = around.at(-1) ?? { lang: '', isProse: true };
      around.push({ lang: attributes.lang ?? outer.lang, isProse: outer.isProse && !NOT_PROSE.has(name) });
      if (attributes.id !== undefined) ids.push(attributes.id);
      for (const word of (attributes.class ?? '').split(/\s+/)) if (word !== '') classes.add(word);
      for (const attribute of Object.keys(attributes)) {
        if (/^on[a-z]+$/.test(attribute)) eventHandlers.push(`${name} ${attribute}`);
      }
      for (const attribute of FETCHING[name] ?? []) assets.push(...addressesIn(attribute, attributes[attribute]));
      assets.push(...addressesInCss(attributes.style ?? ''));
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) {
        heading = { level: Number(level), text: '' };
        headings.push(heading);
      }
      if (name === 'script' || name === 'style' || name === 'link') isFetching = true;
      if (name === 'html') lang = attributes.lang ?? null;
      else if (name === 'svg') inSvg++;
      else if (name === 'title' && inSvg === 0) inTitle = true;
      else if ((name === 'a' || name === 'area') && attributes.href !== undefined) links.push(attributes.href);
      else if (name === 'form' && attributes.action) links.push(attributes.action);
      else if (name === 'style') style = '';
      else if (name === 'script' && attributes.src === undefined && !DATA_SCRIPTS.has(attributes.type ?? ''))
        script = '';
      else if (name === 'meta') {
        const content = attributes.content ?? '';
        if (attributes.property === 'og:image') cards.push(content);
        if (attributes.name === 'description') description = content;
        if (attributes.name === 'robots' && content.includes('noindex')) indexable = false;
        if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy') {
          contentSecurityPolicy = content;
          isPolicyFirst = !isFetching;
        }
        if (attributes['http-equiv']?.toLowerCase() === 'refresh') indexable = false;
      } else if (name === 'link') {
        const relations = (attributes.rel ?? '').split(/\s+/);
        const href = attributes.href ?? '';
        if (relations.includes('canonical')) canonical = href;
        if (relations.includes('alternate') && attributes.hreflang !== undefined) {
          alternates.push({ hreflang: attributes.hreflang, href });
        }
        if (relations.includes('sitemap') || attributes.type === 'application/atom+xml') links.push(href);
        if (!relations.every((relation) => NOT_FETCHED.has(relation))) assets.push(href);
      }
    },
    ontext(text) {
      const here = around.at(-1);
      const looks = here?.isProse ? strayIn(text, here.lang) : null;
      if (here && looks !== null) strays.push({ text: text.trim(), lang: here.lang, looks });
      if (inTitle) title += text;
      if (script !== null) script += text;
      if (style !== null) style += text;
      if (heading !== null) heading.text += text;
    },
    onclosetag(name) {
      around.pop();
      if (name === 'title') inTitle = false;
      if (name === 'svg') inSvg--;
      if (/^h[1-6]$/.test(name)) heading = null;
      if (name === 'script' && script !== null) {
        inlineScripts.push(script);
        script = null;
      }
      if (name === 'style' && style !== null) {
        assets.push(...addressesInCss(style));
        style = null;
      }
    },
  });
  parser.end(html);
  return {
    ...{ path, lang, title: title.trim(), description: description.trim(), canonical, alternates, indexable, headings },
    ...{
      ids,
      links,
      assets,
      cards,
      classes,
      inlineScripts,
      eventHandlers,
      contentSecurityPolicy,
      isPolicyFirst,
      strays,
    },
    invalid: validityFaults(html),
  };
}

function addressesIn(attribute: string, value: string | undefined): string[] {
  if (value === undefined || value === '') return [];
  if (attribute !== 'srcset') return [value];
  return value.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] ?? []);
}

/** Addresses in `url(…)` and `@import` of a piece of CSS; `data:` is not an address. */
export function addressesInCss(css: string): string[] {
  const found = [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g)];
  return found
    .map((match) => match.slice(1).find((group) => group !== undefined) ?? '')
    .filter((address) => address !== '' && !address.startsWith('data:') && !address.startsWith('#'));
}
