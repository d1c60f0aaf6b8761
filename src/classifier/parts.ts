import { type Known, withChanged } from './known.ts';
import { agreement } from './settle.ts';
import { outcomesOf } from './space.ts';
import type { Part, RuleField, Rules } from './types.ts';

/**
 * What each group of fields would need if it were sent alone by the same processor: data of another regime, important
 * data, and the rest. Empty unless there are several groups and they differ.
 */
export function partsOf(known: Known, rules: Rules): Part[] {
  const fields = known.fields ?? [];
  const present = [...new Set(fields.map(groupOf))];
  if (present.length < 2) return [];
  const parts = present.map((group): Part => {
    const own = fields.filter((field) => groupOf(field) === group);
    const alone = withChanged(known, group === 'rest' ? { fields: own } : { fields: own, otherFields: false });
    const { procedure, ground } = agreement(outcomesOf(withFittingCounts(alone), rules));
    return { fields: own.map(({ id }) => id), procedure, ground };
  });
  return new Set(parts.map(({ procedure, ground }) => `${procedure} ${ground}`)).size > 1 ? parts : [];
}

function groupOf({ category, peopleFrom }: RuleField): 'important-data' | 'rest' | 'other-regime' {
  if (category === 'other-regime') return category;
  return category === 'important-data' && peopleFrom === null ? category : 'rest';
}

/** A count of people with sensitive items says nothing of fields that are not sensitive. */
function withFittingCounts(known: Known): Known {
  const isSensitive = (field: RuleField) =>
    field.category === 'sensitive-personal-information' || field.peopleFrom !== null;
  const sends = known.fields?.some((field) => isSensitive(field) || field.category === 'personal-information');
  return sends ? known : withChanged(known, { personal: null, sensitive: null });
}
