/** A copy of what the build reads, in a folder of its own, to build other content with the same code. Never published. */
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PROJECT = dirname(dirname(import.meta.dirname));
const COPIES = join(PROJECT, '.cache/scale');

/** What the build reads, beside the packages. */
const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'src', 'public', 'content', 'CITATION.cff'];

/**
 * Copies the project into a folder below its own, so that packages are found further up: Astro compiles no component
 * from outside its root unless both lie in one folder of the file system's root (withastro/astro, `normalizeFilename`).
 * What the code reads of `node_modules` by path is linked.
 */
export function copyProject(name: string): string {
  const root = join(COPIES, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  for (const part of PARTS) {
    const from = join(PROJECT, part);
    if (existsSync(from)) cpSync(from, join(root, part), { recursive: true, filter: (path) => !isTest(path) });
  }
  symlinkSync(join(PROJECT, 'node_modules/@fontsource'), join(root, 'node_modules/@fontsource'), 'junction');
  return root;
}

/** Removes every copy. */
export function removeCopies(): void {
  rmSync(COPIES, { recursive: true, force: true });
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}
