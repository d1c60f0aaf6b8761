import type { Rule } from '../rule.ts';

/** Within a scenario a word names one field: search and matching could not tell two apart. Capitals do not count. */
export const distinctAliases: Rule = {
  name: 'distinct-aliases',
  scope: 'scenario',
  stopsBuild: false,
  check({ authored, path, scenario }, report) {
    const taken = new Map(scenario.fields.map((field) => [field.name.toLowerCase(), field.id]));
    for (const [index, field] of scenario.fields.entries()) {
      for (const [place, alias] of field.aliases.entries()) {
        const owner = taken.get(alias.toLowerCase());
        if (owner === undefined) {
          taken.set(alias.toLowerCase(), field.id);
          continue;
        }
        const message = `"${alias}" already names ${owner}; keep it at one field, once`;
        report(authored, [...path, 'fields', index, 'aliases', place], message);
      }
    }
  },
};
