/** The head-counts of a scenario: what its cells say, and one figure for each, held against the others. */
import { type Building, claimOf, findingAt, type OpenScenario, placeOf } from './building.ts';
import { decisionLine, type Role } from './decisions.ts';
import { claimsIn } from './figures.ts';
import { type FoundScenario, SLOTS, type Slot } from './found.ts';
import { isSlot, type ListRow, type Report, short } from './table.ts';

export function addClaims(row: ListRow, scenario: OpenScenario, building: Building): void {
  for (const { role, heading, place } of row.columns) {
    if (role !== 'assessment' && role !== 'contract' && !isSlot(role)) continue;
    for (const slot of SLOTS) if (slot.startsWith(role)) scenario.columns.add(slot);
    const cell = row.cells[place];
    if (!cell || scenario.cells.has(cell)) continue;
    scenario.cells.add(cell);
    const read = claimsIn(cell.text, role, heading, building.decisions);
    if (read.ok) {
      scenario.claims.push(...read.claims.map(({ slot, band }) => claimOf(row, role, slot, band)));
      continue;
    }
    building.report(
      findingAt(row, role, {
        kind: 'doubt',
        message: `found "${short(cell.text)}"; expected ${read.expected}`,
        advice: decisionLine('figures', cell.text, '100000 | null'),
      }),
    );
  }
}

/** One figure for each head-count of a scenario, held against the others. */
export function figuresOf(scenario: OpenScenario, building: Building): FoundScenario['figures'] {
  const { report, decisions } = building;
  const read = (slot: Slot) => {
    if (!scenario.columns.has(slot)) return undefined;
    const claims = scenario.claims.filter((claim) => claim.slot === slot && claim.band !== null);
    const [first, ...more] = claims;
    if (!first?.band) return null;
    const other = more.find(({ band }) => band?.from !== first.band?.from || band?.below !== first.band?.below);
    if (other) {
      const message = `a second figure for "${scenario.name}": row ${first.row.row} has another`;
      const advice = 'correct the document, or say with figures: what each means';
      report(findingAt(other.row, other.role, { kind: 'error', message, advice }));
    }
    const isContract = slot.startsWith('contract');
    const from = first.band.from ?? (isContract ? 1 : null);
    if (from === null || (!isContract && first.band.below !== null)) {
      const message = 'an assessment has a lower end and no upper one; is this the column of the contract?';
      report(
        findingAt(first.row, first.role, { kind: 'error', message, advice: 'correct the headings or the figure' }),
      );
      return null;
    }
    return { from, below: first.band.below, claim: first };
  };
  const found = Object.fromEntries(SLOTS.map((slot) => [slot, read(slot)])) as Record<Slot, ReturnType<typeof read>>;
  if (!decisions.accept.includes('figures')) checkFigures(scenario, found, report);
  const figure = (slot: Slot) => {
    const value = found[slot];
    return value ? { from: value.from, place: placeOf(value.claim.row, building) } : value;
  };
  return {
    'assessment-personal': figure('assessment-personal'),
    'assessment-sensitive': figure('assessment-sensitive'),
    'contract-personal': figure('contract-personal'),
    'contract-sensitive': figure('contract-sensitive'),
  };
}

type Figures = Readonly<
  Record<Slot, { from: number; below: number | null; claim: { row: ListRow; role: Role } } | null | undefined>
>;

/** A contract begins below the assessment and ends where that begins; sensitive information counts from fewer people. */
function checkFigures(scenario: OpenScenario, found: Figures, report: Report): void {
  const advice = 'correct the document or its headings; if it is printed so, decide with accept: [figures]';
  for (const kind of ['personal', 'sensitive'] as const) {
    const [assessment, contract] = [found[`assessment-${kind}`], found[`contract-${kind}`]];
    if (!contract) continue;
    const at = (message: string) =>
      report(findingAt(contract.claim.row, contract.claim.role, { kind: 'error', message, advice }));
    if (assessment && contract.from >= assessment.from) {
      at(`the contract begins at ${contract.from} people, the assessment at ${assessment.from}; are the two swapped?`);
    } else if (contract.below !== null && contract.below !== assessment?.from) {
      const begins = assessment ? `begins at ${assessment.from}` : 'has no figure';
      at(`the contract ends below ${contract.below} people, but the assessment ${begins}`);
    }
  }
  for (const procedure of ['assessment', 'contract'] as const) {
    const [personal, sensitive] = [found[`${procedure}-personal`], found[`${procedure}-sensitive`]];
    if (!personal || !sensitive || sensitive.from <= personal.from) continue;
    const message = `"${scenario.name}": more people with sensitive information (${sensitive.from}) than without (${personal.from}); are the two swapped?`;
    report(findingAt(sensitive.claim.row, sensitive.claim.role, { kind: 'error', message, advice }));
  }
}
