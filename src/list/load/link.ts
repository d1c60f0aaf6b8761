import { type Content, type EditionContent, sectorsInForce } from '../content/index.ts';
import type {
  Edition,
  Evidence,
  Field,
  List,
  Moved,
  Scenario,
  Sector,
  Sourced,
  Threshold,
  UnloadedSector,
} from '../model.ts';
import { EVIDENCE_LEVELS, RECORD_LEVELS } from '../model.ts';
import type { FieldEntry, MovedEntry, ScenarioEntry, SectorFile } from '../schema/index.ts';
import { linkNational } from './national.ts';

/**
 * The files of `content/` as one linked model, leaving out every record whose evidence is weaker than `floor`,
 * and with it all that stands under it. The national rules and the editions themselves are the frame and stay.
 */
export function link(content: Content, floor: Evidence): Omit<List, 'dataRevision'> {
  const byId = new Map(content.editions.map((entry) => [entry.edition.value.id, entry]));
  const editions = content.editions.map((entry) => linkEdition(entry, byId, floor));
  return {
    editions: editions.toSorted((a, b) => b.published.localeCompare(a.published) || b.id.localeCompare(a.id)),
    sources: new Map(Object.entries(content.sources.value).map(([key, source]) => [key, { key, ...source }])),
    national: linkNational(content.national.value),
    zones: content.zones.value,
    procedures: content.procedures?.value ?? null,
    glossary: content.glossary?.value ?? [],
    results: (content.results?.value ?? []).filter((result) => reaches(result, floor)),
    moved: (content.moved?.value ?? []).map(linkMoved),
  };
}

function linkMoved({ was, ...entry }: MovedEntry): Moved {
  const place = [was.sector, was.scenario, was.field].filter((id) => id !== undefined);
  return { ...entry, place, level: RECORD_LEVELS[place.length - 1] ?? 'sector' };
}

type EditionsById = ReadonlyMap<string, EditionContent>;

function linkEdition({ edition }: EditionContent, byId: EditionsById, floor: Evidence): Edition {
  const authored = sectorsInForce(edition.value.id, (id) => byId.get(id));
  const linked = authored.filter((sector) => reaches(sector, floor)).map((sector) => linkSector(sector, floor));
  const scenarios = linked.flatMap((sector) => sector.scenarios);
  const fieldsOf = (of: readonly { readonly fields: readonly unknown[] }[]) =>
    of.reduce((sum, { fields }) => sum + fields.length, 0);
  const authoredScenarios = authored.flatMap((sector) => sector.scenarios);
  return {
    ...edition.value,
    sectors: linked,
    unloadedSectors: edition.value.unloadedSectors.filter((sector: UnloadedSector) => reaches(sector, floor)),
    loadedTotals: {
      sectors: linked.length,
      scenarios: scenarios.length,
      fields: fieldsOf(scenarios),
    },
    isCut: scenarios.length < authoredScenarios.length || fieldsOf(scenarios) < fieldsOf(authoredScenarios),
  };
}

function linkSector(sector: SectorFile, floor: Evidence): Sector {
  const scenarios = sector.scenarios
    .filter((scenario) => reaches(scenario, floor))
    .map((scenario) => linkScenario(scenario, sector.id, floor));
  return { ...sector, scenarios: inOrder(scenarios) };
}

function linkScenario(scenario: ScenarioEntry, sector: string, floor: Evidence): Scenario {
  const keep = (threshold: Threshold | null) => (threshold !== null && reaches(threshold, floor) ? threshold : null);
  const { assessment, contract } = scenario.thresholds;
  const fields = scenario.fields
    .filter((field) => reaches(field, floor))
    .map((field: FieldEntry): Field => ({ ...field, scenario: scenario.id, sector }));
  return {
    ...scenario,
    sector,
    thresholds: {
      assessment: { personal: keep(assessment.personal), sensitive: keep(assessment.sensitive) },
      contract: { personal: keep(contract.personal), sensitive: keep(contract.sensitive) },
    },
    fields: inOrder(fields),
  };
}

function reaches(record: Sourced, floor: Evidence): boolean {
  return EVIDENCE_LEVELS.indexOf(record.evidence) <= EVIDENCE_LEVELS.indexOf(floor);
}

function inOrder<T extends { readonly order: number }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => a.order - b.order);
}
