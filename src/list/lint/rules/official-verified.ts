import type { Rule } from '../rule.ts';

/** `official` means compared with the published table: by whom, when, and where in the document. */
export const officialVerified: Rule = {
  name: 'official-verified',
  scope: 'record',
  stopsBuild: true,
  check({ authored, path, evidence, verified }, report, content) {
    if (evidence === 'official' && !verified) {
      const message =
        'the level is official without `verified:` (document, table, row, by, on); add it, or lower the level';
      report(authored, [...path, 'evidence'], message);
    }
    if (verified && evidence !== 'official') {
      report(
        authored,
        [...path, 'verified'],
        `compared with the table, but the level is ${evidence}; correct one of them`,
      );
    }
    if (verified && !Object.hasOwn(content.sources.value, verified.document)) {
      const message = `"${verified.document}" is not in ${content.sources.file}; correct the key or add the document`;
      report(authored, [...path, 'verified', 'document'], message);
    }
  },
};
