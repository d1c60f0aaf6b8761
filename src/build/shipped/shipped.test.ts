import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, licenceFaults, noticesOf, type ShippedPackage } from './licences.ts';
import { folderOf, isDrawn, noticesInCode, packageFolder, readShipped } from './packages.ts';
import { SENT, UNBUNDLED } from './sent.ts';

const good: ShippedPackage = {
  name: 'good',
  version: '1.0.0',
  license: 'MIT',
  text: 'Copyright someone',
  inCode: [],
};

describe('the licences of what is sent to visitors', () => {
  it.each([
    'MIT',
    'Apache-2.0',
    '(MIT OR GPL-3.0-or-later)',
    'GPL-2.0-only or MIT',
    'MIT AND Zlib',
    '(MIT AND Zlib)',
    'MIT AND (GPL-2.0-only OR ISC)',
    '(GPL-3.0-only AND MIT) OR ISC',
  ])('%s is allowed', (license) => {
    expect(isAllowed(license)).toBe(true);
  });

  it.each([
    'GPL-3.0-or-later',
    'AGPL-3.0-only',
    'MIT AND LGPL-2.1',
    // Read without its brackets this would be "MIT AND GPL, or else ISC".
    'GPL-2.0-only AND (MIT OR ISC)',
    '(MIT',
    'MIT)',
    'MIT MIT',
    'MIT OR',
    'Apache-2.0 WITH something',
    'SEE LICENSE IN x',
    'UNLICENSED',
    '',
  ])('"%s" is not', (license) => {
    expect(isAllowed(license)).toBe(false);
  });

  const faultsOf = (change: Partial<ShippedPackage>) => licenceFaults([{ ...good, ...change }], ['good']);

  it('are no fault where all is known', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('stop the build where one is not allowed or not known, naming package, licence and way out', () => {
    expect(faultsOf({ license: 'GPL-2.0-only' })).toEqual([
      expect.stringMatching(/^good 1\.0\.0 is under "GPL-2\.0-only".*Use another package.*licences\.ts/),
    ]);
    expect(faultsOf({ license: '' })).toEqual([expect.stringContaining('no licence it names')]);
  });

  it('stop the build where there is no notice to send along', () => {
    expect(faultsOf({ text: '' })).toEqual([expect.stringContaining('good 1.0.0 (MIT) has no licence file')]);
  });

  it('stop the build where a package reaches visitors that nobody has looked at, or one no longer does', () => {
    expect(licenceFaults([good], [])).toEqual([expect.stringMatching(/^good 1\.0\.0 \(MIT\) is new.*sent\.ts/)]);
    expect(licenceFaults([], ['good'])).toEqual([expect.stringContaining('good is sent no longer')]);
  });

  it('stand in the notices with name, version, text and what the code says of others, in the order of names', () => {
    const other = { ...good, name: 'also', inCode: ['Copyright another'] };
    const notices = noticesOf([good, other]);
    expect(notices).toContain('good 1.0.0 (MIT)\n\nCopyright someone\n');
    expect(notices).toContain('also 1.0.0 (MIT)\n\nCopyright someone\n\nCopyright another\n');
    expect(noticesOf([other, good])).toBe(notices);
    expect(notices.indexOf('also')).toBeLessThan(notices.indexOf('good'));
  });
});

describe('the package of a module', () => {
  it('is the innermost folder of packages it lies in', () => {
    expect(packageFolder('/a/node_modules/preact/dist/x.mjs?v=1')).toBe('/a/node_modules/preact');
    expect(packageFolder('/a/node_modules/b/node_modules/@c/d/e.js')).toBe('/a/node_modules/b/node_modules/@c/d');
    expect(packageFolder('\0/a/node_modules/preact/x.js')).toBe('/a/node_modules/preact');
    expect(packageFolder('/a/src/islands/check/Check.tsx')).toBeNull();
    expect(packageFolder('\0vite/preload-helper.js')).toBeNull();
  });

  it('counts in pages, too, where it is styles or markup', () => {
    expect(isDrawn('/a/node_modules/b/style.css?inline')).toBe(true);
    expect(isDrawn('/a/node_modules/b/Icon.astro')).toBe(true);
    expect(isDrawn('/a/node_modules/zod/index.js')).toBe(false);
  });

  it('has the notices that stand in its code, and no other comments', () => {
    const code =
      '/* Copyright, but not to be kept */\n/** Adds.\n */\n/*!\n * x\n * @license MIT\n */\n/*! Copyright y */\n/* @license z */';
    expect(noticesInCode(code)).toEqual(['x\n@license MIT', 'Copyright y', '@license z']);
  });

  it.each([...SENT])('%s says under which licence it is', (name) => {
    const shipped = readShipped(folderOf(name, join(process.cwd(), 'src')));
    expect(licenceFaults([shipped], [name])).toEqual([]);
  });

  it('is named once, in order, so that a new one is easy to see', () => {
    expect([...new Set(SENT)].sort()).toEqual(SENT);
    expect(SENT).toEqual(expect.arrayContaining([...UNBUNDLED]));
  });
});
