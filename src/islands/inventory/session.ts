/** Where the work on a file stands, from what the worker says. */
import type { Context } from '../../matching/index.ts';
import type { FileKind, Problem } from '../../reading/index.ts';
import type { Change, ReviewHead } from './review/review-file.ts';
import type { Answer, TableHead } from './worker/protocol.ts';

export interface Session {
  readonly phase: 'reading' | 'matching' | 'ready' | 'refused';
  readonly kind: FileKind | null;
  readonly encoding: string | null;
  readonly tables: readonly TableHead[];
  readonly problems: readonly Problem[];
  readonly contexts: readonly Context[];
  /** Set when the file was a saved review. */
  readonly reopened: { readonly head: ReviewHead; readonly changes: readonly Change[]; readonly left: number } | null;
  readonly failure: {
    readonly what: 'matcher' | 'unexpected' | 'damaged' | 'other-version';
    readonly detail: string;
  } | null;
}

export const noSession: Session = {
  phase: 'reading',
  kind: null,
  encoding: null,
  tables: [],
  problems: [],
  contexts: [],
  reopened: null,
  failure: null,
};

export function takeAnswer(session: Session, answer: Answer): Session {
  switch (answer.say) {
    case 'read': {
      const { kind, encoding, tables, problems } = answer;
      return { ...session, kind, encoding, tables, problems, phase: tables.length > 0 ? 'matching' : 'refused' };
    }
    case 'rows':
      return session;
    case 'matched':
      return { ...session, phase: 'ready', contexts: answer.contexts };
    case 'reopened': {
      const { head, changes, left } = answer;
      return { ...session, phase: 'ready', reopened: { head, changes, left } };
    }
    case 'not-reopened':
      return { ...session, phase: 'refused', failure: { what: answer.problem, detail: answer.version } };
    case 'failed':
      return { ...session, phase: 'refused', failure: { what: answer.what, detail: answer.detail } };
    default:
      return answer satisfies never;
  }
}
