/** The classifier published with the site: `/classifier/`, a folder that a page can load and Node can import. */
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { compileRules } from '../../classifier/index.ts';
import { loadList } from '../../list/load/index.ts';
import { bundleDeclarations } from './declarations.ts';
import { bundleScript } from './script.ts';

/** The files of the folder, each by its name. They need nothing outside it. */
export async function moduleFiles(): Promise<Readonly<Record<string, string>>> {
  const { version, license } = z
    .object({ version: z.string(), license: z.string() })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const rules = compileRules(loadList());
  const header = `/*!
 * Qingdan classifier ${version}: which prior procedure a data export from Beijing needs, and why.
 * ${license}, https://www.apache.org/licenses/LICENSE-2.0
 * Decides by the rules given to it; those of this site are in rules.json. The officially published Chinese text
 * prevails, and this is not legal advice.
 */
`;
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'index.js': await bundleScript(header),
    'index.d.ts': bundleDeclarations(header),
    'rules.json': `${JSON.stringify(rules)}\n`,
    // Tells Node before 22.7 that index.js is an ES module, and npm what the folder is.
    'package.json': json({
      name: 'qingdan-classifier',
      version: `${version}+data.${rules.dataRevision}`,
      description: 'Which prior procedure a data export from Beijing needs, and why',
      license: `${license} AND CC-BY-4.0`,
      type: 'module',
      sideEffects: false,
      exports: {
        '.': { types: './index.d.ts', default: './index.js' },
        './rules.json': './rules.json',
        './package.json': './package.json',
      },
    }),
  };
}

/** Writes the folder after the build; the development server makes its files when they are asked for. */
export function classifierModule(): AstroIntegration {
  return {
    name: 'classifier-module',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const name = /\/classifier\/([\w.]+)$/.exec(request.url ?? '')?.[1];
          if (name === undefined) return next();
          moduleFiles().then((files) => {
            const text = files[name];
            if (text === undefined) return next();
            response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'application/json');
            response.end(text);
          }, next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), 'classifier');
        await mkdir(folder, { recursive: true });
        const files = Object.entries(await moduleFiles());
        for (const [name, text] of files) await writeFile(join(folder, name), text);
        logger.info(`Wrote ${files.map(([name, text]) => `${name} (${text.length} characters)`).join(', ')}.`);
      },
    },
  };
}
