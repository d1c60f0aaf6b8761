import type { SectorFile } from '../schema/index.ts';
import type { EditionContent } from './read.ts';

/**
 * The sectors of an edition: those it inherits, and its own. A sector of its own stands in the place of an inherited
 * one with the same id, once the edition's own table of it is at hand; when all are its own, its own order holds.
 */
export function sectorsInForce(
  id: string,
  editionOf: (id: string) => EditionContent | undefined,
  above: readonly string[] = [],
): SectorFile[] {
  const entry = editionOf(id);
  if (!entry) return [];
  const own = entry.sectors.map(({ value }) => value);
  const { inherits } = entry.edition.value;
  // Two editions that inherit each other are named by the rule on ids; here they only must not hang.
  if (inherits === null || above.includes(inherits)) return own;
  const inherited = sectorsInForce(inherits, editionOf, [...above, id]);
  const ownById = new Map(own.map((sector) => [sector.id, sector]));
  if (inherited.every((sector) => ownById.has(sector.id))) return own;
  const inheritedIds = new Set(inherited.map((sector) => sector.id));
  return [
    ...inherited.map((sector) => ownById.get(sector.id) ?? sector),
    ...own.filter((sector) => !inheritedIds.has(sector.id)),
  ];
}
