import type { Authored, Content, EditionContent, Path, WordsContent } from '../content/index.ts';
import type { Verification } from '../model.ts';
import type { ScenarioEntry } from '../schema/index.ts';

/** Anything with an evidence level: an edition, a sector, a scenario, a field, a threshold, a clause. */
export interface RecordEntry {
  readonly authored: Authored<unknown>;
  readonly path: Path;
  readonly evidence: string;
  readonly sources: readonly string[];
  readonly verified: Verification | undefined;
}

export interface ScenarioInFile {
  readonly authored: Authored<unknown>;
  readonly path: Path;
  readonly scenario: ScenarioEntry;
}

export interface LocaleWords extends WordsContent {
  readonly tag: string;
}

/** Notes a problem at a place in a file. */
export type Report = (authored: Authored<unknown>, path: Path, message: string, severity?: 'error' | 'warning') => void;

interface RuleName {
  readonly name: string;
  /** Whether an error of the rule also stops the build, and not only the lint. */
  readonly stopsBuild: boolean;
}

/** One rule, run once for each thing of its scope. */
export type Rule = RuleName &
  (
    | { readonly scope: 'content'; readonly check: (content: Content, report: Report) => void }
    | {
        readonly scope: 'edition';
        readonly check: (edition: EditionContent, report: Report, content: Content) => void;
      }
    | {
        readonly scope: 'scenario';
        readonly check: (scenario: ScenarioInFile, report: Report, content: Content) => void;
      }
    | { readonly scope: 'record'; readonly check: (record: RecordEntry, report: Report, content: Content) => void }
    | { readonly scope: 'locale'; readonly check: (words: LocaleWords, report: Report, content: Content) => void }
  );
