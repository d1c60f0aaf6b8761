import { bandsFor, decide, type Ground, type Rules } from '../../classifier/index.ts';
import type { EditionId, Field, Procedure } from '../../list/index.ts';
import { type Reach, reaches } from './thresholds.ts';

/** What sending one field leads to in its own scenario, for an applicant registered in the zone. */
export type Consequence =
  /** The same procedure whatever the number of people and whatever else is true of the sender. */
  | { readonly kind: 'always'; readonly procedure: Procedure; readonly ground: Ground }
  /** It depends on how many people the field is about. */
  | { readonly kind: 'by-people'; readonly count: 'personal' | 'sensitive'; readonly reaches: readonly Reach[] };

/**
 * Asks the classifier what follows from sending this field alone. Nothing here knows a figure: where one procedure
 * comes out whatever the number of people, that is the answer; otherwise the stretches of the scenario's head-counts.
 */
export function consequence(field: Field, edition: EditionId, rules: Rules): Consequence {
  const facts = {
    edition,
    registeredInZone: true,
    scenario: field.scenario,
    fields: [field.id],
    otherFields: false,
    grounds: {
      collectedAbroad: false,
      contract: false,
      humanResources: false,
      emergency: false,
      noPersonalOrImportantData: false,
    },
  };
  const { procedure, ground } = decide(facts, rules);
  if (procedure && ground) return { kind: 'always', procedure, ground };
  const count = field.category === 'personal-information' ? 'personal' : 'sensitive';
  const rows = reaches(bandsFor(rules, edition, field.scenario)[count]);
  return { kind: 'by-people', count, reaches: field.peopleFrom === null ? rows : cutAt(rows, field) };
}

/** Below `peopleFrom` the field counts as sensitive personal information; from there on it is important data. */
function cutAt(rows: readonly Reach[], field: Field): readonly Reach[] {
  const limit = field.peopleFrom;
  if (limit === null) return rows;
  const below = rows
    .filter((row) => row.from < limit)
    .map((row) => (row.to === null || row.to > limit ? { ...row, to: limit } : row));
  return [
    ...below,
    {
      procedure: 'security-assessment',
      ground: 'important-data',
      from: limit,
      to: null,
      described: true,
      basis: 'list',
      evidence: field.evidence,
      sources: field.sources,
    },
  ];
}
