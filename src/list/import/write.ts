import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a file, or null where there is none. */
export function readIfThere(root: string, file: string): string | null {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Every new text is on the disk before the first old one goes, so that a full disk or a bad path changes nothing. */
export function writeAll(root: string, changes: ReadonlyMap<string, string | null>): void {
  const staged: { temporary: string; path: string }[] = [];
  try {
    for (const [file, text] of changes) {
      if (text === null) continue;
      const path = join(root, file);
      const temporary = `${path}.importing`;
      mkdirSync(dirname(path), { recursive: true });
      staged.push({ temporary, path });
      writeFileSync(temporary, text);
    }
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
  for (const { temporary, path } of staged) renameSync(temporary, path);
  for (const [file, text] of changes) if (text === null) rmSync(join(root, file), { force: true });
}
