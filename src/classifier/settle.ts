import type { People, Procedure } from '../list/index.ts';
import { onceEach } from './once.ts';
import type { Basis, Ground, RuleScenario, Rules } from './types.ts';

/** How a transfer can come out: a procedure with its ground. */
export interface Kind {
  readonly procedure: Procedure;
  readonly ground: Ground;
}

/** Every way a transfer can come out. The order is that of the bits of an {@link OutcomeSet}. */
export const KINDS = [
  { procedure: 'other-regime', ground: 'other-regime' },
  { procedure: 'security-assessment', ground: 'important-data' },
  { procedure: 'security-assessment', ground: 'ciio' },
  { procedure: 'security-assessment', ground: 'head-count' },
  { procedure: 'standard-contract-or-certification', ground: 'head-count' },
  { procedure: 'none', ground: 'exempt' },
  { procedure: 'none', ground: 'outside-list' },
  { procedure: 'none', ground: 'below-threshold' },
] as const satisfies readonly Kind[];

/** A set of outcomes as bits: bit `kind` on the list's basis, bit `kind + 8` on the national one. */
export type OutcomeSet = number;

const NATIONAL_SHIFT = KINDS.length;
const OTHER_REGIME = 1 << 0;
const IMPORTANT = 1 << 1;
const CIIO = 1 << 2;
const ASSESSMENT = 1 << 3;
const CONTRACT = 1 << 4;
const EXEMPT = 1 << 5;
const OUTSIDE = 1 << 6;
const BELOW = 1 << 7;

/** What a table that is not loaded can hold: step 5 any way. */
const ANY_OF_THE_LIST = ASSESSMENT | CONTRACT | OUTSIDE | BELOW;

/** One completion of the facts but for notice and exemptions; only the table of a sector not loaded stays unknown. */
export interface Case {
  readonly zone: boolean;
  readonly ciio: boolean;
  readonly standing: 'listed' | 'not-listed' | 'table-not-loaded';
  readonly automotive: boolean;
  /** Thresholds of the listed scenario. */
  readonly figures: RuleScenario['figures'];
  /** Persons without any sensitive item, persons with one, and all persons. */
  readonly personal: People;
  readonly sensitive: People;
  readonly total: People;
  /** Only other-regime fields are sent, and nothing else. */
  readonly onlyOtherRegime: boolean;
  /** A field is sent that the list itself makes important data at this number of people. */
  readonly sendsImportant: boolean;
  /** A field is sent that the annex names: an account, or diagnosis-and-treatment data. */
  readonly sendsTrigger: boolean;
  /** A listed field of category personal or sensitive is sent. */
  readonly sendsPersonal: boolean;
}

/**
 * The order in which a transfer is decided, as far as neither notice as important data nor an exemption comes in:
 * those act on the outcome alone, see {@link whenNotified} and {@link whenExempt}.
 * Returns one outcome, or the four of step 5 where the scenario's table is not loaded.
 */
export function settle(facts: Case, rules: Rules): OutcomeSet {
  const listed = facts.zone && facts.standing !== 'not-listed';
  const shift = listed ? 0 : NATIONAL_SHIFT;
  if (facts.onlyOtherRegime) return OTHER_REGIME;
  if (isImportant(facts, rules)) return IMPORTANT << shift;
  if (facts.ciio && facts.personal + facts.sensitive >= 1) return CIIO << shift;
  if (listed && facts.standing === 'table-not-loaded') return ANY_OF_THE_LIST;
  if (listed && !facts.sendsPersonal) return OUTSIDE;
  return byHeadCount(facts, listed ? facts.figures : rules.national.figures) << shift;
}

/** Step 2b: what was notified or published as important data needs an assessment, unless only another regime is in play. */
export function whenNotified(outcomes: OutcomeSet): OutcomeSet {
  return onEachBasis(outcomes, OTHER_REGIME, IMPORTANT);
}

/** Step 3: an exemption of national articles 3, 4, 5(1) to 5(3) reaches everything but another regime and important data. */
export function whenExempt(outcomes: OutcomeSet): OutcomeSet {
  return onEachBasis(outcomes, OTHER_REGIME | IMPORTANT, EXEMPT);
}

/** Keeps some outcomes and turns all others into one, basis by basis. */
function onEachBasis(outcomes: OutcomeSet, kept: OutcomeSet, turned: OutcomeSet): OutcomeSet {
  let result = outcomes & (kept | (kept << NATIONAL_SHIFT));
  const low = (1 << NATIONAL_SHIFT) - 1;
  if (outcomes & low & ~kept) result |= turned;
  if ((outcomes >> NATIONAL_SHIFT) & low & ~kept) result |= turned << NATIONAL_SHIFT;
  return result;
}

/** Important data by the list, by the annex of the Beijing measures, or by the automotive provisions. */
function isImportant(facts: Case, rules: Rules): boolean {
  const { annex, automotive } = rules;
  if (facts.automotive && facts.total > automotive.above) return true;
  if (!facts.zone) return false;
  return (
    (facts.standing === 'listed' && facts.sendsImportant) ||
    facts.personal >= annex.personal.from ||
    facts.sensitive >= annex.sensitive.from ||
    (facts.sendsTrigger && facts.sensitive >= annex.accounts.from) ||
    (facts.ciio && facts.total >= annex.ciio.from)
  );
}

/** National articles 5(4), 7 and 8, or the scenario's own figures in their place. */
function byHeadCount(facts: Case, { assessment, contract }: RuleScenario['figures']): OutcomeSet {
  if (facts.sensitive >= assessment.sensitive.from || facts.personal >= assessment.personal.from) return ASSESSMENT;
  if (facts.sensitive >= contract.sensitive.from || facts.personal >= contract.personal.from) return CONTRACT;
  return BELOW;
}

/** Whose head-counts an outcome stands on; the other regime stands on neither. */
function basisOf(bit: number): Basis | null {
  if (bit === 0) return null;
  return bit < NATIONAL_SHIFT ? 'list' : 'national';
}

/** The procedures in a set of outcomes, as bits in the order of `KINDS`' procedures, strictest first. */
export function procedureBits(outcomes: OutcomeSet): number {
  const either = (outcomes | (outcomes >> NATIONAL_SHIFT)) & ((1 << NATIONAL_SHIFT) - 1);
  return (
    (either & (IMPORTANT | CIIO | ASSESSMENT) ? 1 : 0) |
    (either & CONTRACT ? 2 : 0) |
    (either & (EXEMPT | OUTSIDE | BELOW) ? 4 : 0) |
    (either & OTHER_REGIME ? 8 : 0)
  );
}

const PROCEDURE_OF_BIT = ['security-assessment', 'standard-contract-or-certification', 'none', 'other-regime'] as const;

/** The procedures of a set, strictest first. */
export function proceduresOf(outcomes: OutcomeSet): readonly Procedure[] {
  return proceduresByBits(procedureBits(outcomes));
}

const proceduresByBits = onceEach((bits: number): readonly Procedure[] =>
  PROCEDURE_OF_BIT.filter((_, index) => bits & (1 << index)),
);

/** What a set of outcomes agrees on; null where it does not. The ground is given only with a single procedure. */
export interface Agreement {
  readonly procedure: Procedure | null;
  readonly ground: Ground | null;
  readonly basis: Basis | null;
}

export const agreement: (outcomes: OutcomeSet) => Agreement = onceEach((outcomes: OutcomeSet): Agreement => {
  const procedures = proceduresOf(outcomes);
  const grounds = new Set<Ground>();
  const bases = new Set<Basis | null>();
  for (let bit = 0; bit < 2 * NATIONAL_SHIFT; bit++) {
    if (!(outcomes & (1 << bit))) continue;
    const kind = KINDS[bit % NATIONAL_SHIFT];
    if (kind) grounds.add(kind.ground);
    bases.add(basisOf(bit));
  }
  const procedure = onlyOf(procedures);
  return { procedure, ground: procedure && onlyOf([...grounds]), basis: onlyOf([...bases]) };
});

function onlyOf<Item>(items: readonly Item[]): Item | null {
  const [only = null] = items;
  return items.length === 1 ? only : null;
}
