/** The list as a SKOS concept scheme per edition, in JSON-LD, with the DCAT description of the data set it is part of. */
import { CATEGORIES, EVIDENCE_LEVELS } from '../../list/index.ts';
import { type Distribution, datasetOf } from './catalogue.ts';
import { recordPath } from './files.ts';
import type { OpenRecords } from './records.ts';
import type { ByLanguage, OpenEdition, OpenField, OpenRecord, OpenScenario, OpenSector } from './schema.ts';
import { CHINESE, type OpenInput, type Site } from './site.ts';
import { contextOf, namespaceOf, vocabulary } from './vocabulary.ts';

/** The short name of a record within the file, e.g. `qd:field-subject-sex`. */
function conceptId({ kind, id }: Pick<OpenRecord, 'kind' | 'id'>): string {
  return `qd:${kind}-${id}`;
}

/** The same in full: what names the record for programs. */
export function conceptAddress(site: Site, { kind, id }: Pick<OpenRecord, 'kind' | 'id'>): string {
  return `${namespaceOf(site)}${kind}-${id}`;
}

/** `list.jsonld`: everything in one graph. `distributions` are the other files, with their sizes. */
export function jsonLdOf(input: OpenInput, records: OpenRecords, distributions: readonly Distribution[]): object {
  const { editions, sectors, scenarios, fields } = records;
  return {
    '@context': contextOf(input.site),
    '@graph': [
      datasetOf(input, records, distributions),
      ...editions.flatMap((edition) => schemeOf(edition, input)),
      ...sectors.map((sector) => sectorConcept(sector, input)),
      ...scenarios.flatMap((scenario) => scenarioConcept(scenario, input)),
      ...fields.map((field) => fieldConcept(field, input)),
      ...meanings('evidence', EVIDENCE_LEVELS, input),
      ...meanings('category', CATEGORIES, input),
      ...sourcesOf(input),
      ...vocabulary(),
    ],
  };
}

function schemeOf(edition: OpenEdition, { site }: OpenInput): object[] {
  const id = conceptId(edition);
  const edited = (other: string | null) => (other === null ? undefined : `qd:edition-${other}`);
  const unloaded = edition.unloadedSectors.map((sector) => ({
    '@id': `qd:sector-${sector.id}`,
    '@type': ['skos:Concept', 'qd:Sector'],
    prefLabel: sector.name,
    notation: `sector/${sector.id}`,
    inScheme: id,
    topConceptOf: id,
    tableLoaded: false,
    ...knownOf(sector),
  }));
  return [
    {
      '@id': id,
      '@type': ['skos:ConceptScheme', 'qd:Edition'],
      title: edition.name,
      description: edition.note,
      ...(edition.issuers.length === 0 ? {} : { publisherName: edition.issuers.flatMap(valuesOf) }),
      issued: edition.published,
      ...(edition.effective === null ? {} : { effective: edition.effective }),
      replaces: edited(edition.supersedes),
      isReplacedBy: edited(edition.supersededBy),
      hasTopConcept: [...edition.sectors, ...edition.unloadedSectors.map((sector) => sector.id)].map(
        (sector) => `qd:sector-${sector}`,
      ),
      notConfirmed: edition.notConfirmed,
      page: site.file(recordPath(edition)),
      ...knownOf(edition),
    },
    ...unloaded,
  ];
}

function sectorConcept(sector: OpenSector, input: OpenInput): object {
  const schemes = sector.editions.map((edition) => `qd:edition-${edition}`);
  return { ...conceptOf(sector, 'qd:Sector', input), definition: sector.summary, topConceptOf: schemes };
}

/** The concept of a scenario, and the figures the list has of it. */
function scenarioConcept(scenario: OpenScenario, input: OpenInput): object[] {
  const thresholds = (['assessment', 'contract'] as const).flatMap((procedure) =>
    (['personal', 'sensitive'] as const).flatMap((count) => {
      const figure = scenario.thresholds[procedure][count];
      if (figure === null) return [];
      const { from, ...known } = figure;
      return {
        '@id': `${conceptId(scenario)}-${procedure}-${count}`,
        '@type': 'qd:Threshold',
        procedure,
        count,
        peopleFrom: from,
        ...knownOf(known),
      };
    }),
  );
  return [
    {
      ...conceptOf(scenario, 'qd:Scenario', input),
      definition: scenario.definition,
      scopeNote: scenario.notes,
      broader: `qd:sector-${scenario.sector}`,
      threshold: thresholds.map((threshold) => threshold['@id']),
      notConfirmed: scenario.notConfirmed,
    },
    ...thresholds,
  ];
}

function fieldConcept(field: OpenField, input: OpenInput): object {
  return {
    ...conceptOf(field, 'qd:Field', input),
    altLabel: aliasesOf(field),
    definition: field.description,
    broader: `qd:scenario-${field.scenario}`,
    category: `qd:category-${field.category}`,
    ...(field.peopleFrom === null ? {} : { peopleFrom: field.peopleFrom }),
  };
}

function conceptOf(record: OpenSector | OpenScenario | OpenField, type: string, { site }: OpenInput) {
  return {
    '@id': conceptId(record),
    '@type': ['skos:Concept', type],
    prefLabel: record.name,
    notation: `${record.kind}/${record.id}`,
    inScheme: record.editions.map((edition) => `qd:edition-${edition}`),
    page: [site.file(recordPath(record)), ...(record.pages === null ? [] : Object.values(record.pages))],
    ...knownOf(record),
  };
}

/** Other words for the same datum: Chinese ones say so, of column names nobody knows the language. */
function aliasesOf({ aliases, name }: OpenField): object[] {
  const own = new Set(Object.values(name));
  return aliases
    .filter((alias) => !own.has(alias))
    .map((alias) => (/\p{Script=Han}/u.test(alias) ? { '@value': alias, '@language': CHINESE } : { '@value': alias }));
}

function knownOf({
  evidence,
  confirmed,
  sources,
  verified,
}: Pick<OpenField, 'evidence' | 'confirmed' | 'sources' | 'verified'>) {
  return {
    evidence: `qd:evidence-${evidence}`,
    confirmed,
    source: sources.map((key) => `qd:source-${key}`),
    ...(verified === null
      ? {}
      : { verifiedIn: `${verified.document}, ${verified.table}, ${verified.row}; ${verified.by}, ${verified.on}` }),
  };
}

/** A small scheme of the levels of evidence, or of the categories, each with what it means. */
function meanings(kind: 'evidence' | 'category', ids: readonly string[], { languages }: OpenInput): object[] {
  const said = (key: string): ByLanguage => {
    const texts = languages.map(({ locale, t }) => [locale.tag, t(key)] as const);
    return { [CHINESE]: texts.find(([tag]) => tag === CHINESE)?.[1] ?? '', ...Object.fromEntries(texts) };
  };
  const scheme = `qd:${kind}-scheme`;
  return [
    {
      '@id': scheme,
      '@type': 'skos:ConceptScheme',
      title: said(`${kind}.label`),
      hasTopConcept: ids.map((id) => `qd:${kind}-${id}`),
    },
    ...ids.map((id) => ({
      '@id': `qd:${kind}-${id}`,
      '@type': 'skos:Concept',
      prefLabel: said(`${kind}.${id}.name`),
      definition: said(`${kind}.${id}.meaning`),
      notation: `${kind}/${id}`,
      inScheme: scheme,
      topConceptOf: scheme,
    })),
  ];
}

function sourcesOf({ list }: OpenInput): object[] {
  return [...list.sources.values()].map(({ key, publisher, title, url, date }) => ({
    '@id': `qd:source-${key}`,
    '@type': 'foaf:Document',
    'dct:title': title,
    'dct:identifier': key,
    ...(publisher === null ? {} : { publisherName: publisher }),
    ...(date === null ? {} : { 'dct:date': date }),
    ...(url === null ? {} : { page: url }),
  }));
}

function valuesOf(texts: ByLanguage): object[] {
  return Object.entries(texts).map(([tag, text]) => ({ '@value': text, '@language': tag }));
}
