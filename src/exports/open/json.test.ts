import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { allFields, allScenarios, currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { jsonSchemas } from '../../list/schema/index.ts';
import { locales } from '../../words/load/index.ts';
import { publish } from './index.ts';
import { inputOf, published } from './site.test-support.ts';

const list = loadList();
const edition = currentEdition(list);
const open = published();
const parsed = (path: string) => JSON.parse(open.textOf(path));
const full = parsed('data/v1/full.json');

/** A checker of one published schema. `uri` and `date` are looked at by what reads them, not here. */
function validator(name: string) {
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { uri: URL.canParse, date: isDate } });
  return ajv.compile(parsed(`data/v1/schemas/${name}.schema.json`));
}
const isDate = (text: string) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

describe('the JSON', () => {
  test('of every record holds to its published schema', () => {
    const validate = validator('record');
    for (const { path } of open.records) {
      validate(parsed(path));
      expect(validate.errors, path).toBeNull();
    }
  });

  test('of the whole list holds to its published schema', () => {
    const validate = validator('full');
    validate(full);
    expect(validate.errors).toBeNull();
  });

  test('has its schemas at addresses that no kind of file in content/ has', () => {
    const names = open.schemas.map(({ path }) => path.replace(/^.*\/|\.schema\.json$/g, ''));
    expect(names).toContain('moved');
    expect(names.filter((name) => name in jsonSchemas())).toEqual([]);
  });

  test('without its evidence is no record', () => {
    const validate = validator('record');
    const path = open.records.find((record) => record.path.includes('/fields/'))?.path ?? '';
    const { evidence, ...record } = parsed(path).record;
    expect(evidence).toBeDefined();
    expect(validate({ ...parsed(path), record })).toBe(false);
  });

  test('has every record of the list once, and a file for each', () => {
    const ids = (kind: string) => full[kind].map(({ id }: { id: string }) => id);
    expect(ids('sectors')).toEqual(edition.sectors.map(({ id }) => id));
    expect(ids('scenarios')).toEqual(allScenarios(edition).map(({ id }) => id));
    expect(ids('fields')).toEqual(allFields(edition).map(({ id }) => id));
    expect(ids('editions')).toEqual(list.editions.map(({ id }) => id));
    const paths = ['editions', 'sectors', 'scenarios', 'fields'].flatMap((kind) =>
      ids(kind).map((id: string) => `data/v1/${kind}/${id}.json`),
    );
    const without = edition.unloadedSectors.map(({ id }) => `data/v1/sectors/${id}.json`);
    expect(open.records.map(({ path }) => path)).toEqual([...paths, ...without]);
  });

  test('of a sector without a table says that it has none, and nothing it would say', () => {
    for (const { id } of edition.unloadedSectors) {
      const { record, sources } = parsed(`data/v1/sectors/${id}.json`);
      expect(record).toMatchObject({ kind: 'unloaded-sector', evidence: 'reported', confirmed: false });
      expect(record.notConfirmed).toContain('scenarios');
      expect(Object.keys(sources)).toEqual(expect.arrayContaining(record.sources));
      expect(record).not.toHaveProperty('scenarios');
    }
  });

  test('says every text in every language', () => {
    const tags = locales.map(({ tag }) => tag).sort();
    for (const { id, name, description } of full.fields) {
      expect([Object.keys(name).sort(), Object.keys(description).sort()], id).toEqual([tags, tags]);
    }
  });

  test('names the edition and the data revision, and no level is above that of the list', () => {
    for (const { path } of open.records) {
      expect(parsed(path)).toMatchObject({ edition: edition.id, dataRevision: list.dataRevision });
    }
    const levels = new Map(allFields(edition).map(({ id, evidence }) => [id, evidence]));
    for (const { id, evidence, confirmed } of full.fields) {
      expect([evidence, confirmed], id).toEqual([levels.get(id), evidence === 'official']);
    }
  });

  test('says what is not confirmed, and gives no figure of the list for it', () => {
    const of2025 = full.editions.find(({ id }: { id: string }) => id === 'beijing-2025');
    expect(of2025).toMatchObject({ effective: null, issuers: [] });
    expect(of2025.notConfirmed).toEqual(
      expect.arrayContaining(['name', 'issuers', 'effective', 'unloadedSectors.banking']),
    );
    for (const { id, thresholds, applied, notConfirmed } of full.scenarios) {
      for (const procedure of ['assessment', 'contract']) {
        for (const count of ['personal', 'sensitive']) {
          const own = thresholds[procedure][count];
          const place = `${id} ${procedure} ${count}`;
          expect(notConfirmed.includes(`thresholds.${procedure}.${count}`), place).toBe(own === null);
          expect(applied[procedure][count].basis, place).toBe(own === null ? 'national' : 'list');
          if (own !== null) expect(applied[procedure][count].from, place).toBe(own.from);
        }
      }
    }
  });

  test('describes every source a record names', () => {
    for (const { path } of open.records) {
      const { record, sources } = parsed(path);
      for (const key of record.sources) expect(Object.keys(sources), path).toContain(key);
    }
  });

  test('is the same for the same list', () => {
    const again = publish(inputOf(), '1.2.3');
    expect(again.whole).toEqual(open.whole);
  });

  test('without what is only reconstructed has no trace of it', () => {
    const cut = published(loadList(process.cwd(), 'reported'));
    const kept = JSON.parse(cut.textOf('data/v1/full.json'));
    expect(kept.fields.length).toBeLessThan(full.fields.length);
    const levels = [...kept.sectors, ...kept.scenarios, ...kept.fields].map(({ evidence }) => evidence);
    expect(new Set(levels)).toEqual(new Set(['reported']));
    const gone = allFields(edition).filter(({ evidence }) => evidence === 'reconstructed');
    const texts = [...cut.records, ...cut.whole].map(({ content }) => String(content)).join('\n');
    for (const { id } of gone) expect(texts).not.toContain(`"${id}"`);
  });
});
