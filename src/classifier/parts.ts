import { tally } from './completions.ts';
import type { Known } from './known.ts';
import { agreement } from './settle.ts';
import type { Part, RuleField, Rules } from './types.ts';

/**
 * What each group of fields would need if it were sent alone by the same processor: data of another regime, important
 * data, and the rest. Empty unless there are several groups and they differ.
 */
export function partsOf(known: Known, rules: Rules): Part[] {
  if (!known.fields) return [];
  const groups = new Map<string, RuleField[]>();
  for (const field of known.fields) {
    const group =
      field.category === 'other-regime' || (field.category === 'important-data' && field.peopleFrom === null)
        ? field.category
        : 'rest';
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  if (groups.size < 2) return [];
  const parts = [...groups].map(([group, fields]): Part => {
    const alone: Known = group === 'rest' ? { ...known, fields } : { ...known, fields, otherFields: false };
    const { procedure, ground } = agreement(tally(withFittingCounts(alone), rules).outcomes);
    return { fields: fields.map(({ id }) => id), procedure, ground };
  });
  return new Set(parts.map(({ procedure, ground }) => `${procedure} ${ground}`)).size > 1 ? parts : [];
}

/** A count of people with sensitive items says nothing of fields that are not sensitive. */
function withFittingCounts(known: Known): Known {
  const isSensitive = (field: RuleField) =>
    field.category === 'sensitive-personal-information' || field.peopleFrom !== null;
  const sends = known.fields?.some((field) => isSensitive(field) || field.category === 'personal-information');
  return sends ? known : { ...known, personal: null, sensitive: null };
}
