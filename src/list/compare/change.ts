import type { Edition, EditionId, Field, RecordLevel, Scenario, ScenarioId, Sector, SectorId } from '../model.ts';

/** What a change is about, for whoever looks for changes of one kind. */
export const ASPECTS_OF_CHANGE = ['category', 'thresholds', 'wording', 'evidence', 'order', 'other'] as const;
export type AspectOfChange = (typeof ASPECTS_OF_CHANGE)[number];

/** What can become of a record between two editions. */
export const KINDS_OF_CHANGE = ['added', 'removed', 'changed', 'moved'] as const;
export type KindOfChange = (typeof KINDS_OF_CHANGE)[number];

/** One part of a record: `name`, or `thresholds.assessment.personal`. Absent stands as `undefined`. */
export interface PartChange {
  readonly part: string;
  readonly aspect: AspectOfChange;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where a record stands: a scenario in a sector, a field in a scenario; null for a sector. */
export type Parent = SectorId | ScenarioId | null;

/** A record without what stands under it. */
export type Own<R> = Omit<R, 'scenarios' | 'fields'>;

interface Common<Level extends RecordLevel> {
  readonly level: Level;
  readonly id: string;
}

type ChangeAt<Level extends RecordLevel, R> = Common<Level> &
  (
    | { readonly kind: 'added'; readonly parent: Parent; readonly record: Own<R> }
    | { readonly kind: 'removed'; readonly parent: Parent; readonly record: Own<R> }
    | {
        /** `moved`: stands under another parent; its parts may have changed as well. */
        readonly kind: 'changed' | 'moved';
        readonly name: string;
        readonly from: Parent;
        readonly to: Parent;
        readonly parts: readonly PartChange[];
      }
  );

export type RecordChange = ChangeAt<'sector', Sector> | ChangeAt<'scenario', Scenario> | ChangeAt<'field', Field>;

/** Everything that makes one edition of another. */
export interface EditionDiff {
  readonly from: EditionId;
  readonly to: EditionId;
  /** What is said of the edition as a whole: dates, scope, totals. */
  readonly edition: readonly PartChange[];
  /** In the order of the later edition, what is removed last. */
  readonly records: readonly RecordChange[];
  /** Ids in the order of the later edition, wherever that is not the order before: sectors by `''`, else by parent. */
  readonly sequences: Readonly<Record<string, readonly string[]>>;
}

export type EditionFacts = Omit<Edition, 'sectors'>;
