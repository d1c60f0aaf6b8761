import type { Authored, Path } from '../../content/index.ts';
import type { Rule } from '../rule.ts';
import { scenariosOf } from '../walk.ts';

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
    for (const [index, zone] of content.zones.value.entries()) take(content.zones, [index], zone.id);
    const { results } = content;
    if (results !== null) for (const [index, { id }] of results.value.entries()) take(results, [index], id);
  },
};
