/** `npm run deploy:files`: writes the server configurations in `deploy/` anew from the definition of the headers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyfile, nginxConfig } from '../src/build/headers/index.ts';
import { normaliseBase } from './server.ts';

/** The files of `deploy/` that are made, by name. */
export function deployFiles(base: string): Readonly<Record<string, string>> {
  return { 'nginx.conf': nginxConfig(base), Caddyfile: caddyfile(base) };
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(deployFiles(normaliseBase(process.env.BASE ?? '/')))) {
    writeFileSync(join('deploy', name), text);
    console.log(`Wrote deploy/${name}.`);
  }
}
