import type { Authored, Content, Path } from '../../content/index.ts';
import type { Report, Rule } from '../rule.ts';
import { procedureEntries, scenariosOf } from '../walk.ts';

/** An id stands for one edition, sector, scenario, field or result: addresses, cases and saved reviews rest on it. */
export const uniqueIds: Rule = {
  name: 'unique-ids',
  scope: 'content',
  stopsBuild: true,
  check(content, report) {
    const seen = new Map<string, string>();
    const take = (authored: Authored<unknown>, path: Path, id: string) => {
      const before = seen.get(id);
      if (before === undefined) seen.set(id, authored.file);
      else report(authored, [...path, 'id'], `the id "${id}" is taken in ${before}; give one of the two another id`);
    };
    for (const { edition, sectors } of content.editions) {
      take(edition, [], edition.value.id);
      for (const sector of sectors) take(sector, [], sector.value.id);
      for (const [index, sector] of edition.value.unloadedSectors.entries()) {
        take(edition, ['unloadedSectors', index], sector.id);
      }
    }
    for (const { authored, path, scenario } of scenariosOf(content)) {
      take(authored, path, scenario.id);
      for (const [index, field] of scenario.fields.entries()) take(authored, [...path, 'fields', index], field.id);
    }
    checkProcedures(content, report);
    for (const [index, zone] of content.zones.value.entries()) take(content.zones, [index], zone.id);
    const { results } = content;
    if (results !== null) for (const [index, { id }] of results.value.entries()) take(results, [index], id);
  },
};

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
