/** What the page and its worker say to each other. Columns travel in small lots: one message of 100,000 would freeze the page. */
import type { Context, Hint } from '../../../matching/index.ts';
import type { FileKind, Layout, Note, Problem } from '../../../reading/index.ts';
import type { Change, KnownFields, ReviewHead } from '../review/review-file.ts';
import type { Row } from '../review/rows.ts';

export type Request =
  /** Fetches what files of any kind will need. */
  | { readonly ask: 'warm'; readonly matcher: string }
  | {
      readonly ask: 'open';
      readonly file: Blob;
      readonly name: string;
      readonly isPasted: boolean;
      readonly known: KnownFields;
    }
  /** Matches the tables at these places of those read. */
  | { readonly ask: 'match'; readonly tables: readonly number[]; readonly hint: Hint; readonly matcher: string };

export interface TableHead {
  readonly name: string;
  readonly layout: Layout;
  readonly columns: number;
  readonly notes: readonly Note[];
}

export type Answer =
  | {
      readonly say: 'read';
      readonly kind: FileKind | null;
      readonly encoding: string | null;
      readonly tables: readonly TableHead[];
      readonly problems: readonly Problem[];
    }
  | { readonly say: 'rows'; readonly rows: readonly Row[]; readonly done: number; readonly total: number }
  | { readonly say: 'matched'; readonly contexts: readonly (Context & { readonly table: number })[] }
  | {
      readonly say: 'reopened';
      readonly head: ReviewHead;
      readonly verdicts: readonly (readonly [number, string | null])[];
      readonly changes: readonly Change[];
      readonly left: number;
    }
  | { readonly say: 'not-reopened'; readonly problem: 'damaged' | 'other-version'; readonly version: string }
  | { readonly say: 'failed'; readonly what: 'matcher' | 'unexpected'; readonly detail: string };
