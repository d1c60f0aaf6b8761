import { beforeAll, describe, expect, test } from 'vitest';
import { bandsFor, compileRules, type Rules } from '../../classifier/index.ts';
import { allFields, currentEdition, type Field, findField, type List } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { type RouteTable, routeTable } from '../routes.ts';
import { consequence } from './consequence.ts';
import { flagsOf } from './flags.ts';
import { sectorReachFields } from './sector-reach.ts';
import { missingTotals, totalReasons, totalRows } from './totals.ts';

let list: List;
let rules: Rules;
let table: RouteTable;
beforeAll(() => {
  list = loadList(process.cwd(), '');
  rules = compileRules(list);
  table = routeTable(list);
});

function field(id: string): Field {
  const found = findField(currentEdition(list), id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
}

describe('routeTable', () => {
  test('has a page for every record, each at an address of its own', () => {
    expect([table.sectors.length, table.scenarios.length, table.fields.length]).toEqual([5, 23, 198]);
    const addresses = [...table.sectors, ...table.scenarios, ...table.fields, ...table.editions].map(({ segments }) =>
      segments.join('/'),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('leads from the first field of a scenario to its last and back', () => {
    const routes = table.fields.filter((route) => route.scenario.id === 'clinical-trial');
    expect(routes[0]?.previous).toBeNull();
    expect(routes.at(-1)?.next).toBeNull();
    for (const [index, route] of routes.entries()) expect(route.next?.id).toBe(routes[index + 1]?.field.id);
  });

  test('is computed once per list', () => {
    expect(routeTable(list)).toBe(table);
  });
});

describe('consequence', () => {
  const of = (id: string) => consequence(field(id), table.edition.id, rules);

  test('important data needs an assessment whatever the number of people', () => {
    expect(of('controlled-technology-rd-data')).toMatchObject({ kind: 'always', procedure: 'security-assessment' });
  });

  test('another regime is none of the three procedures', () => {
    expect(of('genetic-information')).toMatchObject({ kind: 'always', procedure: 'other-regime' });
  });

  test('personal information follows the head-counts the ladder shows', () => {
    const plain = allFields(table.edition).find(({ category }) => category === 'personal-information');
    if (!plain) throw new Error('no plain field');
    const bands = bandsFor(rules, table.edition.id, plain.scenario).personal;
    const result = of(plain.id);
    expect(result.kind === 'by-people' && result.reaches.map(({ from }) => from)).toEqual(
      bands.map(({ from }) => from),
    );
  });

  test('data that are important from some number of people follow the sensitive head-counts below it', () => {
    const result = of('group-health-physiology-data');
    if (result.kind !== 'by-people') throw new Error('expected head-counts');
    const limit = field('group-health-physiology-data').peopleFrom;
    expect(result.count).toBe('sensitive');
    expect(result.reaches.at(-1)).toMatchObject({ from: limit, to: null, ground: 'important-data' });
    expect(result.reaches.at(-2)?.to).toBe(limit);
  });

  test('every field leads somewhere', () => {
    for (const item of allFields(table.edition)) {
      const result = consequence(item, table.edition.id, rules);
      if (result.kind === 'by-people') expect(result.reaches.length).toBeGreaterThan(0);
    }
  });
});

describe('flagsOf', () => {
  test('names an exception, a number of people, a trigger and a reach', () => {
    const messages = (id: string) => flagsOf(field(id), rules).map(({ message }) => message);
    expect(messages('ota-type')).toEqual(['pages.flag.exception-miit-ota']);
    expect(messages('group-health-physiology-data')).toEqual(['pages.flag.people-from', 'pages.flag.sector-reach']);
    expect(messages('hcp-bank-account')).toEqual(['pages.flag.trigger-account']);
  });

  test('takes the figure of a trigger from the rules', () => {
    expect(flagsOf(field('hcp-bank-account'), rules)[0]?.values).toEqual({ people: rules.annex.accounts.from });
  });
});

describe('what the tables that are not loaded hold between them', () => {
  test('is what was announced less what is loaded', () => {
    expect(missingTotals(table.edition)).toEqual({ scenarios: 44, fields: 414 });
  });

  test('cannot be said where no table is missing, nor where records were left out for their evidence', () => {
    expect(missingTotals({ ...table.edition, unloadedSectors: [] })).toBeNull();
    expect(missingTotals(currentEdition(loadList(process.cwd(), 'reported')))).toBeNull();
  });
});

describe('reach', () => {
  test('sector-wide fields are shown in the other scenarios of the sector, not in their own', () => {
    const route = table.scenarios.find(({ scenario }) => scenario.id === 'clinical-trial');
    if (!route) throw new Error('no route');
    const ids = sectorReachFields(route.sector, route.scenario).map(({ id }) => id);
    expect(ids).toContain('gene-data-at-state-scale');
    expect(ids).not.toContain('genetic-information');
  });
});

describe('totals', () => {
  test('the 2024 edition is complete', () => {
    const edition = list.editions.find(({ id }) => id === 'beijing-2024');
    expect(edition && totalReasons(edition)).toEqual(['equal']);
  });

  test('the 2025 edition lacks the sectors whose tables are not loaded', () => {
    const edition = currentEdition(list);
    expect(totalRows(edition).map(({ difference }) => difference)).toEqual([4, 44, 414]);
    expect(totalReasons(edition)).toEqual(['unloaded']);
  });
});
