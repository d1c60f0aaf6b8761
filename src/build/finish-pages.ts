/**
 * What is done to every page once it is built: foreign words say so, the policy covers what is then in the page, and the
 * page has a revision of its own, by which an open page knows that it has changed (`src/islands/offline`).
 */
import { createHash } from 'node:crypto';
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
          await writeFile(path, withRevision(withPolicy(markForeignRuns(await readFile(path, 'utf8')))));
        }
        logger.info(`Marked foreign words and wrote the policy of ${pages.length} pages.`);
      },
    },
  };
}

/** Changes when anything in the page does, and only then. */
export function withRevision(html: string): string {
  const revision = createHash('sha256').update(html).digest('base64url').slice(0, 8);
  return html.replace(/<\/title>/, `</title><meta name="revision" content="${revision}">`);
}
