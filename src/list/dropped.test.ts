import { expect, it } from 'vitest';
import { droppedRecords } from './dropped.ts';
import { loadList } from './load/index.ts';
import { currentEdition } from './lookups.ts';
import type { Edition, List, Moved, Sector, UnloadedSector } from './model.ts';

const real = loadList(process.cwd(), undefined);
const current = currentEdition(real);
const [sector, ...otherSectors] = current.sectors;
const [scenario, ...otherScenarios] = sector?.scenarios ?? [];
const [field, ...otherFields] = scenario?.fields ?? [];
if (!sector || !scenario || !field) throw new Error('The list has changed; choose other records.');

/** The list with the edition in force changed, and the one it came from as it is. */
const listWith = (changes: Partial<Edition>, moved: readonly Moved[] = []): List => ({
  ...real,
  moved,
  editions: real.editions.map((edition) => (edition === current ? { ...edition, ...changes } : edition)),
});
const withScenarios = (scenarios: Sector['scenarios']): Partial<Edition> => ({
  sectors: [{ ...sector, scenarios }, ...otherSectors],
});
const addresses = (list: List) => droppedRecords(list).map(({ place }) => place.join('/'));
const withoutField = withScenarios([{ ...scenario, fields: otherFields }, ...otherScenarios]);

it('a list that keeps every record drops none', () => {
  expect(droppedRecords(real)).toEqual([]);
});

it('names a record the edition in force has no more, with the newest edition that has it', () => {
  const older = real.editions.find((edition) => edition !== current);
  const [dropped, ...others] = droppedRecords(listWith(withoutField));
  expect(others).toEqual([]);
  expect(dropped).toMatchObject({
    level: 'field',
    id: field.id,
    name: field.name,
    evidence: field.evidence,
    isUnknown: false,
  });
  expect(dropped?.place).toEqual([sector.id, scenario.id, field.id]);
  expect(dropped?.last.id).toBe(older?.id);
});

it('names what stood under a scenario along with it', () => {
  const list = listWith(withScenarios(otherScenarios));
  expect(addresses(list)).toHaveLength(1 + scenario.fields.length);
});

it('leaves to the moves what they tell of', () => {
  const moved: Moved = {
    ...{ level: 'field', place: [sector.id, scenario.id, field.id], name: field.name },
    ...{ to: [otherFields[0]?.id ?? ''], edition: current.id, on: '2026-12-01', reason: 'merged' },
  };
  expect(droppedRecords(listWith(withoutField, [moved]))).toEqual([]);
});

it('claims nothing of a sector whose table is not loaded, whose own page stays', () => {
  const [known] = current.unloadedSectors;
  if (!known) throw new Error('Every table is loaded; make up a sector without one.');
  const unloaded: UnloadedSector = { ...known, id: sector.id, name: sector.name };
  const list = listWith({ sectors: otherSectors, unloadedSectors: [unloaded] });
  expect(addresses(list)).not.toContain(sector.id);
  expect(addresses(list)).toContain(`${sector.id}/${scenario.id}`);
  expect(droppedRecords(list).every(({ isUnknown }) => isUnknown)).toBe(true);
});

it('claims nothing where records were left out for their evidence', () => {
  expect(droppedRecords(listWith({ ...withoutField, isCut: true }))).toEqual([]);
});
