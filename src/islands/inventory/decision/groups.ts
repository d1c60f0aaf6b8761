/** One decision per scenario: the fields that hold, by the scenario they are sent in. */
import type { FieldId, ScenarioId, SectorId } from '../../../list/index.ts';
import type { Context } from '../../../matching/index.ts';
import { completed, type Entries } from '../../check/index.ts';
import type { Field, Words } from '../words.ts';

export interface Group {
  readonly scenario: ScenarioId | null;
  readonly sector: SectorId | null;
  readonly fields: readonly FieldId[];
}

/**
 * The groups of the fields found. A field that reaches its whole sector counts in the scenario the tables were matched
 * for, when that is of its sector; else in its own.
 */
export function groupsOf(
  found: readonly FieldId[],
  known: ReadonlyMap<FieldId, Field>,
  contexts: readonly Context[],
): readonly Group[] {
  const groups = new Map<string, { scenario: ScenarioId; sector: SectorId; fields: FieldId[] }>();
  for (const id of found) {
    const field = known.get(id);
    if (!field) continue;
    const used = contexts.find(({ scenario, sector }) => scenario !== null && sector === field.sector)?.scenario;
    const scenario = field.reach === 'sector' ? (used ?? field.scenario) : field.scenario;
    const group = groups.get(scenario) ?? { scenario, sector: field.sector, fields: [] };
    group.fields.push(id);
    groups.set(scenario, group);
  }
  if (groups.size > 0) return [...groups.values()].sort((a, b) => b.fields.length - a.fields.length);
  const [context] = contexts;
  return [{ scenario: context?.scenario ?? null, sector: context?.sector ?? null, fields: [] }];
}

/** The answers of the page with what one group sends. */
export function entriesOf(answers: Entries, { scenario, sector, fields }: Group, { rules }: Words): Entries {
  return completed({ ...answers, scenario, sector, fields: [...fields] }, rules);
}
