import type { Rule } from '../rule.ts';
import { scenariosOf } from '../walk.ts';

/**
 * What the matcher is told of a field is told of one that is listed, every listed field is told of, and whose datum a
 * field is, is said in the words of the lexicon. A word stands once in a meaning.
 */
export const matchingIds: Rule = {
  name: 'matching-ids',
  scope: 'content',
  stopsBuild: false,
  check(content, report) {
    if (content.matching === null) return;
    const { lexicon, fields, standards } = content.matching;
    const listed = new Set(scenariosOf(content).flatMap(({ scenario }) => scenario.fields.map(({ id }) => id)));
    const persons = new Set(Object.keys(lexicon.value.whose));
    for (const id of listed) {
      if (!Object.hasOwn(fields.value, id))
        report(fields, [], `"${id}" is listed and has no phrases; add "${id}:" and below it "what: […]"`);
    }
    for (const [id, { whose = [] }] of Object.entries(fields.value)) {
      if (!listed.has(id)) report(fields, [id], `no listed field has the id "${id}"; correct or remove it`);
      for (const [place, name] of whose.entries()) {
        if (persons.has(name)) continue;
        report(fields, [id, 'whose', place], `"${name}" is no meaning under whose in lexicon.yaml; add or correct it`);
      }
    }
    for (const [index, { fields: named }] of standards.value.entries()) {
      for (const id of Object.keys(named)) {
        if (listed.has(id)) continue;
        report(standards, [index, 'fields', id], `no listed field has the id "${id}"; correct or remove it`);
      }
    }
    for (const kind of ['whose', 'what', 'common'] as const) {
      for (const [name, words] of Object.entries(lexicon.value[kind])) {
        for (const [place, word] of words.entries()) {
          if (words.indexOf(word) === place) continue;
          report(lexicon, [kind, name, place], `"${word}" stands here twice; keep it once`);
        }
      }
    }
  },
};
