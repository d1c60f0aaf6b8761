import { expect, it } from 'vitest';
import { lintContent } from '../index.ts';
import { contentWith, fieldOf, problemsAfter, scenarioOf } from '../test-content.ts';
import { uniqueIds } from './unique-ids.ts';

it('accepts ids that differ', () => {
  expect(problemsAfter(uniqueIds)).toEqual([]);
});

it.each(['test-name', 'testing', 'automobile', 'test-2024'])('rejects a field whose id is taken: %s', (id) => {
  const problems = problemsAfter(uniqueIds, {
    sector: (sector) => {
      fieldOf(sector, 1).id = id;
    },
  });
  expect(problems).toMatchObject([
    { file: 'automobile.yaml', row: '- id: test-phone', message: expect.stringContaining(`"${id}"`) },
  ]);
});

it('rejects two steps of one procedure with the same id', () => {
  const problems = problemsAfter(uniqueIds, {
    procedures: ({ routes: [route] }) => {
      const step = route?.steps[1];
      if (step) step.id = 'sign';
    },
  });
  expect(problems).toMatchObject([
    { row: expect.stringContaining('id: watch'), message: expect.stringContaining('"sign"') },
  ]);
});

/** The sample with a later edition that inherits it and has a sector of its own. */
function withLater(change: (sector: ReturnType<typeof sectorOf>) => void) {
  const content = contentWith({});
  const [first] = content.editions;
  if (!first) throw new Error('The sample has no edition.');
  const value = { ...first.edition.value, id: 'test-2025', inherits: 'test-2024', published: '2025-08-30' };
  const sector = sectorOf(first);
  change(sector);
  const later = {
    edition: { ...first.edition, value },
    sectors: [{ ...sector.authored, file: 'later.yaml', value: sector.value }],
  };
  return lintContent({ ...content, editions: [...content.editions, later] }, [uniqueIds]);
}

function sectorOf({ sectors }: ReturnType<typeof contentWith>['editions'][number]) {
  const [authored] = sectors;
  if (!authored) throw new Error('The sample has no sector.');
  return { authored, value: structuredClone(authored.value) };
}

it('accepts the same record in a later edition', () => {
  expect(withLater(() => {})).toEqual([]);
});

it('rejects in a later edition an id that stands for a record of another kind', () => {
  const problems = withLater(({ value }) => {
    scenarioOf(value).id = 'another-scenario';
    fieldOf(value, 0).id = 'testing';
  });
  expect(problems).toMatchObject([
    { file: 'later.yaml', message: expect.stringContaining('"testing" is taken in automobile.yaml') },
  ]);
});

it('rejects a record that stands in an inherited sector and in one of the edition itself', () => {
  const problems = withLater(({ value }) => {
    value.id = 'another-sector';
  });
  expect(problems.map(({ message }) => message)).toEqual(
    ['testing', 'test-name', 'test-phone'].map((id) => expect.stringContaining(`"${id}" stands twice`)),
  );
});
