import { describe, expect, it } from 'vitest';
import { checkLanguages } from './languages.ts';
import { checkLinks, type Known } from './links.ts';
import { addressesInCss } from './page.ts';
import { checkStructure } from './structure.ts';
import { ROOT, siteOf } from './test-site.ts';

/** A head that is right in every respect for `/<locale>/a/`. */
function head(locale: string, path: string, more = ''): string {
  const alternate = (tag: string, to: string) => `<link rel="alternate" hreflang="${tag}" href="${ROOT}${to}/${path}">`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${locale} ${path}</title>
    <meta name="description" content="About ${locale} ${path}">
    <meta http-equiv="content-security-policy" content="script-src 'self'">
    <meta property="og:image" content="${ROOT}card.png">
    <link rel="canonical" href="${ROOT}${locale}/${path}">
    ${alternate('zh-CN', 'zh-CN')}${alternate('en', 'en')}${alternate('x-default', 'zh-CN')}${more}</head>`;
}

/** Two good pages, one per language, with this body in the English one. */
function pair(body = '<h1>A</h1>', englishHead = ''): Record<string, string> {
  return {
    '/zh-CN/a/': `${head('zh-CN', 'a/')}<body><h1>甲</h1></body></html>`,
    '/en/a/': `${head('en', 'a/', englishHead)}<body>${body}</body></html>`,
  };
}

/** An empty page that claims nothing. */
const NOT_INDEXED = '<meta name="robots" content="noindex">';

const known: Known = {
  checkerIds: { scenario: new Set(['clinical-trial']) },
  outside: new Set(['https://source.example/page']),
  repository: null,
};
const messages = (faults: readonly { message: string }[]) => faults.map(({ message }) => message);

describe('links', () => {
  const check = (body: string, files?: readonly string[]) => messages(checkLinks(siteOf(pair(body), files), known));

  it('accepts links into the repository only where the settings name one', () => {
    const body = '<h1>A</h1><a href="https://git.example/owner/name/blob/main/a.yaml#L1">1</a>';
    expect(check(body)).toHaveLength(1);
    const repository = 'https://git.example/owner/name';
    expect(checkLinks(siteOf(pair(body)), { ...known, repository })).toEqual([]);
    expect(checkLinks(siteOf(pair(body)), { ...known, repository: 'https://git.example/owner/na' })).toHaveLength(1);
  });

  it('accepts links to pages, places, files and sources', () => {
    const body = `<h1 id="top">A</h1><a href="../../zh-CN/a/">1</a><a href="#top">2</a><a href="/list-site/en/a/?q=1#top">3</a>
      <a href="https://source.example/page">4</a><img src="/list-site/x.svg">`;
    expect(check(body, ['/x.svg'])).toEqual([]);
  });

  it.each([
    ['<a href="/list-site/en/b/">', 'leads nowhere'],
    ['<a href="/list-site/en/a">', 'leads nowhere'],
    ['<a href="/en/a/">', 'leads to an address no source has'],
    ['<a href="https://invented.example/">', 'leads to an address no source has'],
    ['<a href="#nowhere">', 'a place that is not on the page'],
    ['<a href="http://[">', 'is not an address'],
    ['<img src="missing.png">', 'is fetched and does not exist'],
    ['<script src="https://cdn.example/x.js"></script>', 'is fetched from another origin'],
    ['<p style="background:url(//cdn.example/x.png)">', 'is fetched from another origin'],
  ])('rejects %s', (body, expected) => {
    expect(check(body).join()).toContain(expected);
  });

  it('rejects a picture for shared links that is missing, not there, or not a full address', () => {
    const withCard = (card: string) => {
      const pages = pair();
      const page = (pages['/en/a/'] ?? '').replace(/<meta property="og:image"[^>]*>/, card);
      return messages(checkLinks(siteOf({ ...pages, '/en/a/': page }), known)).join();
    };
    expect(withCard('')).toContain('no picture');
    expect(withCard(`<meta property="og:image" content="${ROOT}other.png">`)).toContain('does not exist');
    expect(withCard('<meta property="og:image" content="/list-site/card.png">')).toContain('does not exist');
  });

  it('knows what may stand in the fragment of the checker', () => {
    const pages = { ...pair('<a href="../check/#scenario=clinical-trial">'), '/en/check/': NOT_INDEXED };
    expect(checkLinks(siteOf(pages), known)).toEqual([]);
    const wrong = { ...pair('<a href="../check/#scenario=clinical&zon=yes">'), '/en/check/': NOT_INDEXED };
    expect(checkLinks(siteOf(wrong), known)).toHaveLength(2);
  });

  it('reads addresses in style sheets', () => {
    const css = '@import "a.css"; a{b:url(b.png);c:url("c.woff2");d:url(data:x);e:url(#f)}';
    expect(addressesInCss(css)).toEqual(['a.css', 'b.png', 'c.woff2']);
  });
});

describe('languages', () => {
  const check = (pages: Record<string, string>) => messages(checkLanguages(siteOf(pages)));

  it('accepts pages that name themselves and each other', () => {
    expect(check(pair())).toEqual([]);
  });

  it('rejects a translation that is missing or does not point back', () => {
    const { '/en/a/': english = '' } = pair();
    const found = check({ '/en/a/': english });
    expect(found.filter((message) => message.includes('leads nowhere'))).toHaveLength(2);
  });

  it('rejects another canonical address, the wrong language and a repeated title', () => {
    const pages = pair();
    const wrong = (pages['/en/a/'] ?? '').replace('<html lang="en">', '<html lang="de">').replace('en/a/">', 'en/b/">');
    const found = check({ ...pages, '/en/a/': wrong, '/en/c/': pages['/en/a/'] ?? '' }).join('\n');
    expect(found).toContain('the page says it is in de');
    expect(found).toContain('its canonical address is');
    expect(found).toContain('the same title');
  });

  it('rejects a translation in which a place of the page cannot be found', () => {
    const { '/zh-CN/a/': chinese = '', ...rest } = pair('<h1>A</h1><h2 id="who-may">Who</h2>');
    const withPlace = (id: string) => chinese.replace('</body>', `<h2 id="${id}">谁</h2></body>`);
    expect(check({ ...rest, '/zh-CN/a/': withPlace('who-may') })).toEqual([]);
    expect(check({ ...rest, '/zh-CN/a/': withPlace('谁') }).join()).toContain('has no place "#谁"');
  });

  it('asks nothing of a page kept from search engines but its language and title', () => {
    expect(
      check({ '/404.html': '<html lang="zh-CN"><title>404</title><meta name="robots" content="noindex">' }),
    ).toEqual([]);
  });

  it('rejects a page that is not in the sitemap', () => {
    expect(messages(checkLanguages({ ...siteOf(pair()), sitemap: [] }))).toHaveLength(2);
  });
});

describe('structure', () => {
  const check = (body: string, records: readonly string[] = [], englishHead = '') =>
    messages(checkStructure(siteOf(pair(body, englishHead)), records));

  it('accepts one main heading and headings in order', () => {
    expect(check('<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>')).toEqual([]);
  });

  it.each([
    ['<h2>A</h2>', '0 main headings'],
    ['<h1>A</h1><h1>B</h1>', '2 main headings'],
    ['<h1>A</h1><h3>B</h3>', 'skips from level 1 to 3'],
    ['<h1>A</h1><p id="x"><p id="x">', 'stands more than once'],
    ['<h1>A</h1><button onclick="x()">', 'inline event handler'],
    ['<h1>A</h1><ul><p>a</p></ul>', 'not valid: <p> in <ul>'],
  ])('rejects %s', (body, expected) => {
    expect(check(body).join()).toContain(expected);
  });

  it('rejects a record without a page or without its evidence', () => {
    expect(check('<h1>A</h1><b class="evidence"></b>', ['/a/'])).toEqual(['the record is shown without its evidence']);
    expect(check('<h1>A</h1>', ['/b/'])).toEqual(['the record has no page', 'the record has no page']);
  });
});
