import { expect, it } from 'vitest';
import { readContent } from './index.ts';
import type { EditionContent } from './read.ts';
import { sectorsInForce } from './sectors-in-force.ts';

const read = readContent(process.cwd());
if (!read.ok) throw new Error('The content cannot be read.');
const { editions } = read.content;

/** The 2025 edition with some of the sectors it inherits as its own, with another summary. */
function inForce(...own: readonly string[]) {
  const find = (id: string) => editions.find(({ edition }) => edition.value.id === id);
  const [older, later] = [find('beijing-2024'), find('beijing-2025')];
  if (!older || !later) throw new Error('The content has other editions.');
  const sectors = own.flatMap((id) => older.sectors.filter(({ value }) => value.id === id));
  const mine: EditionContent = {
    ...later,
    sectors: sectors.map((sector) => ({ ...sector, value: { ...sector.value, summary: 'own' } })),
  };
  const found = sectorsInForce('beijing-2025', (id) => (id === 'beijing-2025' ? mine : find(id)));
  return found.map(({ id, summary }) => (summary === 'own' ? `${id}*` : id));
}

it('inherited sectors stand in their order', () => {
  expect(inForce()).toEqual([
    'automobile',
    'pharmaceuticals',
    'civil-aviation',
    'retail-modern-services',
    'ai-training-data',
  ]);
});

it('a sector of its own stands in the place of the inherited one', () => {
  expect(inForce('civil-aviation')).toEqual([
    'automobile',
    'pharmaceuticals',
    'civil-aviation*',
    'retail-modern-services',
    'ai-training-data',
  ]);
});

it('when all are its own, its own order holds', () => {
  const own = ['ai-training-data', 'civil-aviation', 'automobile', 'pharmaceuticals', 'retail-modern-services'];
  expect(inForce(...own)).toEqual(own.map((id) => `${id}*`));
});
