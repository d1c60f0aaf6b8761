import type { Actor, Aspect, EditionId, IsoDate, Procedure, SectorId, Sourced } from './model.ts';

/** Limits of a statement: the editions, the basis and the rule of the classifier it belongs to; absent = any. */
export interface Limits {
  readonly editions?: readonly EditionId[] | undefined;
  readonly basis?: 'list' | 'national' | undefined;
  readonly when?: string | undefined;
}

/** A Chinese text with `{placeholders}` for figures of the national rules, or the path of a text of those rules. */
export interface Wording {
  readonly text?: string | undefined;
  readonly rule?: string | undefined;
}

/** Something that is known of a procedure. */
export interface Statement extends Sourced, Limits, Wording {
  readonly id: string;
  readonly who: Actor | null;
  readonly to: Actor | null;
  readonly clause: string | null;
}

/** Something a reader looks for and the material does not say. */
export interface Gap extends Limits, Wording {
  readonly id: string;
  readonly about: Aspect;
}

export const ROUTE_PARTS = ['conditions', 'steps', 'documents', 'times', 'validity', 'renewal'] as const;
export type RoutePart = (typeof ROUTE_PARTS)[number];

/** One way to go, step by step. */
export interface Route extends Readonly<Record<RoutePart, readonly Statement[]>> {
  readonly id: string;
  readonly name: string;
  /** null: comes before any procedure. */
  readonly procedure: Procedure | null;
  readonly ground: 'outside-list' | 'below-threshold' | 'exempt' | null;
  readonly sectors?: readonly SectorId[] | undefined;
  readonly notApplicable: readonly Aspect[];
  readonly notConfirmed: readonly Gap[];
}

/** What to do next, procedure by procedure (content/rules/procedures.yaml). */
export interface Procedures {
  readonly checked: IsoDate;
  readonly duties: readonly (Sourced & { readonly id: string; readonly clause: string | null })[];
  readonly editions: readonly {
    readonly id: EditionId;
    readonly statements: readonly Statement[];
    readonly notConfirmed: readonly Gap[];
  }[];
  readonly routes: readonly Route[];
}

/** How long results hold, and when their extension can be applied for: figures of the national rules. */
export interface Validity {
  readonly assessment: Sourced & {
    readonly article: string;
    readonly years: number;
    readonly workingDaysBeforeExpiry: number;
    readonly extensionYears: number;
    /** The rules apply from this day; of earlier results nothing is said here. */
    readonly effective: IsoDate;
  };
  readonly certificate: Sourced & { readonly years: number; readonly effective: IsoDate };
}
