import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { allFields, currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { locales } from '../../words/load/index.ts';
import { published, SITE } from './site.test-support.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const OWN = `${SITE.file('data/v1/list.jsonld')}#`;
const list = loadList();
const edition = currentEdition(list);
const open = published();

/** The file as RDF, read by a processor that fetches nothing and drops nothing in silence. */
async function readGraph(document: object): Promise<Store> {
  // `safe`: what has no meaning in RDF is a fault; the types do not know of it.
  const options = { format: 'application/n-quads' as const, safe: true, documentLoader };
  const quads = await jsonld.toRDF(document, options);
  return new Store(new Parser({ format: 'N-Quads' }).parse(String(quads)));
}
const documentLoader = async (address: string): Promise<never> => {
  throw new Error(`The file must be whole in itself, and asks for ${address}.`);
};
const document = (): { '@graph': Record<string, unknown>[] } => JSON.parse(open.textOf('data/v1/list.jsonld'));
const shapes = new Store(new Parser().parse(open.textOf('data/v1/schemas/list.shapes.ttl')));

/** What the shapes find wrong: where, and against which condition. */
async function faultsOf(graph: Store): Promise<string[]> {
  const { results } = await new SHACLValidator(shapes).validate(graph);
  return results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode?.value, path?.value, sourceConstraintComponent?.value].join(' ').replaceAll(/\S*[#/]/g, ''),
  );
}

describe('the concept scheme', () => {
  test('is read as RDF and holds to its shapes', async () => {
    const graph = await readGraph(document());
    expect(graph.size).toBeGreaterThan(10_000);
    expect(await faultsOf(graph)).toEqual([]);
  });

  test('has every field as a concept with a label in every language', async () => {
    const graph = await readGraph(document());
    for (const { id } of allFields(edition)) {
      const labels = graph.getObjects(`${OWN}field-${id}`, `${SKOS}prefLabel`, null);
      const tags = labels.map((label) => (label.termType === 'Literal' ? label.language : ''));
      expect(tags.sort(), id).toEqual(locales.map(({ tag }) => tag.toLowerCase()).sort());
    }
  });

  test('names a scheme for every edition, with the sectors whose tables are not here', async () => {
    const graph = await readGraph(document());
    for (const { id, sectors, unloadedSectors } of list.editions) {
      const top = graph.getObjects(`${OWN}edition-${id}`, `${SKOS}hasTopConcept`, null).map(({ value }) => value);
      expect(top.sort(), id).toEqual(
        [...sectors, ...unloadedSectors].map((sector) => `${OWN}sector-${sector.id}`).sort(),
      );
    }
  });

  test.each([
    ['without evidence', { evidence: undefined }, /MinCountConstraint/],
    ['with a level nobody knows', { evidence: 'qd:evidence-certain' }, /InConstraint/],
    ['said to be confirmed, and not official', { confirmed: true }, /OrConstraint/],
    ['without a scenario', { broader: undefined }, /MinCountConstraint/],
    ['in a scenario that is not there', { broader: 'qd:scenario-none' }, /ClassConstraint/],
    ['with two labels in one language', { 'skos:prefLabel': { '@value': 'other', '@language': 'en' } }, /UniqueLang/],
    ['without a Chinese label', { prefLabel: { en: 'only English' } }, /QualifiedMinCount/],
  ])('a field %s is found by the shapes', async (_, change, fault) => {
    const whole = document();
    const at = whole['@graph'].findIndex((node) => String(node['@id']).startsWith('qd:field-'));
    const changed = whole['@graph'].map((node, index) => (index === at ? { ...node, ...change } : node));
    const faults = await faultsOf(await readGraph(JSON.parse(JSON.stringify({ ...whole, '@graph': changed }))));
    expect(faults.join('\n')).toMatch(fault);
  });
});
