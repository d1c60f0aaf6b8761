import type { Category, People } from '../list/index.ts';
import type { RuleField } from './types.ts';

/** Roles a field can have in a selection, as bits. */
export const IMPORTANT = 1;
export const TRIGGER = 2;
export const SENSITIVE = 4;
export const PERSONAL = 8;
export const OTHER = 16;
/** Important data because of how many people it is about: they are counted, whichever way the field counts. */
export const AT_SCALE = 32;
export const ANY_IMPORTANT = IMPORTANT | AT_SCALE;
export const SPECIAL_CARE = SENSITIVE | TRIGGER;

/** The strictest category among the fields that are sent; `nothing` = none of the listed fields. */
export type Strictest = Category | 'nothing';
export const STRICTEST: readonly Strictest[] = [
  'important-data',
  'sensitive-personal-information',
  'personal-information',
  'other-regime',
  'nothing',
];

/** What a field counts as when so many people are involved: below its `people_from` it is sensitive, not important. */
export function roleOf(field: RuleField, total: People): number {
  switch (field.category) {
    case 'important-data':
      if (field.peopleFrom === null) return IMPORTANT;
      return total >= field.peopleFrom ? AT_SCALE : SENSITIVE;
    case 'sensitive-personal-information':
      return field.trigger ? TRIGGER : SENSITIVE;
    case 'personal-information':
      return PERSONAL;
    case 'other-regime':
      return OTHER;
    default:
      return field.category satisfies never;
  }
}

/** Place in {@link STRICTEST} of a mix of roles. */
export function strictestOf(roles: number): number {
  if (roles & ANY_IMPORTANT) return 0;
  if (roles & SPECIAL_CARE) return 1;
  if (roles & PERSONAL) return 2;
  return roles & OTHER ? 3 : 4;
}

/** Every mix of roles a selection of fields with these roles can have. */
export function mixesOf(present: number): readonly number[] {
  return MIXES[present] ?? [];
}

const ALL_ROLES = Array.from({ length: 64 }, (_, roles) => roles);
const MIXES = ALL_ROLES.map((whole) => ALL_ROLES.filter((part) => (part & whole) === part));
