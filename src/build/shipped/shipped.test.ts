import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, licenceFaults, noticesOf } from './licences.ts';
import { packageFolder, readShipped, SENT_AS_THEY_ARE } from './packages.ts';

describe('the licences of what is sent to visitors', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', '(MIT AND Zlib)'])(
    '%s is allowed',
    (license) => {
      expect(isAllowed(license)).toBe(true);
    },
  );

  it.each(['GPL-3.0-or-later', 'AGPL-3.0-only', 'MIT AND LGPL-2.1', 'SEE LICENSE IN x', 'UNLICENSED', ''])(
    '"%s" is not',
    (license) => {
      expect(isAllowed(license)).toBe(false);
    },
  );

  const good = { name: 'good', version: '1.0.0', license: 'MIT', text: 'Copyright someone' };

  it('stop the build where one is not allowed, or has no text', () => {
    expect(licenceFaults([good])).toEqual([]);
    expect(licenceFaults([{ ...good, license: 'GPL-2.0-only' }]).join()).toContain(
      'good is sent to visitors under "GPL',
    );
    expect(licenceFaults([{ ...good, text: ' ' }]).join()).toContain('good has no licence file');
  });

  it('stand in the notices with name, version and text', () => {
    expect(noticesOf([good])).toContain('good 1.0.0 (MIT)\n\nCopyright someone');
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

  it.each([...SENT_AS_THEY_ARE, 'preact', 'docx', 'minisearch'])('%s says under which licence it is', (name) => {
    const shipped = readShipped(join(process.cwd(), 'node_modules', name));
    expect(shipped.name).toBe(name);
    expect(licenceFaults([shipped])).toEqual([]);
  });
});
