import type { Category, People } from '../../model.ts';

/** Where a record stands in the document, as `verified:` names it. */
export interface Place {
  readonly table: string;
  /** `序号12` where the number is unique in its table, else the row as it stands on the page: `第14行`. */
  readonly row: string;
}

/** A text or figure of the document; null where the document has no column for it or leaves it empty. */
export interface FoundField {
  readonly name: string;
  readonly category: Category;
  readonly description: string | null;
  /** `undefined`: the document has no column for it. */
  readonly peopleFrom: People | null | undefined;
  readonly place: Place;
}

export interface FoundFigure {
  readonly from: People;
  readonly place: Place;
}

export const SLOTS = [
  'assessment-personal',
  'assessment-sensitive',
  'contract-personal',
  'contract-sensitive',
] as const;
export type Slot = (typeof SLOTS)[number];

export interface FoundScenario {
  readonly name: string;
  readonly definition: string | null;
  /** `undefined`: the document has no column for it; null: it says that there is none. */
  readonly figures: Readonly<Record<Slot, FoundFigure | null | undefined>>;
  readonly place: Place;
  readonly fields: readonly FoundField[];
}

export interface FoundSector {
  readonly name: string;
  readonly who: string | null;
  readonly place: Place;
  readonly scenarios: readonly FoundScenario[];
}
