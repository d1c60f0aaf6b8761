import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Problem } from '../problem.ts';
import { importPackage } from './index.ts';

const FIXTURE = join(process.cwd(), 'tests/fixtures/shared');

/** The real package in a temporary folder, to be spoilt, and an empty project to import it into. */
export interface Workshop {
  readonly root: string;
  /** Changes a text file of the package; `name` as seen from the package's folder. */
  readonly edit: (name: string, change: (text: string) => string) => void;
  readonly source: (name: string) => string;
  readonly replace: (name: string, content: string | Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly import: (overwrite?: boolean) => ReturnType<typeof importPackage>;
  /** The files of the project, by path. */
  readonly files: () => Map<string, string>;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
}

/** Removed again when the test is over. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = join(folder, 'project');
  const packageFolder = join(folder, 'shared/list-2024');
  mkdirSync(root);
  cpSync(FIXTURE, join(folder, 'shared'), { recursive: true });
  const inPackage = (name: string) => join(packageFolder, name);
  return {
    root,
    edit: (name, change) => {
      const before = readFileSync(inPackage(name), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`The change of ${name} changes nothing.`);
      writeFileSync(inPackage(name), after);
    },
    source: (name) => readFileSync(inPackage(name), 'utf8'),
    replace: (name, content) => writeFileSync(inPackage(name), content),
    remove: (name) => rmSync(inPackage(name)),
    import: (overwrite = false) => importPackage(packageFolder, { root, overwrite }),
    files: () => {
      const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
      return new Map(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
    },
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
  };
}

/** The problems of an import that must fail and write nothing. */
export function problemsOf(workshop: Workshop): readonly Problem[] {
  const result = workshop.import();
  if (result.status !== 'invalid') throw new Error(`The import ended as ${result.status}.`);
  if (workshop.files().size > 0) throw new Error('Something was written all the same.');
  return result.problems;
}
