/** The built site on a server of the test's own, which can be taken away, and published anew. */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, normaliseBase, type SiteServer, serveSite } from '../../scripts/server.ts';

export interface OwnSite {
  /** Address below the site's folder. */
  readonly at: (path: string) => string;
  /** Nobody answers from now on. */
  readonly takeAway: () => Promise<void>;
  readonly bringBack: () => Promise<void>;
  /** The same address answers with another revision, in which the English home page has another heading. */
  readonly publishAnew: (heading: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function ownSite(): Promise<OwnSite> {
  const base = normaliseBase(process.env.BASE ?? '/');
  const port = await freePort();
  const built = resolve(process.env.DIST ?? 'dist');
  const temporary: string[] = [];
  let directory = built;
  let server: SiteServer | null = await serveSite({ directory, base, port });
  const takeAway = async () => {
    await server?.close();
    server = null;
  };
  const bringBack = async () => {
    server ??= await serveSite({ directory, base, port });
  };
  return {
    at: (path) => `http://localhost:${port}${base}${path}`,
    takeAway,
    bringBack,
    publishAnew: async (heading) => {
      directory = anotherRevision(built, heading);
      temporary.push(directory);
      await takeAway();
      await bringBack();
    },
    close: async () => {
      await takeAway();
      for (const folder of temporary) rmSync(folder, { recursive: true });
    },
  };
}

/** The same files, but for the English home page, what lists it, and the service worker. */
function anotherRevision(built: string, heading: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-revision-'));
  linkAll(built, folder, ['en', 'offline.json', 'service-worker.js']);
  mkdirSync(join(folder, 'en'));
  linkAll(join(built, 'en'), join(folder, 'en'), ['index.html', 'offline']);
  cpSync(join(built, 'en/offline'), join(folder, 'en/offline'), { recursive: true });
  const change = (path: string, edit: (text: string) => string) =>
    writeFileSync(join(folder, path), edit(readFileSync(join(built, path), 'utf8')));
  change('en/index.html', (html) =>
    html
      .replace(/(<h1[^>]*>).*?(<\/h1>)/s, `$1${heading}$2`)
      .replace(/(name="revision" content=")[^"]*/, `$1${heading.length}anew`),
  );
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'en/index.html')))
    .digest('hex')
    .slice(0, 16);
  change('en/offline/files.json', (json) =>
    json.replace(/"revision":"[^"]*"/, '"revision":"anew"').replace(/\["en\/","[^"]*"/, `["en/","${digest}"`),
  );
  change('offline.json', (json) => json.replace(/("en":\{"revision":")[^"]*/, '$1anew'));
  change('service-worker.js', (script) => `${script}\n// Another revision: ${heading}\n`);
  return folder;
}

function linkAll(from: string, to: string, but: readonly string[]): void {
  for (const name of readdirSync(from)) if (!but.includes(name)) symlinkSync(join(from, name), join(to, name));
}
