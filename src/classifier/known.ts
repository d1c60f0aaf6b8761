import type { People } from '../list/index.ts';
import { editionOf, pickFields, possibleSettings, type Setting } from './settings.ts';
import type { Count, Facts, Grounds, RuleEdition, RuleField, RuleScenario, Rules } from './types.ts';

/** true, false, or null for "not known". */
export type Tri = boolean | null;

/** A whole number of people between two bounds, both included; `to` may be infinite. */
export interface Range {
  readonly from: People;
  readonly to: People;
}

/** The facts with null for everything not known, and the places they leave possible. */
export interface Known {
  readonly edition: RuleEdition;
  readonly zone: Tri;
  readonly ciio: Tri;
  readonly otherFields: Tri;
  readonly importantData: Tri;
  readonly noPersonalOrImportantData: Tri;
  /** Articles 4, 5(1), 5(2), 5(3). */
  readonly exemptions: Readonly<Record<ExemptionGround, Tri>>;
  /** null = which fields are sent is not known. */
  readonly fields: readonly RuleField[] | null;
  readonly settings: readonly Setting[];
  /** null = not given. */
  readonly personal: Range | null;
  readonly sensitive: Range | null;
}

export const EXEMPTION_GROUNDS = ['collectedAbroad', 'contract', 'humanResources', 'emergency'] as const;
export type ExemptionGround = (typeof EXEMPTION_GROUNDS)[number];

/** Reads facts that `parseFacts` has accepted. */
export function readKnown(facts: Facts, rules: Rules): Known {
  const edition = editionOf(facts.edition, rules);
  const fields = facts.fields ? pickFields(edition, facts.fields) : null;
  const grounds: Grounds = facts.grounds ?? {};
  return {
    edition,
    zone: facts.registeredInZone ?? null,
    ciio: facts.ciio ?? null,
    otherFields: facts.otherFields ?? null,
    importantData: facts.importantData ?? null,
    noPersonalOrImportantData: grounds.noPersonalOrImportantData ?? null,
    exemptions: {
      collectedAbroad: grounds.collectedAbroad ?? null,
      contract: grounds.contract ?? null,
      humanResources: grounds.humanResources ?? null,
      emergency: grounds.emergency ?? null,
    },
    fields,
    settings: possibleSettings(facts, edition, fields),
    personal: readCount(facts.people?.personal),
    sensitive: readCount(facts.people?.sensitive),
  };
}

/** The same with some of it changed. Written out, since a spread makes objects of another shape, which read slower. */
export function withChanged(known: Known, changed: Partial<Pick<Known, Changeable>>): Known {
  const { zone = known.zone, otherFields = known.otherFields, fields = known.fields } = changed;
  const { personal = known.personal, sensitive = known.sensitive } = changed;
  const { edition, ciio, importantData, noPersonalOrImportantData, exemptions, settings } = known;
  return {
    edition,
    zone,
    ciio,
    otherFields,
    importantData,
    noPersonalOrImportantData,
    exemptions,
    fields,
    settings,
    personal,
    sensitive,
  };
}
type Changeable = 'zone' | 'otherFields' | 'fields' | 'personal' | 'sensitive';

function readCount(count: Count | null | undefined): Range | null {
  if (count === null || count === undefined) return null;
  if (typeof count === 'number') return { from: count, to: count };
  return { from: count.from, to: (count.to ?? Number.POSITIVE_INFINITY) - 1 };
}

/** The scenario when only one listed scenario is possible. */
export function onlyScenario(known: Known): RuleScenario | null {
  const [first, ...rest] = known.settings;
  return first && rest.length === 0 ? first.scenario : null;
}

/** The answers a yes-or-no fact can still have. */
export function options(value: Tri): readonly boolean[] {
  return value === null ? EITHER : value ? YES : NO;
}

const EITHER = [false, true] as const;
const YES = [true] as const;
const NO = [false] as const;
