import {
  type Building,
  cellAt,
  findingAt,
  headingAt,
  type KnownNames,
  type OpenScenario,
  type OpenSector,
  placeOf,
  textAt,
} from './building.ts';
import { categoryOf } from './category.ts';
import { headingsOf } from './columns.ts';
import { type Decisions, decided, decisionLine } from './decisions.ts';
import { figureIn } from './figures.ts';
import type { Finding } from './finding.ts';
import type { FoundField, FoundScenario, FoundSector } from './found.ts';
import type { Grid } from './grid.ts';
import { cleanName, headingName, plainName, sectorName } from './names.ts';
import { checkNumbers, placesOf } from './numbering.ts';
import { addClaims, figuresOf } from './scenario-figures.ts';
import { namesIn, type Splitting } from './split.ts';
import { type ListRow, type Report, rowsOfList, short } from './table.ts';

/** What a document says of the list, and what stops it from being taken over. */
export interface FoundList {
  readonly sectors: readonly FoundSector[];
  readonly findings: readonly Finding[];
  /** Tables that hold no rows of the list. */
  readonly passedOver: readonly string[];
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
