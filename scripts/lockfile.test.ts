import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      version: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe.each([
  { folder: '.', least: 500 },
  { folder: 'scripts/mutation', least: 50 },
])('the lockfile in $folder', ({ folder, least }) => {
  const { packages } = lockfile.parse(read(`${folder}/package-lock.json`));
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  const { dependencies, devDependencies, allowScripts } = manifest.parse(read(`${folder}/package.json`));

  it('says of every package, for every system, by which hash it is known', () => {
    expect(entries.length).toBeGreaterThan(least);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  it('names no registry, so that each machine asks its own', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  it('takes every package from a registry by a version: none from a repository, an address or a folder', () => {
    const number = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;
    const others = entries.filter(([, { link, version }]) => link === true || !number.test(version ?? ''));
    expect(others.map(([path]) => path)).toEqual([]);
    const ranges = Object.entries({ ...dependencies, ...devDependencies });
    expect(ranges.filter(([, range]) => !/^[\^~]?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range))).toEqual([]);
  });

  it('lets a package run a script when it is installed only if package.json names it', () => {
    const running = entries.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = running.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(names)].sort()).toEqual(Object.keys(allowScripts).sort());
  });
});

it('is written without registries, and scripts of packages stop the installation, by the settings of the project', () => {
  const settings = readFileSync('.npmrc', 'utf8');
  expect(settings).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  expect(settings).toMatch(/^strict-allow-scripts=true$/m);
  expect(settings).not.toMatch(/registry=|_auth|\/\//);
});
