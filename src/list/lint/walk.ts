import { type Authored, type Content, type Path, sectorsInForce } from '../content/index.ts';
import type { Verification } from '../model.ts';
import { type Gap, ROUTE_PARTS, type Statement } from '../procedures.ts';
import type { MovedEntry, ProceduresFile } from '../schema/index.ts';
import type { RecordEntry, ScenarioInFile } from './rule.ts';

/** Every scenario, in the file it stands in. */
export function scenariosOf({ editions }: Pick<Content, 'editions'>): ScenarioInFile[] {
  return editions.flatMap(({ sectors }) =>
    sectors.flatMap((sector) =>
      sector.value.scenarios.map((scenario, index) => ({ authored: sector, path: ['scenarios', index], scenario })),
    ),
  );
}

/** The address below `list/` of every record in force, by its id. */
export function livePlaces({ editions }: Pick<Content, 'editions'>): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const current = editions.find(({ edition }) => edition.value.supersededBy === null);
  if (!current) return places;
  const editionOf = (id: string) => editions.find((entry) => entry.edition.value.id === id);
  for (const sector of sectorsInForce(current.edition.value.id, editionOf)) {
    places.set(sector.id, sector.id);
    for (const scenario of sector.scenarios) {
      places.set(scenario.id, `${sector.id}/${scenario.id}`);
      for (const field of scenario.fields) places.set(field.id, `${sector.id}/${scenario.id}/${field.id}`);
    }
  }
  return places;
}

/** The former address of a record that moved, as in {@link livePlaces}, and its id. */
export function formerPlaceOf({ was }: MovedEntry): { readonly place: string; readonly id: string } {
  const ids = [was.sector, was.scenario, was.field].filter((id) => id !== undefined);
  return { place: ids.join('/'), id: ids.at(-1) ?? was.sector };
}

/** Everything that carries an evidence level, wherever it stands. */
export function recordsOf(content: Content): RecordEntry[] {
  const files: Authored<unknown>[] = [
    ...content.editions.flatMap(({ edition, sectors }) => [edition, ...sectors]),
    content.national,
    ...(content.procedures ? [content.procedures] : []),
    ...(content.results === null ? [] : [content.results]),
    ...(content.glossary === null ? [] : [content.glossary]),
  ];
  return files.flatMap((authored) => recordsIn(authored, authored.value, []));
}

function recordsIn(authored: Authored<unknown>, value: unknown, path: Path): RecordEntry[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => recordsIn(authored, item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => recordsIn(authored, item, [...path, key]));
  if (!('evidence' in value) || !('sources' in value) || !Array.isArray(value.sources)) return below;
  const verified = 'verified' in value ? (value.verified as Verification | undefined) : undefined;
  const own = { authored, path, evidence: String(value.evidence), sources: value.sources.map(String), verified };
  return [own, ...below];
}

/** Every entry of the procedures, known or not confirmed, with the list it stands in. */
export function procedureEntries({ editions, routes }: ProceduresFile): {
  readonly list: Path;
  readonly path: Path;
  readonly entry: Pick<Statement, 'id' | 'text' | 'rule' | 'editions'>;
}[] {
  const inList = (list: Path, entries: readonly (Statement | Gap)[]) =>
    entries.map((entry, index) => ({ list, path: [...list, index], entry }));
  return [
    ...editions.flatMap(({ statements, notConfirmed }, index) => [
      ...inList(['editions', index, 'statements'], statements),
      ...inList(['editions', index, 'notConfirmed'], notConfirmed),
    ]),
    ...routes.flatMap((route, index) =>
      [...ROUTE_PARTS, 'notConfirmed' as const].flatMap((part) => inList(['routes', index, part], route[part])),
    ),
  ];
}
