/** The same texts as a stock Starlight site: nothing set but its name, sidebar and search as they come. */
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runNode } from '../run.ts';
import { markdownOf } from './markdown.ts';

/**
 * Builds the English pages of a built site anew with stock Starlight, below a folder, and returns the folder of the result.
 * @throws when Starlight refuses.
 */
export async function buildStock(ours: string, folder: string, locale: string): Promise<string> {
  const project = dirname(dirname(import.meta.dirname));
  cpSync(join(import.meta.dirname, 'starlight'), folder, { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const page of globSync('**/index.html', { cwd: join(ours, locale) })) {
    const { title, markdown } = markdownOf(readFileSync(join(ours, locale, page), 'utf8'));
    const path = join(folder, 'src/content/docs', page.replace(/\.html$/, '.md'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`);
  }
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const { code, output } = await runNode([astro, 'build', '--root', folder], {
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Error(`The stock site could not be built:\n${output}`);
  return join(folder, 'dist');
}
