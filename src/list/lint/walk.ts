import type { Authored, Content, Path } from '../content/index.ts';
import type { Verification } from '../model.ts';
import { type Gap, ROUTE_PARTS, type Statement } from '../procedures.ts';
import type { ProceduresFile } from '../schema/index.ts';
import type { RecordEntry, ScenarioInFile } from './rule.ts';

/** Every scenario, in the file it stands in. */
export function scenariosOf({ editions }: Pick<Content, 'editions'>): ScenarioInFile[] {
  return editions.flatMap(({ sectors }) =>
    sectors.flatMap((sector) =>
      sector.value.scenarios.map((scenario, index) => ({ authored: sector, path: ['scenarios', index], scenario })),
    ),
  );
}

/** Everything that carries an evidence level, wherever it stands. */
export function recordsOf(content: Content): RecordEntry[] {
  const files: Authored<unknown>[] = [
    ...content.editions.flatMap(({ edition, sectors }) => [edition, ...sectors]),
    content.national,
    ...(content.procedures ? [content.procedures] : []),
    ...(content.results === null ? [] : [content.results]),
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
