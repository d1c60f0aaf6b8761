import type { Rule } from '../rule.ts';

/** The kinds of source that can say what the list says; a standard shows practice and no more. */
const TELLING = ['seed', 'gov', 'news', 'secondary'];

/** A level needs the sources it claims: `reported` and `official` one that could have stated the fact. */
export const evidenceSources: Rule = {
  name: 'evidence-sources',
  scope: 'record',
  stopsBuild: true,
  check({ authored, path, evidence, sources }, report, content) {
    if (sources.length === 0) {
      report(authored, path, `the level is ${evidence}, but no source is named; name it`);
      return;
    }
    if (evidence !== 'reported' && evidence !== 'official') return;
    const kinds = sources.map((key) => content.sources.value[key]?.kind);
    if (kinds.some((kind) => kind !== undefined && TELLING.includes(kind))) return;
    const message = `the level is ${evidence}, but only standards are named; name the source that states it, or lower the level`;
    report(authored, [...path, 'evidence'], message);
  },
};
