import {
  currentEdition,
  type Edition,
  type Field,
  findScenario,
  type Scenario,
  type Sector,
  type Source,
  type Sourced,
  type Threshold,
} from '../../list/index.ts';
import type { RecordText } from '../../words/index.ts';
import type {
  ByLanguage,
  OpenEdition,
  OpenField,
  OpenRecord,
  OpenScenario,
  OpenSector,
  OpenSource,
  OpenStub,
} from './schema.ts';
import { CHINESE, type Language, type OpenInput, type Texts } from './site.ts';

/** Every record as it is published. */
export interface OpenRecords {
  readonly editions: readonly OpenEdition[];
  readonly sectors: readonly OpenSector[];
  readonly scenarios: readonly OpenScenario[];
  readonly fields: readonly OpenField[];
}

/**
 * The records of all editions with all their languages, in the order of the list. A record that stands in several
 * editions is there once, as the newest of them has it, and names them all.
 */
export function openRecords(input: OpenInput): OpenRecords {
  const { list } = input;
  const sectors = newestFirst(list.editions, (edition) => edition.sectors);
  const scenarios = newestFirst(list.editions, (edition) => edition.sectors.flatMap((sector) => sector.scenarios));
  const fields = newestFirst(list.editions, (edition) =>
    edition.sectors.flatMap((sector) => sector.scenarios.flatMap((scenario) => scenario.fields)),
  );
  return {
    editions: list.editions.map((edition) => openEdition(edition, input)),
    sectors: sectors.map(({ record, editions }) => openSector(record, editions, input)),
    scenarios: scenarios.map(({ record, editions }) => openScenario(record, editions, input)),
    fields: fields.map(({ record, editions }) => openField(record, editions, input)),
  };
}

interface Standing<T> {
  readonly record: T;
  readonly editions: readonly string[];
}

function newestFirst<T extends { readonly id: string }>(
  editions: readonly Edition[],
  recordsOf: (edition: Edition) => readonly T[],
): Standing<T>[] {
  const found = new Map<string, { record: T; editions: string[] }>();
  for (const edition of editions) {
    for (const record of recordsOf(edition)) {
      const before = found.get(record.id);
      if (before) before.editions.push(edition.id);
      else found.set(record.id, { record, editions: [edition.id] });
    }
  }
  return [...found.values()];
}

/** One text in every language it was translated into; what only falls back to Chinese is left out. */
export function inLanguages(
  languages: readonly Language[],
  chinese: string,
  read: (texts: Texts) => RecordText,
): ByLanguage {
  const translated = languages.flatMap(({ locale, texts }) => {
    if (locale.tag === CHINESE) return [];
    const { text, lang } = read(texts);
    return lang === locale.tag ? [[locale.tag, text] as const] : [];
  });
  return { [CHINESE]: chinese, ...Object.fromEntries(translated) };
}

export function knownOf({ evidence, sources, verified }: Sourced) {
  const compared = verified ? { ...verified, notInTable: [...(verified.notInTable ?? [])] } : null;
  return { evidence, confirmed: evidence === 'official', sources: [...sources], verified: compared };
}

export function pagesOf(
  { list, languages, site }: OpenInput,
  editions: readonly string[],
  segments: readonly string[],
) {
  if (!editions.includes(currentEdition(list).id)) return null;
  return Object.fromEntries(languages.map(({ locale }) => [locale.tag, site.page(locale.tag, ...segments)]));
}

function openField(field: Field, editions: readonly string[], input: OpenInput): OpenField {
  const { languages } = input;
  const { id, sector, scenario, order, category, reach, peopleFrom, trigger, exception } = field;
  return {
    kind: 'field',
    id,
    editions: [...editions],
    sector,
    scenario,
    order,
    name: inLanguages(languages, field.name, (texts) => texts.field(id).name),
    description: inLanguages(languages, field.description, (texts) => texts.field(id).description),
    aliases: [...field.aliases],
    category,
    reach,
    peopleFrom,
    trigger,
    exception,
    ...knownOf(field),
    pages: pagesOf(input, editions, ['list', sector, scenario, id]),
  };
}

function openScenario(scenario: Scenario, editions: readonly string[], input: OpenInput): OpenScenario {
  const { languages } = input;
  const { id, sector, order, thresholds } = scenario;
  return {
    kind: 'scenario',
    id,
    editions: [...editions],
    sector,
    order,
    name: inLanguages(languages, scenario.name, (texts) => texts.scenario(id).name),
    definition: inLanguages(languages, scenario.definition, (texts) => texts.scenario(id).definition),
    notes: inLanguages(languages, scenario.notes, (texts) => texts.scenario(id).notes),
    thresholds: perProcedure(thresholds, openThreshold),
    applied: appliedIn(id, input),
    notConfirmed: (['assessment', 'contract'] as const).flatMap((procedure) =>
      (['personal', 'sensitive'] as const).flatMap((count) =>
        thresholds[procedure][count] === null ? [`thresholds.${procedure}.${count}`] : [],
      ),
    ),
    fields: scenario.fields.map((field) => field.id),
    ...knownOf(scenario),
    pages: pagesOf(input, editions, ['list', sector, id]),
  };
}

type PerProcedure<T> = Readonly<Record<'assessment' | 'contract', Readonly<Record<'personal' | 'sensitive', T>>>>;

function perProcedure<T, U>({ assessment, contract }: PerProcedure<T>, read: (figure: T) => U) {
  return {
    assessment: { personal: read(assessment.personal), sensitive: read(assessment.sensitive) },
    contract: { personal: read(contract.personal), sensitive: read(contract.sensitive) },
  };
}

function openThreshold(threshold: Threshold | null) {
  return threshold === null ? null : { from: threshold.from, ...knownOf(threshold) };
}

/** The figures the classifier decides by: nothing here says a threshold that it does not. */
function appliedIn(id: string, { list, rules }: OpenInput): OpenScenario['applied'] {
  const edition = currentEdition(list);
  if (findScenario(edition, id) === undefined) return null;
  const ruled = rules.editions.find((candidate) => candidate.id === edition.id);
  const figures = ruled?.scenarios.find((candidate) => candidate.id === id)?.figures;
  if (!figures) throw new Error(`The rules have no scenario "${id}" in ${edition.id}.`);
  return perProcedure(figures, ({ from, basis, evidence, sources }) => ({
    from,
    basis,
    evidence,
    sources: [...sources],
  }));
}

function openSector(sector: Sector, editions: readonly string[], input: OpenInput): OpenSector {
  const { languages } = input;
  const { id, order } = sector;
  return {
    kind: 'sector',
    id,
    editions: [...editions],
    order,
    name: inLanguages(languages, sector.name, (texts) => texts.sector(id).name),
    summary: inLanguages(languages, sector.summary, (texts) => texts.sector(id).summary),
    who: inLanguages(languages, sector.who, (texts) => texts.sector(id).who),
    scenarios: sector.scenarios.map((scenario) => scenario.id),
    ...knownOf(sector),
    pages: pagesOf(input, editions, ['list', id]),
  };
}

function openEdition(edition: Edition, input: OpenInput): OpenEdition {
  const { languages, list, site } = input;
  const { id, issuers, unloadedSectors } = edition;
  const words = (part: 'name' | 'scope' | 'effect' | 'note') =>
    inLanguages(languages, edition[part], (texts) => texts.edition(id)[part]);
  return {
    kind: 'edition',
    id,
    inForce: id === currentEdition(list).id,
    name: words('name'),
    nameIsDescription: edition.nameIsDescription,
    issuers: issuers.map((issuer, index) =>
      inLanguages(languages, issuer, (texts) => texts.edition(id).issuers[index] ?? { text: issuer, lang: CHINESE }),
    ),
    published: edition.published,
    effective: edition.effective,
    otherDates: edition.otherDates.map(({ date, kind, sources }) => ({ date, kind, sources: [...sources] })),
    supersedes: edition.supersedes,
    supersededBy: edition.supersededBy,
    inherits: edition.inherits,
    reach: edition.reach,
    scope: words('scope'),
    effect: words('effect'),
    outsideList: edition.outsideList,
    note: words('note'),
    declaredTotals: { ...edition.declaredTotals },
    loadedTotals: { ...edition.loadedTotals },
    sectors: edition.sectors.map((sector) => sector.id),
    unloadedSectors: unloadedSectors.map((sector) => ({
      id: sector.id,
      name: inLanguages(languages, sector.name, (texts) => texts.unloadedSector(sector.id).name),
      ...knownOf(sector),
    })),
    notConfirmed: [
      ...(edition.nameIsDescription ? ['name'] : []),
      ...(issuers.length === 0 ? ['issuers'] : []),
      ...(edition.effective === null ? ['effective'] : []),
      ...unloadedSectors.map((sector) => `unloadedSectors.${sector.id}`),
    ],
    ...knownOf(edition),
    sources: [
      ...new Set([
        ...edition.sources,
        ...edition.nameSources,
        ...edition.issuersSources,
        ...edition.datesSources,
        ...edition.scopeSources,
        ...edition.effectSources,
        ...edition.declaredTotalsSources,
      ]),
    ],
    pages: Object.fromEntries(languages.map(({ locale }) => [locale.tag, site.page(locale.tag, 'editions', id)])),
  };
}

/** The sources as published, by key: those named, or all where none are. */
export function openSources({ list }: OpenInput, keys?: ReadonlySet<string>): Record<string, OpenSource> {
  const wanted = [...list.sources.values()].filter(({ key }) => keys === undefined || keys.has(key));
  return Object.fromEntries(wanted.map((source) => [source.key, openSource(source)]));
}

function openSource({ kind, publisher, title, titleIsDescription, url, date, accessed }: Source): OpenSource {
  return { kind, publisher, title, titleIsDescription, url, date, accessed };
}

/** Every source a record names, also for its figures. */
export function sourcesNamedBy(record: OpenRecord | OpenStub): Set<string> {
  const keys = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        if (name === 'sources' && Array.isArray(part)) for (const key of part) keys.add(String(key));
        else if (name === 'verified' && typeof part === 'object' && part !== null && 'document' in part)
          keys.add(String(part.document));
        else walk(part);
      }
    }
  };
  walk(record);
  return keys;
}
