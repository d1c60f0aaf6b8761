import type { Path } from './yaml-file.ts';

/** Every source key in a tree: the entries of each list under a key that is, or ends in, `sources`. */
export function namedSources(tree: unknown, path: Path = []): { readonly path: Path; readonly key: string }[] {
  if (Array.isArray(tree)) return tree.flatMap((item, index) => namedSources(item, [...path, index]));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => {
    const here = [...path, name];
    if (!/(^s|S|_s)ources$/.test(name) || !Array.isArray(value)) return namedSources(value, here);
    return value.map((key, index) => ({ path: [...here, index], key: String(key) }));
  });
}
