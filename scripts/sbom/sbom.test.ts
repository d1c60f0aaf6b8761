import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { SENT } from '../../src/build/shipped/index.ts';
import { lockfileShape, reproducible } from './bom.ts';
import { npmSbom } from './npm.ts';

const SCHEMAS = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

const lockfile = lockfileShape.parse(readJson('package-lock.json'));
const printed = npmSbom('.');
const bom = reproducible(printed, lockfile, SENT);

/** The schema that CycloneDX publishes, from its own library; formats are not checked, only the form. */
function validator() {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
    // By the name the main schema refers to it with, which is not its own.
    ajv.addSchema(readJson(`${SCHEMAS}/${name}`), `http://cyclonedx.org/schema/${name}`);
  }
  return ajv.compile(readJson(`${SCHEMAS}/bom-1.5.SNAPSHOT.schema.json`));
}

describe('the bill of materials', () => {
  it('holds to the schema of CycloneDX 1.5, which a bill with a made-up licence or scope does not', () => {
    const validate = validator();
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
    const [first] = bom.components;
    expect(validate({ ...bom, components: [{ ...first, scope: 'sent' }] })).toBe(false);
    expect(validate({ ...bom, components: [{ ...first, licenses: [{ license: { id: 'Free' } }] }] })).toBe(false);
  });

  it('names every package of the lockfile with the hash it is known by, and no other', () => {
    const locked = Object.entries(lockfile.packages).flatMap(([path, { version, integrity = '' }]) => {
      const hash = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
      return path === '' ? [] : [`${path.replace(/^.*node_modules\//, '')}@${version} ${hash}`];
    });
    const named = bom.components.map(
      ({ name, version, hashes }) =>
        `${name}@${version} ${hashes.find(({ alg }) => alg === 'SHA-512')?.content ?? 'without a hash'}`,
    );
    expect(named.length).toBeGreaterThan(500);
    expect(named.sort()).toEqual([...new Set(locked)].sort());
  });

  it('leads from each package to others that are in it', () => {
    const known = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((one) => one['bom-ref'])]);
    const loose = bom.dependencies
      .flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
      .filter((ref) => !known.has(ref));
    expect(loose).toEqual([]);
  });

  it('says of which packages something is sent to visitors: one copy of each that the build knows', () => {
    const required = bom.components.filter(({ scope }) => scope === 'required').map(({ name }) => name);
    expect(required.sort()).toEqual([...SENT].sort());
    expect(new Set(bom.components.map(({ scope }) => scope))).toEqual(new Set(['required', 'excluded']));
  });

  it('is the same on another day, in another folder and in another order', () => {
    const folder = mkdtempSync(join(tmpdir(), 'another-name-'));
    try {
      for (const name of ['package.json', 'package-lock.json']) copyFileSync(name, join(folder, name));
      const again = npmSbom(folder);
      expect(again).not.toBe(printed);
      expect(JSON.stringify(reproducible(again, lockfile, SENT))).toBe(JSON.stringify(bom));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const turned = JSON.parse(printed);
    turned.components.reverse();
    turned.dependencies.reverse();
    // npm 10 says where a package lies, and names it again for every other place.
    for (const component of [...turned.components]) {
      component.properties.unshift({ name: 'cdx:npm:package:path', value: 'node_modules/x' });
      turned.components.push({ ...component });
    }
    turned.metadata.tools[0].version = '99.0.0';
    expect(JSON.stringify(reproducible(JSON.stringify(turned), lockfile, SENT))).toBe(JSON.stringify(bom));
    expect(JSON.stringify(bom)).not.toMatch(/urn:uuid|\d{4}-\d\d-\d\dT/);
  });
});
