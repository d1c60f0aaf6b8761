/** The words of `list.jsonld` that no public vocabulary has, and how its short names read (JSON-LD context). */
import { FOLDER, type Site } from './site.ts';

/** Where everything the file describes has its address: in the file itself. */
export function namespaceOf(site: Site): string {
  return `${site.file(`${FOLDER}list.jsonld`)}#`;
}

/** Address of the scheme of the levels of evidence, or of the categories. */
export function conceptScheme(site: Site, of: 'evidence' | 'category'): string {
  return `${namespaceOf(site)}${of}-scheme`;
}

/** The context: short names for the properties used, so that the file can be read without knowing RDF. */
export function contextOf(site: Site) {
  const link = (id: string) => ({ '@id': id, '@type': '@id' });
  const texts = (id: string) => ({ '@id': id, '@container': '@language' });
  const date = (id: string) => ({ '@id': id, '@type': 'xsd:date' });
  return {
    qd: namespaceOf(site),
    skos: 'http://www.w3.org/2004/02/skos/core#',
    dct: 'http://purl.org/dc/terms/',
    dcat: 'http://www.w3.org/ns/dcat#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    prefLabel: texts('skos:prefLabel'),
    altLabel: 'skos:altLabel',
    definition: texts('skos:definition'),
    scopeNote: texts('skos:scopeNote'),
    notation: 'skos:notation',
    broader: link('skos:broader'),
    inScheme: link('skos:inScheme'),
    topConceptOf: link('skos:topConceptOf'),
    hasTopConcept: link('skos:hasTopConcept'),
    title: texts('dct:title'),
    description: texts('dct:description'),
    issued: date('dct:issued'),
    effective: date('qd:effective'),
    replaces: link('dct:replaces'),
    isReplacedBy: link('dct:isReplacedBy'),
    publisherName: 'http://purl.org/dc/elements/1.1/publisher',
    source: link('dct:source'),
    license: link('dct:license'),
    page: link('foaf:page'),
    label: texts('rdfs:label'),
    comment: texts('rdfs:comment'),
    evidence: link('qd:evidence'),
    confirmed: 'qd:confirmed',
    category: link('qd:category'),
    peopleFrom: 'qd:peopleFrom',
    threshold: link('qd:threshold'),
    procedure: 'qd:procedure',
    count: 'qd:count',
    tableLoaded: 'qd:tableLoaded',
    notConfirmed: 'qd:notConfirmed',
    verifiedIn: 'qd:verifiedIn',
    distribution: link('dcat:distribution'),
    downloadURL: link('dcat:downloadURL'),
    accessURL: link('dcat:accessURL'),
    mediaType: link('dcat:mediaType'),
    byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:nonNegativeInteger' },
    version: 'dcat:version',
    landingPage: link('dcat:landingPage'),
    conformsTo: link('dct:conformsTo'),
  };
}

const CLASSES: Readonly<Record<string, string>> = {
  Edition: 'An edition of the list.',
  Sector: 'A sector of the list.',
  Scenario: 'A business scenario of a sector.',
  Field: 'A field that is listed in a scenario.',
  Threshold: 'A figure of the list itself: from this number of people on a procedure is needed.',
};

const PROPERTIES: Readonly<Record<string, string>> = {
  evidence: 'How a record is known. Only what is official was compared with the published table.',
  confirmed: 'Whether the record was compared with the officially published table.',
  category: 'What kind of data a field is.',
  peopleFrom: 'The number of people from which it holds, that number included.',
  threshold: 'A figure of the list itself for a scenario. Where a scenario has none, it is not confirmed.',
  procedure: 'assessment: security assessment. contract: standard contract or certification.',
  count: 'personal: people without a sensitive item. sensitive: people with one.',
  effective: 'Day from which an edition applies.',
  tableLoaded: 'false: the edition is reported to have the sector, and its table could not be obtained.',
  notConfirmed: 'A part of the record whose value no source confirms.',
  verifiedIn: 'Where in the published table the record stands, and who compared it when.',
};

/** The description of the words above, each with its address. */
export function vocabulary(): object[] {
  const described = (type: string) => (entry: readonly [string, string]) => ({
    '@id': `qd:${entry[0]}`,
    '@type': type,
    label: { en: entry[0] },
    comment: { en: entry[1] },
  });
  return [
    ...Object.entries(CLASSES).map(described('rdfs:Class')),
    ...Object.entries(PROPERTIES).map(described('rdf:Property')),
  ];
}
