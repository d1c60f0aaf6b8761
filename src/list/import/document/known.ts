import { type Content, sectorsInForce } from '../../content/index.ts';
import type { SectorFile } from '../../schema/index.ts';
import type { KnownNames } from './building.ts';
import { normalName, plainName, sectorKey } from './names.ts';

/** What is known before a document is read, as far as it is of use for matching. */
export interface KnownList extends KnownNames {
  /** The sectors of the edition, or, for one that has none yet, those of the edition it replaces. */
  readonly sectors: readonly SectorFile[];
  /** Sectors that the edition is reported to have, whose tables were not at hand. */
  readonly unloaded: readonly { readonly id: string; readonly name: string }[];
  /** Ids that stand for something, in whatever edition. */
  readonly takenIds: ReadonlySet<string>;
  /** The edition's own files, by sector. */
  readonly own: ReadonlyMap<string, SectorFile>;
}

/** What is known of an edition; null where there is no such edition. */
export function knownList(content: Content, editionId: string): KnownList | null {
  const editionOf = (id: string) => content.editions.find(({ edition }) => edition.value.id === id);
  const entry = editionOf(editionId);
  if (!entry) return null;
  const { supersedes, unloadedSectors } = entry.edition.value;
  const inForce = sectorsInForce(editionId, editionOf);
  const inForceIds = new Set(inForce.map(({ id }) => id));
  const replaced = supersedes === null ? [] : sectorsInForce(supersedes, editionOf);
  const sectors = [...inForce, ...replaced.filter(({ id }) => !inForceIds.has(id))];

  const all = content.editions.flatMap(({ sectors: files }) => files.map(({ value }) => value));
  const fields = all.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.fields));
  const fieldNames = new Set(fields.map(({ name }) => plainName(name)));
  const unloaded = content.editions.flatMap(({ edition }) => edition.value.unloadedSectors);
  const sectorNames = new Set([...all, ...unloaded].map(({ name }) => normalName(sectorKey(name))));
  return {
    sectors,
    unloaded: unloadedSectors,
    own: new Map(entry.sectors.map(({ value }) => [value.id, value])),
    takenIds: new Set([
      ...content.editions.map(({ edition }) => edition.value.id),
      ...content.zones.value.map(({ id }) => id),
      ...unloaded.map(({ id }) => id),
      ...all.flatMap(({ id, scenarios }) => [id, ...scenarios.map((scenario) => scenario.id)]),
      ...fields.map(({ id }) => id),
    ]),
    isField: (name) => fieldNames.has(plainName(name)),
    isSector: (name) => sectorNames.has(normalName(sectorKey(name))),
  };
}
