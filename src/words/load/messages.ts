import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LocaleTag } from '../index.ts';

type Tree = { readonly [key: string]: string | Tree };
const treeSchema: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string().min(1), treeSchema])));

/** The files with messages in one language, `ui.<area>.yaml` and `rules.yaml`; empty for a language not begun. */
export function messageFiles(root: string, tag: LocaleTag): string[] {
  const dir = join(root, 'content/words', tag);
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name === 'rules.yaml' || /^ui\.[a-z]+\.yaml$/.test(name))
    .sort()
    .map((name) => join(dir, name));
}

/**
 * Messages of one language by dotted key: those of the `ui` files as they are, those of `rules.yaml` under `rules.`.
 * @throws with the name of the file where one is not YAML or holds anything but texts.
 */
export function messagesUnder(root: string, tag: LocaleTag): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const file of messageFiles(root, tag)) {
    const prefix = file.endsWith('rules.yaml') ? 'rules.' : '';
    const tree = treeSchema.safeParse(parse(readFileSync(file, 'utf8')));
    if (!tree.success) throw new Error(`${file}: expected texts under keys; ${z.prettifyError(tree.error)}`);
    flatten(tree.data, prefix, messages);
  }
  return messages;
}

function flatten(tree: Tree, prefix: string, into: Record<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into[prefix + key] = value;
    else flatten(value, `${prefix}${key}.`, into);
  }
}
