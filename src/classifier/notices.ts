import type { Procedure } from '../list/index.ts';
import type { Basis, Ground, RuleField, Step } from './types.ts';
import { isSent, type View } from './view.ts';

interface Settled {
  readonly procedure: Procedure | null;
  readonly ground: Ground | null;
  readonly basis: Basis | null;
  readonly candidates: readonly Procedure[];
}

/** Ids of what the reader must be told beside the result; the texts are the messages `rules.caveat.<id>`. */
export function caveatsOf(view: View, settled: Settled, because: readonly Step[]): string[] {
  const { known } = view;
  const open = (rule: (id: string) => boolean) => because.some((step) => rule(step.rule) && step.holds !== false);
  const byNumbers = settled.ground === 'head-count' || settled.ground === 'below-threshold' || !settled.procedure;
  const national = because.filter(({ rule, values, facts }) => {
    if (!/^(assessment|contract)-/.test(rule) || values['basis'] !== 'national') return false;
    return (facts.includes('people.personal') ? view.personal : view.sensitive).to > 0;
  });
  const byList = known.zone !== false && view.listed !== false;
  const exceptions = view.possible.filter((field) => field.exception !== null);
  const caveats: Record<string, boolean> = {
    'edition-superseded': known.edition.supersededBy !== null,
    'table-not-loaded': known.zone !== false && view.tableNotLoaded !== false,
    'scenario-reconstructed': byList && view.scenario?.evidence === 'reconstructed',
    'national-figure':
      byList &&
      byNumbers &&
      view.tableNotLoaded !== true &&
      national.some(({ holds }) => holds !== false || settled.procedure !== 'security-assessment'),
    'annex-wording':
      open((id) => id.startsWith('important-annex-')) && settled.candidates.includes('security-assessment'),
    'exempt-counting': open((id) => id.startsWith('exempt-')) && settled.ground === 'exempt',
    'calendar-year': byNumbers,
    split: settled.ground === 'head-count',
    'total-unknown':
      view.personal.to > 0 &&
      view.sensitive.to > 0 &&
      because.some(({ rule, holds }) => holds === null && DEPENDS_ON_TOTAL.includes(rule)) &&
      known.personal !== null &&
      known.sensitive !== null,
    'outside-list-filing': settled.basis === 'list' && settled.procedure === 'none' && settled.ground !== 'exempt',
  };
  const ids = Object.keys(caveats).filter((id) => caveats[id]);
  return [...new Set([...exceptionIds(view, exceptions), ...ids])];
}

const DEPENDS_ON_TOTAL = ['important-listed-by-people', 'important-annex-ciio', 'important-automotive'];

function exceptionIds(view: View, fields: readonly RuleField[]): string[] {
  // Worth saying of a scenario's exception even before its fields are chosen, not of every scenario at once.
  const sent = view.sent !== null || view.scenario !== null;
  if (!sent || view.known.zone === false || isSent(view, (field) => field.exception !== null) === false) return [];
  return fields.flatMap(({ exception }) => (exception ? [exception] : []));
}

/** Ids of the duties that go with the result; the texts are the messages `rules.obligation.<id>`. */
export function obligationsOf(view: View, settled: Settled): string[] {
  const { candidates } = settled;
  const personal = view.personal.to > 0 || view.sensitive.to > 0;
  const duties: Record<string, boolean> = {
    'security-assessment-declaration': candidates.includes('security-assessment'),
    'standard-contract-filing': candidates.includes('standard-contract-or-certification'),
    'other-regime-approval':
      candidates.includes('other-regime') || isSent(view, ({ category }) => category === 'other-regime') === true,
    'list-filing': view.known.zone !== false && view.listed !== false && settled.ground !== 'exempt',
    'important-data-identification': settled.procedure !== 'other-regime',
    // National articles 10 to 13: no exemption from the three procedures removes these.
    notice: personal,
    'separate-consent': personal,
    'impact-assessment': personal,
    'data-security': true,
  };
  return Object.keys(duties).filter((id) => duties[id]);
}
