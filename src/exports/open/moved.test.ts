import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { allFields, currentEdition, type Edition, type List, type Moved, type Verification } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { published } from './site.test-support.ts';

const list = loadList();
const edition = currentEdition(list);
const [first, second] = allFields(edition);
if (!first || !second) throw new Error('The list has no fields.');

const was = (id: string, to: readonly string[], reason: Moved['reason']): Moved => ({
  level: 'field',
  place: [first.sector, first.scenario, id],
  name: '旧字段',
  to,
  edition: edition.id,
  on: '2026-12-01',
  reason,
});
const fixture: List = {
  ...list,
  moved: [was('old-field', [first.id], 'renamed'), was('old-mixture', [first.id, second.id], 'split')],
};
const open = published(fixture);
const parsed = (path: string) => JSON.parse(open.textOf(path));
const holdsTo = (schema: string, value: unknown) => {
  const isDate = (text: string) => !Number.isNaN(Date.parse(text));
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: URL.canParse, date: isDate } });
  const validate = ajv.compile(parsed(`data/v1/schemas/${schema}.schema.json`));
  validate(value);
  return validate.errors;
};

describe('records that moved', () => {
  test('are listed with where they are now', () => {
    const file = parsed('data/v1/moved.json');
    expect(holdsTo('moved', file)).toBeNull();
    expect(
      file.moved.map(({ id, to }: { id: string; to: { id: string }[] }) => [id, ...to.map((one) => one.id)]),
    ).toEqual([
      ['old-field', first.id],
      ['old-mixture', first.id, second.id],
    ]);
    for (const { to } of file.moved) {
      for (const { file: address } of to) expect(parsed(address.slice('https://list.example/'.length))).toBeTruthy();
    }
  });

  test('leave a file at their old address', () => {
    const file = parsed('data/v1/fields/old-mixture.json');
    expect(holdsTo('record', file)).toBeNull();
    expect(file.record).toMatchObject({ kind: 'moved', was: 'field', reason: 'split', edition: edition.id });
  });

  test('lead on although an older edition has them under their old id, and stay in the whole list', () => {
    const without = (id: string) => (one: Edition) => ({
      ...one,
      sectors: one.sectors.map((sector) => ({
        ...sector,
        scenarios: sector.scenarios.map((scenario) => ({
          ...scenario,
          fields: scenario.fields.filter((field) => field.id !== id),
        })),
      })),
    });
    const merged = { ...was(first.id, [second.id], 'renamed'), place: [first.sector, first.scenario, first.id] };
    const editions = list.editions.map((one) => (one === edition ? without(first.id)(one) : one));
    const again = published({ ...list, editions, moved: [merged] });
    expect(JSON.parse(again.textOf(`data/v1/fields/${first.id}.json`)).record.kind).toBe('moved');
    expect(new Set(again.records.map(({ path }) => path)).size).toBe(again.records.length);
    const { fields } = JSON.parse(again.textOf('data/v1/full.json'));
    expect(fields.map(({ id }: { id: string }) => id)).toContain(first.id);
  });

  test('that only stand elsewhere keep their file', () => {
    const elsewhere: Moved = { ...was(first.id, [first.id], 'corrected'), place: [first.sector, 'former', first.id] };
    const again = published({ ...list, moved: [elsewhere] });
    expect(JSON.parse(again.textOf(`data/v1/fields/${first.id}.json`)).record.kind).toBe('field');
    expect(JSON.parse(again.textOf('data/v1/moved.json')).moved).toHaveLength(1);
    expect(again.records).toHaveLength(published().records.length);
  });

  test('are none today', () => {
    expect(JSON.parse(published().textOf('data/v1/moved.json')).moved).toEqual([]);
  });
});

test('an official record says where in the document it stands, and which of its parts are not in the table', () => {
  const verified: Verification = {
    document: 'BJ-ZH-26',
    table: '3',
    row: '7',
    by: '核对人',
    on: '2026-12-01',
    notInTable: ['description'],
  };
  const compared: List = {
    ...list,
    editions: list.editions.map((one) => ({
      ...one,
      sectors: one.sectors.map((sector) => ({
        ...sector,
        scenarios: sector.scenarios.map((scenario) => ({
          ...scenario,
          fields: scenario.fields.map((field) =>
            field.id === first.id ? { ...field, evidence: 'official' as const, verified } : field,
          ),
        })),
      })),
    })),
  };
  const file = JSON.parse(published(compared).textOf(`data/v1/fields/${first.id}.json`));
  expect(holdsTo('record', file)).toBeNull();
  expect(file.record).toMatchObject({ evidence: 'official', confirmed: true, verified });
  expect(Object.keys(file.sources)).toContain('BJ-ZH-26');
});
