import type { Procedure } from '../list/index.ts';
import type { Basis, Ground, RuleId, Step } from './types.ts';
import type { View } from './view.ts';

interface Settled {
  readonly procedure: Procedure | null;
  readonly ground: Ground | null;
  readonly basis: Basis | null;
  readonly candidates: readonly Procedure[];
}

/** Ids of what the reader must be told beside the result; the texts are the messages `rules.caveat.<id>`. */
export function caveatsOf(view: View, settled: Settled, because: readonly Step[]): string[] {
  const { known } = view;
  const { procedure, ground, basis, candidates } = settled;
  const byNumbers = ground === 'head-count' || ground === 'below-threshold' || procedure === null;
  const byList = known.zone !== false && view.listed !== false;
  const hasTable = view.tableNotLoaded !== true;
  const bothCounted =
    view.personal.to > 0 && view.sensitive.to > 0 && known.personal !== null && known.sensitive !== null;
  const met = (ids: ReadonlySet<RuleId>) => because.some(({ rule, holds }) => holds !== false && ids.has(rule));
  const ids = [
    ...exceptionIds(view),
    known.edition.supersededBy !== null && 'edition-superseded',
    known.zone !== false && view.tableNotLoaded !== false && 'table-not-loaded',
    byList && view.scenario?.evidence === 'reconstructed' && 'scenario-reconstructed',
    byList && byNumbers && hasTable && standsIn(view, procedure, because) && 'national-figure',
    candidates.includes('security-assessment') && met(OF_THE_ANNEX) && 'annex-wording',
    ground === 'exempt' && 'exempt-counting',
    byNumbers && 'calendar-year',
    ground === 'head-count' && 'split',
    bothCounted && because.some(({ rule, holds }) => holds === null && OF_ALL_PERSONS.has(rule)) && 'total-unknown',
    basis === 'list' && procedure === 'none' && ground !== 'exempt' && 'outside-list-filing',
    byList && ground === 'outside-list' && known.edition.outsideList === 'filing' && 'outside-list-by-filing',
    byList && known.edition.isCut && 'records-left-out',
  ];
  return [...new Set(ids.filter((id) => id !== false))];
}

/** Whether a national figure counts in place of one the list does not give. */
function standsIn(view: View, procedure: Procedure | null, because: readonly Step[]): boolean {
  return because.some(({ rule, values, holds }) => {
    const count = COUNT_OF.get(rule);
    if (!count || values['basis'] !== 'national' || view[count].to === 0) return false;
    return holds !== false || procedure !== 'security-assessment';
  });
}

const COUNT_OF: ReadonlyMap<RuleId, 'personal' | 'sensitive'> = new Map([
  ['assessment-sensitive', 'sensitive'],
  ['assessment-personal', 'personal'],
  ['contract-sensitive', 'sensitive'],
  ['contract-personal', 'personal'],
]);
const OF_THE_ANNEX: ReadonlySet<RuleId> = new Set([
  'important-annex-personal',
  'important-annex-sensitive',
  'important-annex-accounts',
  'important-annex-ciio',
]);
/** Rules that ask for all persons, a number known only within limits. */
const OF_ALL_PERSONS: ReadonlySet<RuleId> = new Set([
  'important-listed-by-people',
  'important-annex-ciio',
  'important-automotive',
]);

/** The exceptions that sources report of the fields in question. */
function exceptionIds(view: View): string[] {
  // Worth saying of a scenario's exception even before its fields are chosen, not of every scenario at once.
  if (view.known.zone === false || (view.sent === null && view.scenario === null)) return [];
  return view.possible.flatMap(({ exception }) => exception ?? []);
}

/** Ids of the duties that go with the result; the texts are the messages `rules.obligation.<id>`. */
export function obligationsOf(view: View, { procedure, ground, candidates }: Settled): string[] {
  const personal = view.personal.to > 0 || view.sensitive.to > 0;
  const otherRegime = view.sent?.some(({ category }) => category === 'other-regime') ?? false;
  const ids = [
    candidates.includes('security-assessment') && 'security-assessment-declaration',
    candidates.includes('standard-contract-or-certification') && 'standard-contract-filing',
    (otherRegime || candidates.includes('other-regime')) && 'other-regime-approval',
    view.known.zone !== false && view.listed !== false && ground !== 'exempt' && 'list-filing',
    procedure !== 'other-regime' && 'important-data-identification',
    // National articles 10 to 13: no exemption from the three procedures removes these.
    personal && 'notice',
    personal && 'separate-consent',
    personal && 'impact-assessment',
    'data-security',
  ];
  return ids.filter((id) => id !== false);
}
