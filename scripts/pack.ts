/**
 * `npm run pack`: puts the built site into one ZIP file, `qingdan.zip`, to be unpacked on any web server. The same site
 * makes the same bytes. `DIST` and `BASE` are read from the environment; with a base the files lie in its folder.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync, type Zippable, zipSync } from 'fflate';
import { normaliseBase } from './server.ts';

/** The first day a ZIP can name: when the site was packed is nobody's concern. Local time, which is what a ZIP holds. */
const NO_DATE = new Date(1980, 0, 1);
/** Packed already. */
const DENSE = /\.(?:png|xlsx|pf_\w+|pagefind)$/;
/** Read by hosts at the top of what is published, wherever the site lies. */
const TOP = new Set(['_headers']);

const directory = resolve(process.env.DIST ?? 'dist');
const folder = normaliseBase(process.env.BASE ?? '/').slice(1);
const out = process.argv[2] ?? 'qingdan.zip';

const names = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(directory.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();
if (!names.includes('index.html')) {
  console.error(`There is no built site in ${directory}. Build it first: npm run build`);
  process.exit(1);
}

const kinds = new Map<string, { files: number; bytes: number; packed: number }>();
const contents: Zippable = {};
for (const name of names) {
  const content = new Uint8Array(readFileSync(join(directory, name)));
  contents[TOP.has(name) ? name : folder + name] = [content, { mtime: NO_DATE, level: DENSE.test(name) ? 0 : 6 }];
  const kind = /\.[^./]+$/.exec(name)?.[0] ?? name;
  const sum = kinds.get(kind) ?? { files: 0, bytes: 0, packed: 0 };
  sum.files += 1;
  sum.bytes += content.length;
  sum.packed += DENSE.test(name) ? content.length : gzipSync(content, { level: 1 }).length;
  kinds.set(kind, sum);
}
const zip = zipSync(contents);
writeFileSync(out, zip);

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const line = (cells: readonly string[]) =>
  cells.map((cell, place) => (place === 0 ? cell.padEnd(14) : cell.padStart(12))).join('');
console.log(line(['', 'files', 'size', 'gzip']));
for (const [kind, { files, bytes, packed }] of [...kinds].sort(([, a], [, b]) => b.bytes - a.bytes)) {
  console.log(line([kind, String(files), megabytes(bytes), megabytes(packed)]));
}
const all = [...kinds.values()];
const total = (key: 'bytes' | 'packed') => megabytes(all.reduce((sum, kind) => sum + kind[key], 0));
console.log(line(['all', String(names.length), total('bytes'), total('packed')]));
console.log(`\n${out}: ${megabytes(zip.length)}`);
