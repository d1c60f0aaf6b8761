/** What is done to every page once it is built: foreign words say so, and the policy covers what is then in the page. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from './content-security-policy.ts';
import { markForeignRuns } from './foreign-runs.ts';

export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const path = join(root, page);
          await writeFile(path, withPolicy(markForeignRuns(await readFile(path, 'utf8'))));
        }
        logger.info(`Marked foreign words and wrote the policy of ${pages.length} pages.`);
      },
    },
  };
}
