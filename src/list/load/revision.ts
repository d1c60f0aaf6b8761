import { createHash } from 'node:crypto';
import type { List } from '../model.ts';

/** First 12 hexadecimal digits of the SHA-256 of the list: changes when, and only when, the data do. */
export function revisionOf(list: Omit<List, 'dataRevision'>): string {
  const plain = { ...list, sources: Object.fromEntries(list.sources) };
  return createHash('sha256').update(canonicalJson(plain)).digest('hex').slice(0, 12);
}

/** JSON with the keys of every object in alphabetical order, so that equal data give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
