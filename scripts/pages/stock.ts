/** The same texts as a stock Starlight site: nothing set but its name, sidebar and search as they come. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from '../run.ts';
import { markdownOf } from './markdown.ts';

const PROJECT = dirname(dirname(import.meta.dirname));

/**
 * Where the stock site is made: below the project, whose packages it finds further up. Astro takes a component outside its
 * root for one below it, and then fails with "No cached compile metadata", where the two have no folder in common but the
 * file system's root (`normalizeFilename` in `astro/dist/vite-plugin-utils`): as a folder for temporary files often has none.
 */
const FOLDER = join(PROJECT, '.cache/stock');

/**
 * Builds the pages of a built site in one language anew with stock Starlight, and returns the folder of the result.
 * @throws when Starlight refuses.
 */
export async function buildStock(ours: string, locale: string): Promise<string> {
  const folder = FOLDER;
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(import.meta.dirname, 'starlight'), folder, { recursive: true });
  for (const page of globSync('**/index.html', { cwd: join(ours, locale) })) {
    const { title, markdown } = markdownOf(readFileSync(join(ours, locale, page), 'utf8'));
    const path = join(folder, 'src/content/docs', page.replace(/\.html$/, '.md'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`);
  }
  const astro = join(PROJECT, 'node_modules/astro/bin/astro.mjs');
  const { code, output } = await runNode([astro, 'build'], { cwd: folder, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
  if (code !== 0) throw new Error(`The stock site could not be built:\n${output}`);
  return join(folder, 'dist');
}
