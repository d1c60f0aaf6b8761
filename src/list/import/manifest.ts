import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const manifestFile = z.strictObject({
  files: z.record(z.string(), z.string()),
  sources: z.record(z.string(), z.string()),
  words: z.record(z.string(), z.string()),
});

/** What the last import wrote, as hashes: the third side when the package and the files on disk differ. */
export type Manifest = z.output<typeof manifestFile>;

const EMPTY: Manifest = { files: {}, sources: {}, words: {} };
const HEADER =
  '# What `npm run list:import` last wrote, as hashes, so that edits made since are noticed. Written by the importer only.\n';

export function manifestPath(edition: string): string {
  return `content/lists/${edition}/import.yaml`;
}

/** @throws when the file is damaged: without it the import cannot tell edits from its own work. */
export function readManifest(root: string, edition: string): Manifest {
  const path = join(root, manifestPath(edition));
  if (!existsSync(path)) return EMPTY;
  const parsed = manifestFile.safeParse(parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(
    `${manifestPath(edition)} is damaged; restore it from version control, or delete it and import again.`,
  );
}

export function renderManifest(manifest: Manifest): string {
  const sorted = (hashes: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { files, sources, words } = manifest;
  return HEADER + stringify({ files: sorted(files), sources: sorted(sources), words: sorted(words) });
}

/** First 16 hexadecimal digits of the SHA-256; line ends do not count, version control may change them. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
}
