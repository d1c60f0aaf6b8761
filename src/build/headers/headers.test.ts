import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caddyfile, headersFor, hostHeaders, nginxConfig, PLACES } from './index.ts';

/** One address of every kind. */
const KINDS = {
  page: '/en/check/',
  hashed: '/_astro/a.B1c2.js',
  worker: '/service-worker.js',
  data: '/data/v1/list.csv',
  classifier: '/classifier/index.js',
  card: '/cards/en/home.png',
  search: '/pagefind/pagefind.js',
} as const;

describe('what every answer says', () => {
  test.each(Object.entries(KINDS))(
    '%s: no guessing, no frames, no other window, no feature, TLS from now on',
    (_, path) => {
      const headers = headersFor(path);
      expect(headers).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'same-origin',
      });
      expect(headers['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/);
      expect(headers['Permissions-Policy']).toContain('camera=()');
      expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
      expect(headers['Content-Security-Policy']).toContain("require-trusted-types-for 'script'");
    },
  );

  test('only the open data and the classifier may be read by the pages of others', () => {
    const open = Object.entries(KINDS).filter(([, path]) => 'Access-Control-Allow-Origin' in headersFor(path));
    expect(open.map(([kind]) => kind)).toEqual(['data', 'classifier']);
    expect(headersFor(KINDS.data)['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(headersFor(KINDS.page)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  });

  test('only names with a hash are kept for good', () => {
    const forGood = Object.entries(KINDS).filter(([, path]) =>
      headersFor(path)['Cache-Control']?.includes('immutable'),
    );
    expect(forGood.map(([kind]) => kind)).toEqual(['hashed']);
    expect(headersFor(KINDS.worker)['Cache-Control']).toBe('no-cache');
  });

  test('scripts that may run as workers name what scripts may do', () => {
    for (const path of [KINDS.hashed, KINDS.worker])
      expect(headersFor(path)['Content-Security-Policy']).toMatch(
        /^default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/,
      );
  });
});

describe('the file `_headers`', () => {
  const text = hostHeaders(
    [
      'en/',
      'zh-CN/',
      '_astro/',
      'data/',
      'classifier/',
      'cards/',
      'icons/',
      'pagefind/',
      'index.html',
      'service-worker.js',
      '_headers',
    ],
    '/list/',
  );
  const paths = text.split('\n').filter((line) => line.startsWith('/'));

  test('has no two rules for one address, but the one for all', () => {
    const [all, ...others] = paths;
    expect(all).toBe('/list/*');
    const overlaps = others.filter((path) =>
      others.some((other) => other !== path && other.endsWith('/*') && path.startsWith(other.slice(0, -1))),
    );
    expect(overlaps).toEqual([]);
    expect(new Set(others).size).toBe(others.length);
  });

  test('gives each place its own headers, below the folder of the site', () => {
    expect(paths).toContain('/list/en/*');
    expect(paths).toContain('/list/service-worker.js');
    expect(text).toMatch(/^\/list\/_astro\/\*\n {2}Cache-Control: public, max-age=31536000, immutable$/m);
    expect(text).toMatch(/^\/list\/data\/\*\n(?: {2}.*\n)* {2}Access-Control-Allow-Origin: \*$/m);
  });

  test('keeps to the limits of Cloudflare: 100 rules, 2,000 characters a line', () => {
    expect(paths.length).toBeLessThanOrEqual(100 - 2 * 15);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });
});

test.each([
  ['nginx.conf', nginxConfig],
  ['Caddyfile', caddyfile],
])('deploy/%s is made from the present headers (npm run deploy:files)', (name, make) => {
  expect(readFileSync(`deploy/${name}`, 'utf8')).toBe(make('/'));
});

test.each([nginxConfig, caddyfile])('a server is told of every place, below the folder of the site', (make) => {
  const text = make('/list/');
  for (const { folders, headers } of PLACES) {
    for (const folder of folders) expect(text).toContain(folder);
    for (const value of Object.values(headers)) expect(text).toContain(value);
  }
  expect(text).toContain('/list/404.html');
  expect(text).toContain('/list/service-worker.js');
});
