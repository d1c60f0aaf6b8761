/** What to do next, in the visitor's language: part of what is fetched with the first result. */
import type {
  Actor,
  Aspect,
  EditionId,
  Evidence,
  IsoDate,
  Limits,
  Procedure,
  Route,
  RoutePart,
  SectorId,
  SourceKey,
  Validity,
} from '../../../list/index.ts';
import type { RecordText } from '../../../words/index.ts';

/** Something that is known. */
export interface NextStatement extends Limits {
  readonly id: string;
  readonly text: RecordText;
  readonly who: Actor | null;
  readonly to: Actor | null;
  readonly clause: string | null;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
}

/** Something that is not confirmed. */
export interface NextGap extends Limits {
  readonly id: string;
  readonly about: Aspect;
  readonly text: RecordText;
}

export interface NextRoute {
  readonly id: string;
  readonly name: RecordText;
  readonly procedure: Procedure | null;
  readonly ground: Route['ground'];
  readonly sectors: readonly SectorId[] | null;
  readonly parts: Readonly<Partial<Record<RoutePart, readonly NextStatement[]>>>;
  readonly notConfirmed: readonly NextGap[];
}

export interface NextData {
  readonly checked: IsoDate;
  readonly duties: readonly Pick<NextStatement, 'id' | 'clause' | 'evidence' | 'sources'>[];
  readonly editions: readonly {
    readonly id: EditionId;
    readonly statements: readonly NextStatement[];
    readonly notConfirmed: readonly NextGap[];
  }[];
  readonly routes: readonly NextRoute[];
  readonly validity: Validity;
}
