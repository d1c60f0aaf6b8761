import { type Authored, type Content, type Path, sectorsInForce } from '../../content/index.ts';
import type { SectorFile } from '../../schema/index.ts';
import type { Report, Rule } from '../rule.ts';
import { procedureEntries, scenariosOf } from '../walk.ts';

/**
 * An id stands for one edition, sector, scenario, field or result: addresses, cases and saved reviews rest on it. In
 * another edition it may stand again, for the same record: of the same kind.
 */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  scope: 'content',
  stopsBuild: true,
  check(content, report) {
    const seen = new Map<string, Taken>();
    const take = (authored: Authored<unknown>, path: Path, id: string, as: Omit<Taken, 'file'> = ONCE) => {
      const before = seen.get(id);
      const isSame = before && before.kind === as.kind && before.edition !== as.edition;
      if (before && !isSame) {
        report(authored, [...path, 'id'], `the id "${id}" is taken in ${before.file}; give one of the two another id`);
      } else seen.set(id, { ...as, file: authored.file });
    };
    for (const { edition, sectors } of content.editions) {
      take(edition, [], edition.value.id);
      const inEdition = { edition: edition.value.id };
      for (const sector of sectors) take(sector, [], sector.value.id, { ...inEdition, kind: 'sector' });
      for (const [index, sector] of edition.value.unloadedSectors.entries()) {
        take(edition, ['unloadedSectors', index], sector.id, { ...inEdition, kind: 'sector' });
      }
    }
    for (const entry of content.editions) {
      const inEdition = { edition: entry.edition.value.id };
      for (const { authored, path, scenario } of scenariosOf({ editions: [entry] })) {
        take(authored, path, scenario.id, { ...inEdition, kind: 'scenario' });
        for (const [index, field] of scenario.fields.entries()) {
          take(authored, [...path, 'fields', index], field.id, { ...inEdition, kind: 'field' });
        }
      }
    }
    checkInForce(content, report);
    checkProcedures(content, report);
    for (const [index, zone] of content.zones.value.entries()) take(content.zones, [index], zone.id);
    const { results } = content;
    if (results !== null) for (const [index, { id }] of results.value.entries()) take(results, [index], id);
  },
};

interface Taken {
  readonly kind: 'sector' | 'scenario' | 'field' | 'other';
  readonly edition: string | null;
  readonly file: string;
}

/** What is not of an edition has its id alone. */
const ONCE = { kind: 'other', edition: null } as const;

/** A record that moved to a sector of the edition's own must not stand in an inherited one any more. */
function checkInForce({ editions }: Content, report: Report): void {
  const idsIn = ({ scenarios }: SectorFile) =>
    scenarios.flatMap((scenario) => [scenario.id, ...scenario.fields.map(({ id }) => id)]);
  for (const { edition, sectors } of editions) {
    const own = new Set(sectors.map(({ value }) => value.id));
    const ownIds = new Set(sectors.flatMap(({ value }) => idsIn(value)));
    const inForce = sectorsInForce(edition.value.id, (id) => editions.find((entry) => entry.edition.value.id === id));
    for (const id of inForce.filter((sector) => !own.has(sector.id)).flatMap(idsIn)) {
      if (!ownIds.has(id)) continue;
      const message = `the id "${id}" stands twice: in what is inherited, and in the edition's own; give one another id`;
      report(edition, ['inherits'], message);
    }
  }
}

/** Entries of the procedures are named within their own list: their texts are keyed by the path of ids. */
function checkProcedures({ procedures }: Content, report: Report): void {
  if (!procedures) return;
  const seen = new Set<string>();
  const take = (path: Path, name: string, id: string) => {
    if (seen.has(name)) report(procedures, [...path, 'id'], `the id "${id}" is taken here; give one another id`);
    seen.add(name);
  };
  for (const [index, { id }] of procedures.value.routes.entries()) take(['routes', index], `routes ${id}`, id);
  for (const { list, path, entry } of procedureEntries(procedures.value)) {
    take(path, `${list.join('.')} ${entry.id}`, entry.id);
  }
}
