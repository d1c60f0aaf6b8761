import { describe, expect, it } from 'vitest';
import { checkJson } from './json.ts';
import { checkScripts } from './scripts.ts';
import { ROOT, siteOf } from './test-site.ts';

const messages = (faults: readonly { readonly message: string }[]) => faults.map(({ message }) => message).join('\n');

describe('scripts', () => {
  const check = (text: string, path = '/_astro/a.js') =>
    messages(checkScripts(siteOf({}, ['/_astro/b.js']), [{ path, text }]));

  it('may import scripts of the site and name formats', () => {
    expect(check('import{x}from"./b.js";const y=()=>import(`./b.js`),z="http://www.w3.org/2000/svg"')).toBe('');
    expect(check(`const home = "${ROOT}en/"`)).toBe('');
    expect(check('new URL(a, "https://p.example")', '/pagefind/pagefind.js')).toBe('');
  });

  it.each([
    ['a module that is not there', 'import"./c.js"', 'imports ./c.js, which is not there'],
    ['a module fetched later that is not there', 'import("./c.js")', 'imports ./c.js, which is not there'],
    ['a package by its name', 'import x from "preact"', 'imports "preact", which no browser finds'],
    ['a module of another host', 'import("https://cdn.example/x.js")', 'names cdn.example'],
    ['a request to another host', 'fetch("https://count.example/hit")', 'names count.example'],
    ['a socket to another host', 'new WebSocket("wss://live.example")', 'names live.example'],
  ])('are rejected with %s', (_, text, expected) => {
    expect(check(text)).toContain(expected);
  });
});

describe('JSON', () => {
  const schema = {
    path: '/data/a.schema.json',
    text: JSON.stringify({ type: 'object', required: ['on'], properties: { on: { type: 'string', format: 'date' } } }),
  };
  const named = (more: object) => JSON.stringify({ $schema: `${ROOT}data/a.schema.json`, ...more });
  const check = (...files: readonly (readonly [path: string, text: string])[]) =>
    messages(checkJson(siteOf({}, ['/icon.png']), [schema, ...files.map(([path, text]) => ({ path, text }))]));

  it('is accepted when it can be read and holds to its schema', () => {
    expect(check(['/data/a.json', named({ on: '2024-08-30' })], ['/search.json', '[1]'])).toBe('');
    expect(check(['/en/a.webmanifest', '{"icons":[{"src":"/list-site/icon.png"}]}'])).toBe('');
  });

  it.each([
    ['cannot be read', '/a.json', '{"a":1,}', 'is no JSON'],
    ['lacks what its schema asks for', '/a.json', named({}), "must have required property 'on'"],
    ['holds another kind of text', '/a.json', named({ on: '2024-02-31' }), 'must match format "date"'],
    ['names a schema that is not there', '/a.json', `{"$schema":"${ROOT}data/b.schema.json"}`, 'which is not there'],
    ['names the schema of another site', '/a.json', '{"$schema":"https://x.example/s"}', 'which is not of this site'],
    ['is a schema that is none', '/b.schema.json', '{"type":"thing"}', 'is no JSON Schema'],
    ['is a manifest without its icon', '/a.webmanifest', '{"icons":[{"src":"/list-site/x.png"}]}', 'has the icon'],
  ])('is rejected when it %s', (_, path, text, expected) => {
    expect(check([path, text])).toContain(expected);
  });
});
