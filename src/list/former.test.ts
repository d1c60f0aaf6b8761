import { describe, expect, it } from 'vitest';
import { currentIds, formerPlaces, movesTo, standpoints } from './former.ts';
import { loadList } from './load/index.ts';
import { currentEdition, findScenario } from './lookups.ts';
import type { Edition, Field, List, Moved, Scenario } from './model.ts';

const real = loadList(process.cwd(), undefined);
const current = currentEdition(real);
const scenario = current.sectors[0]?.scenarios[0];
const [first, second, third] = scenario?.fields ?? [];
if (!scenario || !first || !second || !third) throw new Error('The list has changed; choose other records.');

const entry: Moved = {
  level: 'field',
  place: [scenario.sector, scenario.id, 'old-field'],
  name: '旧字段',
  to: [first.id],
  edition: current.id,
  on: '2026-12-01',
  reason: 'renamed',
};
const listWith = (...moved: readonly Moved[]): List => ({ ...real, moved });
const leads = (list: List) =>
  formerPlaces(list).map(({ place, to }) => [place.join('/'), ...to.map((target) => target.place.join('/'))]);
const home = `${scenario.sector}/${scenario.id}`;

it('a list in which nothing moved has no old addresses', () => {
  expect(formerPlaces(real)).toEqual([]);
  expect(currentIds(real)).toEqual({});
});

it('every record of an edition stands at one place', () => {
  const places = [...standpoints(current).values()].map(({ place }) => place.join('/'));
  expect(places.length).toBe(5 + 23 + 198);
  expect(new Set(places).size).toBe(places.length);
});

describe('what is recorded of a move', () => {
  it('leads from the old address to the record', () => {
    expect(leads(listWith(entry))).toEqual([[`${home}/old-field`, `${home}/${first.id}`]]);
    expect(currentIds(listWith(entry))).toEqual({ 'old-field': [first.id] });
    expect(movesTo(listWith(entry), first.id).map(({ moved }) => moved)).toEqual([entry]);
    expect(movesTo(listWith(entry), second.id)).toEqual([]);
  });

  it('leads from what was split to all it became', () => {
    const split: Moved = { ...entry, to: [first.id, second.id], reason: 'split' };
    expect(leads(listWith(split))).toEqual([[`${home}/old-field`, `${home}/${first.id}`, `${home}/${second.id}`]]);
  });

  it('takes along what stands under a scenario', () => {
    const renamed: Moved = { ...entry, level: 'scenario', place: [scenario.sector, 'old-scenario'], to: [scenario.id] };
    const found = leads(listWith(renamed));
    expect(found.length).toBe(1 + scenario.fields.length);
    expect(found).toContainEqual([`${scenario.sector}/old-scenario/${third.id}`, `${home}/${third.id}`]);
    expect(currentIds(listWith(renamed))).toEqual({ 'old-scenario': [scenario.id] });
  });

  it('leads nowhere where the record is left out for its evidence', () => {
    expect(leads(listWith({ ...entry, to: ['left-out'] }))).toEqual([]);
  });
});

describe('a record that a new edition has elsewhere under its own id', () => {
  const other = current.sectors[1]?.scenarios[0];
  if (!other) throw new Error('The list has changed; choose another scenario.');
  /** The edition in force with one field in another scenario. */
  const later = withScenarios(current, (one) => {
    if (one.id === scenario.id) return { ...one, fields: one.fields.filter(({ id }) => id !== first.id) };
    if (one.id !== other.id) return one;
    const moved: Field = { ...first, sector: other.sector, scenario: other.id };
    return { ...one, fields: [...one.fields, moved] };
  });
  const list: List = { ...real, editions: [later, ...real.editions.slice(1)] };

  it('is found from its old address without an entry, with the edition that moved it', () => {
    expect(findScenario(later, other.id)?.fields.length).toBe(other.fields.length + 1);
    expect(leads(list)).toEqual([[`${home}/${first.id}`, `${other.sector}/${other.id}/${first.id}`]]);
    const [found] = formerPlaces(list);
    expect([found?.moved.edition, found?.moved.on, found?.moved.reason]).toEqual([later.id, later.published, 'moved']);
    expect(currentIds(list)).toEqual({});
  });
});

function withScenarios(edition: Edition, change: (scenario: Scenario) => Scenario): Edition {
  const sectors = edition.sectors.map((sector) => ({ ...sector, scenarios: sector.scenarios.map(change) }));
  return { ...edition, sectors };
}
