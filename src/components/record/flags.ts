import type { Rules } from '../../classifier/index.ts';
import type { Evidence, Field, SourceKey } from '../../list/index.ts';
import type { MessageValues } from '../../words/index.ts';

/** Something particular about a field that a reader must be told. */
export interface Flag {
  /** Message that explains it in full. */
  readonly message: string;
  /** Message that names it in a few words. */
  readonly shortMessage: string;
  /** The figures both messages name. */
  readonly values: MessageValues;
  readonly evidence: Evidence;
  readonly sources: readonly SourceKey[];
}

/** Reported exceptions that have words of their own; any other is only said to exist. */
const DESCRIBED_EXCEPTIONS: readonly string[] = ['miit-ota'];

/** The particulars of a field, in the order of their weight. */
export function flagsOf(field: Field, rules: Rules): readonly Flag[] {
  const flags: Flag[] = [];
  const add = (name: string, short: string, values: MessageValues, sources: readonly SourceKey[] = field.sources) =>
    flags.push({
      message: `pages.flag.${name}`,
      shortMessage: `pages.flag.${short}`,
      values,
      evidence: field.evidence,
      sources,
    });
  if (field.peopleFrom !== null) add('people-from', 'peopleFromShort', { people: field.peopleFrom });
  if (field.exception !== null) {
    add(
      DESCRIBED_EXCEPTIONS.includes(field.exception) ? `exception-${field.exception}` : 'exception',
      'exceptionShort',
      {},
    );
  }
  if (field.trigger !== null) {
    const { from, sources } = rules.annex.accounts;
    // Which fields the annex means is the editor's reading, so the flag is known no better than the field itself.
    add(`trigger-${field.trigger}`, 'triggerShort', { people: from }, sources);
  }
  if (field.reach === 'sector') add('sector-reach', 'sectorReachShort', {});
  return flags;
}
