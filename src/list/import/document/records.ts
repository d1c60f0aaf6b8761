import { categoryOf } from './category.ts';
import { headingsOf } from './columns.ts';
import { type Decisions, decided, decisionLine, type Role } from './decisions.ts';
import { claimsIn, figureIn } from './figures.ts';
import type { Finding } from './finding.ts';
import { type FoundField, type FoundScenario, type FoundSector, type Place, SLOTS, type Slot } from './found.ts';
import type { Grid, GridCell } from './grid.ts';
import { cleanName, headingName, plainName, sectorName } from './names.ts';
import { checkNumbers, placesOf } from './numbering.ts';
import { namesIn, type Splitting } from './split.ts';
import { isSlot, type ListRow, type Report, rowsOfList, short } from './table.ts';

/** What a document says of the list, and what stops it from being taken over. */
export interface FoundList {
  readonly sectors: readonly FoundSector[];
  readonly findings: readonly Finding[];
  /** Tables that hold no rows of the list. */
  readonly passedOver: readonly string[];
}

/** What is known of the list before the document is read. */
export interface KnownNames {
  readonly isField: (name: string) => boolean;
  readonly isSector: (name: string) => boolean;
}

/** Reads the list out of a document's tables. Whatever is doubtful is told, and not guessed. */
export function readRecords(grids: readonly Grid[], known: KnownNames, decisions: Decisions): FoundList {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const { rows, passedOver } = rowsOfDocument(grids, decisions, report);
  if (rows.length === 0 && findings.length === 0) {
    const seen = passedOver.map((name) => `"${name}"`).join(', ');
    findings.push({
      kind: 'error',
      table: grids[0]?.name ?? '',
      row: null,
      column: null,
      message: `no table has headings for the fields and their category or scenario (seen: ${seen})`,
      advice: 'correct the headings, or say with columns: what each holds',
    });
  }
  checkNumbers(rows, decisions, report);
  const building: Building = { sectors: [], decisions, known, report, places: placesOf(rows) };
  for (const row of rows) addRow(row, building);
  return { sectors: building.sectors.map((sector) => finished(sector, building)), findings, passedOver };
}

function rowsOfDocument(grids: readonly Grid[], decisions: Decisions, report: Report) {
  const rows: ListRow[] = [];
  const passedOver: string[] = [];
  let before: { readonly grid: Grid; readonly columns: ListRow['columns'] } | null = null;
  for (const grid of grids) {
    const said = decided(decisions.tables, grid.name);
    const headings = said?.skip ? null : headingsOf(grid, decisions);
    const width = grid.rows[0]?.length ?? 0;
    if (headings) {
      rows.push(...rowsOfList(grid, headings, decisions, report));
      before = { grid, columns: headings.columns };
    } else if (said?.continues && before && before.columns.length === width) {
      rows.push(...rowsOfList(grid, { first: -1, end: 0, columns: before.columns }, decisions, report));
    } else if (!said?.skip && before && before.columns.length === width && width > 2) {
      report({
        kind: 'doubt',
        table: grid.name,
        row: 1,
        column: null,
        message: `has no headings, and as many columns as "${before.grid.name}"`,
        advice: decisionLine('tables', grid.name, '{continues: true} | {skip: true}'),
      });
    } else passedOver.push(grid.name);
  }
  return { rows, passedOver };
}

interface OpenScenario {
  readonly name: string;
  definition: string | null;
  readonly place: Place;
  readonly fields: FoundField[];
  readonly claims: (ReturnType<typeof claimOf> & object)[];
  readonly columns: Set<Slot>;
  readonly cells: Set<GridCell>;
  readonly at: ListRow;
}

interface OpenSector {
  readonly name: string;
  who: string | null;
  readonly place: Place;
  readonly scenarios: OpenScenario[];
}

interface Building {
  readonly sectors: OpenSector[];
  readonly decisions: Decisions;
  readonly known: KnownNames;
  readonly report: Report;
  readonly places: ReadonlyMap<ListRow, Place>;
  last?: { readonly row: ListRow; readonly sector: OpenSector; readonly scenario: OpenScenario; category: string };
}

function addRow(row: ListRow, building: Building): void {
  const sector = sectorFor(row, building);
  const scenario = sector && scenarioFor(row, sector, building);
  if (!sector || !scenario) return;
  const who = textAt(row, 'who');
  if (who !== '') sector.who ??= cleanText(who);
  const definition = textAt(row, 'definition');
  if (definition !== '') scenario.definition ??= cleanText(definition);
  addClaims(row, scenario, building);
  addFields(row, sector, scenario, building);
}

/** The cell of the column; an empty text where there is none. */
function textAt(row: ListRow, role: Role): string {
  return cellAt(row, role)?.text ?? '';
}

function cellAt({ columns, cells }: ListRow, role: Role): GridCell | null {
  const column = columns.find((candidate) => candidate.role === role);
  return column ? (cells[column.place] ?? null) : null;
}

function headingAt({ columns }: ListRow, role: Role): string {
  return columns.find((candidate) => candidate.role === role)?.heading ?? '';
}

function findingAt(row: ListRow, role: Role | null, rest: Pick<Finding, 'kind' | 'message' | 'advice'>): Finding {
  const heading = role === null ? '' : headingAt(row, role);
  return { table: row.table.name, row: row.row, column: heading === '' ? null : heading, ...rest };
}

function placeOf(row: ListRow, building: Building): Place {
  return building.places.get(row) ?? { table: row.table.name, row: `第${row.row}行` };
}

/** The sector a row stands under: its own cell, the row across above it, the text above the table, or as decided. */
function sectorFor(row: ListRow, building: Building): OpenSector | null {
  const { last, decisions, known } = building;
  const own = textAt(row, 'sector');
  const hasColumn = headingAt(row, 'sector') !== '';
  const printed =
    own ||
    row.across.sector?.text ||
    decided(decisions.tables, row.table.name)?.sector ||
    (hasColumn ? '' : above(row, known));
  if (printed === '') {
    if (hasColumn && last && last.row.table === row.table) return last.sector;
    building.report(
      findingAt(row, hasColumn ? 'sector' : null, {
        kind: 'doubt',
        message: 'does not say which sector it belongs to',
        advice: decisionLine('tables', row.table.name, '{sector: 行业的名称}'),
      }),
    );
    return null;
  }
  const name = sectorName(printed.replaceAll('\n', ''));
  const before = building.sectors.find((sector) => plainName(sector.name) === plainName(name));
  if (before) return before;
  const sector: OpenSector = { name, who: null, place: placeOf(row, building), scenarios: [] };
  building.sectors.push(sector);
  return sector;
}

/** A sector named above the table: one that the list knows, or a numbered heading. */
function above({ table }: ListRow, known: KnownNames): string {
  const texts = table.above.toReversed();
  const found = texts.find((text) => known.isSector(sectorName(text)));
  return (
    found ??
    texts.find(
      (text) =>
        /^(?:表\s*[\d一二三四五六七八九十]+|[一二三四五六七八九十]+、)\s*.+/u.test(text) && sectorName(text) !== '',
    ) ??
    ''
  );
}

function scenarioFor(row: ListRow, sector: OpenSector, building: Building): OpenScenario | null {
  const { last, decisions } = building;
  const hasColumn = headingAt(row, 'scenario') !== '';
  const printed =
    textAt(row, 'scenario') || row.across.scenario?.text || decided(decisions.tables, row.table.name)?.scenario || '';
  if (printed === '') {
    if (hasColumn && last && last.row.table === row.table && last.sector === sector) return last.scenario;
    building.report(
      findingAt(row, hasColumn ? 'scenario' : null, {
        kind: 'doubt',
        message: 'does not say which scenario it belongs to',
        advice: decisionLine('tables', row.table.name, '{scenario: 场景的名称}'),
      }),
    );
    return null;
  }
  const name = headingName(printed.replaceAll('\n', '').replace(/^场景[\d一二三四五六七八九十]*[：:]/u, ''));
  const before = sector.scenarios.find((scenario) => plainName(scenario.name) === plainName(name));
  if (before) return before;
  const scenario: OpenScenario = {
    name,
    definition: null,
    place: placeOf(row, building),
    fields: [],
    claims: [],
    columns: new Set(),
    cells: new Set(),
    at: row,
  };
  sector.scenarios.push(scenario);
  return scenario;
}

function claimOf(row: ListRow, role: Role, slot: Slot, band: { from: number | null; below: number | null } | null) {
  return { row, role, slot, band };
}

function addClaims(row: ListRow, scenario: OpenScenario, building: Building): void {
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

function addFields(row: ListRow, sector: OpenSector, scenario: OpenScenario, building: Building): void {
  const { decisions, report } = building;
  const printed = textAt(row, 'field');
  if (printed === '') {
    const advice = 'fill the cell in, or say with across: what the row is';
    report(findingAt(row, 'field', { kind: 'error', message: 'the row names no field', advice }));
    return;
  }
  const category = categoryFor(row, scenario, building);
  building.last = { row, sector, scenario, category: category?.printed ?? '' };
  if (!category) return;
  const splitting: Splitting = { separators: new Set(decisions.separators), isKnown: building.known.isField };
  const said = decided(decisions.cells, printed);
  const names = said ? { ok: true as const, names: said } : namesIn(printed, splitting);
  if (!names.ok) {
    const advice = `${decisionLine('cells', printed, '[…, …]')}, or for the whole document with separators: […]`;
    report(findingAt(row, 'field', { kind: 'doubt', message: `${names.doubt}`, advice }));
    return;
  }
  const peopleFrom = peopleOf(row, category.category, building);
  const description = textAt(row, 'description');
  for (const name of names.names) {
    const twin = scenario.fields.find((field) => plainName(field.name) === plainName(name));
    if (twin) {
      const message = `"${name}" stands twice in "${scenario.name}" (also ${twin.place.table}, ${twin.place.row})`;
      report(findingAt(row, 'field', { kind: 'error', message, advice: 'keep one of them in the document' }));
      continue;
    }
    scenario.fields.push({
      name,
      category: category.category,
      description: description === '' ? null : cleanText(description),
      peopleFrom,
      place: placeOf(row, building),
    });
  }
}

function categoryFor(row: ListRow, scenario: OpenScenario, building: Building) {
  const { decisions, last, report } = building;
  const own = textAt(row, 'category');
  const isBelow = last?.scenario === scenario && last.row.table === row.table;
  const inherited = decisions.blanks === 'above' && isBelow ? last.category : '';
  const printed = own || row.across.category?.text || inherited;
  if (printed === '') {
    const advice = `fill the cell in; where empty means "as above", decide with blanks: above`;
    report(findingAt(row, 'category', { kind: 'doubt', message: 'the row names no category', advice }));
    return null;
  }
  const category = categoryOf(printed, decisions);
  if (category !== null) return { printed, category };
  const message = `unknown category "${short(printed)}"; expected 重要数据, 敏感个人信息 or 个人信息`;
  const advice = decisionLine(
    'categories',
    printed,
    'important-data | sensitive-personal-information | personal-information | other-regime',
  );
  report(findingAt(row, 'category', { kind: 'doubt', message, advice }));
  return null;
}

function peopleOf(row: ListRow, category: FoundField['category'], { decisions, report }: Building) {
  const cell = cellAt(row, 'people');
  if (headingAt(row, 'people') === '') return undefined;
  const text = cell?.text ?? '';
  const band = figureIn(text, headingAt(row, 'people'), decisions);
  if (band === null) return null;
  const advice = decisionLine('figures', text, '100000 | null');
  if (band === undefined || band.from === null || band.below !== null) {
    const message = `found "${short(text)}"; expected a number of people from which the field is important data`;
    report(findingAt(row, 'people', { kind: 'doubt', message, advice }));
    return null;
  }
  if (category !== 'important-data') {
    const message = `a number of people that names no procedure stands at a field that is no important data`;
    report(
      findingAt(row, 'people', { kind: 'doubt', message, advice: `name the procedure in the heading, or ${advice}` }),
    );
    return null;
  }
  return band.from;
}

function cleanText(text: string): string {
  return cleanName(text.replaceAll('\n', ''));
}

function finished(sector: OpenSector, building: Building): FoundSector {
  const scenarios = sector.scenarios.map((scenario): FoundScenario => {
    const { name, definition, place, fields } = scenario;
    return { name, definition, place, fields, figures: figuresOf(scenario, building) };
  });
  return { name: sector.name, who: sector.who, place: sector.place, scenarios };
}

/** One figure for each head-count of a scenario, held against the others. */
function figuresOf(scenario: OpenScenario, building: Building): FoundScenario['figures'] {
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
