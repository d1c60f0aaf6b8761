import { CATEGORIES, EVIDENCE_LEVELS } from '../../list/index.ts';
import type { Site } from './site.ts';
import { namespaceOf } from './vocabulary.ts';

/** What must hold in `list.jsonld`, as SHACL shapes in Turtle: SKOS's own conditions, evidence on every record, DCAT. */
export function shapesOf(site: Site): string {
  const levels = EVIDENCE_LEVELS.map((level) => `qd:evidence-${level}`).join(' ');
  const categories = CATEGORIES.map((category) => `qd:category-${category}`).join(' ');
  return `@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix qd: <${namespaceOf(site)}> .

# SKOS reference: S9, S12 to S14; every concept is in a scheme, and what is broader is a concept.
qd:ConceptShape a sh:NodeShape ;
  sh:targetClass skos:Concept ;
  sh:not [ sh:class skos:ConceptScheme ] ;
  sh:property [
    sh:path skos:prefLabel ; sh:minCount 1 ; sh:uniqueLang true ; sh:datatype rdf:langString ;
    sh:disjoint skos:altLabel ;
  ] ;
  sh:property [
    sh:path skos:prefLabel ;
    sh:qualifiedValueShape [ sh:languageIn ( "zh" ) ] ; sh:qualifiedMinCount 1 ;
  ] ;
  sh:property [ sh:path skos:definition ; sh:uniqueLang true ] ;
  sh:property [ sh:path skos:notation ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:class skos:ConceptScheme ] ;
  sh:property [ sh:path skos:broader ; sh:class skos:Concept ; sh:maxCount 1 ] ;
  sh:property [ sh:path skos:topConceptOf ; sh:class skos:ConceptScheme ] ;
  sh:or ( [ sh:property [ sh:path skos:topConceptOf ; sh:minCount 1 ] ] [ sh:property [ sh:path skos:broader ; sh:minCount 1 ] ] ) .

qd:SchemeShape a sh:NodeShape ;
  sh:targetClass skos:ConceptScheme ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] ;
  sh:property [ sh:path skos:hasTopConcept ; sh:minCount 1 ; sh:class skos:Concept ] .

# Evidence: on every record and on every figure, from a source that is described.
qd:KnownShape a sh:NodeShape ;
  sh:targetClass qd:Edition, qd:Sector, qd:Scenario, qd:Field, qd:Threshold ;
  sh:property [ sh:path qd:evidence ; sh:minCount 1 ; sh:maxCount 1 ; sh:in ( ${levels} ) ] ;
  sh:property [ sh:path qd:confirmed ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ] ;
  sh:property [ sh:path dct:source ; sh:minCount 1 ; sh:nodeKind sh:IRI ; sh:property [ sh:path dct:title ; sh:minCount 1 ] ] ;
  sh:or (
    [ sh:property [ sh:path qd:evidence ; sh:hasValue qd:evidence-official ] ;
      sh:property [ sh:path qd:confirmed ; sh:hasValue true ] ;
      sh:property [ sh:path qd:verifiedIn ; sh:minCount 1 ] ]
    [ sh:not [ sh:property [ sh:path qd:evidence ; sh:hasValue qd:evidence-official ] ] ;
      sh:property [ sh:path qd:confirmed ; sh:hasValue false ] ]
  ) .

qd:EditionShape a sh:NodeShape ;
  sh:targetClass qd:Edition ;
  sh:property [ sh:path dct:issued ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:date ] ;
  sh:or ( [ sh:property [ sh:path qd:effective ; sh:minCount 1 ] ] [ sh:property [ sh:path qd:notConfirmed ; sh:hasValue "effective" ] ] ) .

qd:ScenarioShape a sh:NodeShape ;
  sh:targetClass qd:Scenario ;
  sh:property [ sh:path skos:broader ; sh:minCount 1 ; sh:class qd:Sector ] ;
  sh:property [ sh:path qd:threshold ; sh:class qd:Threshold ] .

qd:FieldShape a sh:NodeShape ;
  sh:targetClass qd:Field ;
  sh:property [ sh:path skos:broader ; sh:minCount 1 ; sh:class qd:Scenario ] ;
  sh:property [ sh:path qd:category ; sh:minCount 1 ; sh:maxCount 1 ; sh:in ( ${categories} ) ] ;
  sh:property [ sh:path qd:peopleFrom ; sh:maxCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 1 ] .

qd:ThresholdShape a sh:NodeShape ;
  sh:targetClass qd:Threshold ;
  sh:property [ sh:path qd:peopleFrom ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ; sh:minInclusive 1 ] ;
  sh:property [ sh:path qd:procedure ; sh:minCount 1 ; sh:in ( "assessment" "contract" ) ] ;
  sh:property [ sh:path qd:count ; sh:minCount 1 ; sh:in ( "personal" "sensitive" ) ] .

# DCAT 3.
qd:DatasetShape a sh:NodeShape ;
  sh:targetClass dcat:Dataset ;
  sh:property [ sh:path dct:title ; sh:minCount 1 ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:description ; sh:minCount 1 ; sh:uniqueLang true ] ;
  sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:version ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path dcat:distribution ; sh:minCount 4 ; sh:class dcat:Distribution ] .

qd:DistributionShape a sh:NodeShape ;
  sh:targetClass dcat:Distribution ;
  sh:property [ sh:path dcat:accessURL ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:mediaType ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path dcat:byteSize ; sh:maxCount 1 ; sh:datatype xsd:nonNegativeInteger ] ;
  sh:property [ sh:path dct:license ; sh:minCount 1 ; sh:nodeKind sh:IRI ] .
`;
}
