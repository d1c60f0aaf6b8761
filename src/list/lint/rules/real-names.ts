import type { Rule } from '../rule.ts';
import { scenariosOf } from '../walk.ts';

/** Words that stand where a name is still to come. */
const PLACEHOLDER = /^(待定|待补充|无|暂无|tbd|todo|null|none|n\/a)$/i;

/** A name is a name: neither empty nor a placeholder, so that no page or search result is without one. */
export const realNames: Rule = {
  name: 'real-names',
  scope: 'content',
  stopsBuild: true,
  check(content, report) {
    const isReal = (name: string) => /\p{L}/u.test(name) && !PLACEHOLDER.test(name.trim());
    const message = 'expected a name; write it out, or leave the record out until it is known';
    for (const { edition, sectors } of content.editions) {
      for (const authored of [edition, ...sectors])
        if (!isReal(authored.value.name)) report(authored, ['name'], message);
      for (const [index, sector] of edition.value.unloadedSectors.entries()) {
        if (!isReal(sector.name)) report(edition, ['unloadedSectors', index, 'name'], message);
      }
    }
    for (const { authored, path, scenario } of scenariosOf(content)) {
      if (!isReal(scenario.name)) report(authored, [...path, 'name'], message);
      for (const [index, field] of scenario.fields.entries()) {
        if (!isReal(field.name)) report(authored, [...path, 'fields', index, 'name'], message);
      }
    }
  },
};
