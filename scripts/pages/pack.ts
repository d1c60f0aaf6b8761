/** A copy of a built site with a packed twin beside every text file, since a static host sends text compressed. */
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Copies the site of one folder into another and packs its texts, gzip level 6 as hosts have it. */
export function packSite(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of globSync('**/*.{html,css,js,json,svg,xml,txt,webmanifest}', { cwd: to })) {
    const path = join(to, name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 6 }));
  }
}
