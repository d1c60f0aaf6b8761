import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import readExcel from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { allFields, currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { published } from './site.test-support.ts';

const list = loadList();
const edition = currentEdition(list);
const fields = allFields(edition);
const open = published();

/** The rows of the CSV by the names of their columns, as another reader has them. */
function csvRows(): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(open.textOf('data/v1/list.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** Numbers as numbers: CSV has only texts. */
const typed = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      /_(from|applied)$/.test(name) && cell !== '' ? Number(cell) : cell,
    ]),
  );

describe('the CSV', () => {
  test('begins with the mark of UTF-8, once', () => {
    expect([...open.textOf('data/v1/list.csv').matchAll(/\uFEFF/g)].map(({ index }) => index)).toEqual([0]);
  });

  test('has one row per field, and every row holds to its published schema', () => {
    const schema = JSON.parse(open.textOf('data/v1/schemas/row.schema.json'));
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
    const rows = csvRows();
    expect(rows.map(({ field }) => field)).toEqual(fields.map(({ id }) => id));
    for (const row of rows) {
      validate(typed(row));
      expect(validate.errors, row['field']).toBeNull();
    }
  });

  test('keeps evidence, edition and revision on every row, and says which figures are not confirmed', () => {
    const byId = new Map(fields.map((field) => [field.id, field]));
    for (const row of csvRows()) {
      expect(row).toMatchObject({ edition: edition.id, data_revision: list.dataRevision });
      expect(row['evidence']).toBe(byId.get(row['field'] ?? '')?.evidence);
      for (const figure of ['assessment_personal', 'assessment_sensitive', 'contract_personal', 'contract_sensitive']) {
        expect(row[`${figure}_evidence`] === 'not-confirmed').toBe(row[`${figure}_from`] === '');
      }
    }
  });

  test('has no cell that a spreadsheet would compute', () => {
    for (const row of csvRows()) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }
  });
});

describe('the workbook', () => {
  const { content } = open.whole.find(({ path }) => path === 'data/v1/list.xlsx') ?? {};
  const workbook = Buffer.from(content instanceof Uint8Array ? content : '');

  test('has one sheet per sector, and the rows of the CSV in them', async () => {
    const sheets = await readExcel(workbook);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(edition.sectors.map(({ name }) => name));
    const rows = sheets.flatMap(({ data: [head = [], ...rows] }) =>
      rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), row[index] ?? '']))),
    );
    // A leading apostrophe, the guard of the CSV, is not needed where texts are stored as texts.
    expect(rows).toEqual(
      csvRows().map((row) =>
        Object.fromEntries(
          Object.entries(typed(row)).map(([name, cell]) => [
            name,
            typeof cell === 'string' ? cell.replace(/^'(?=\s*[=+\-@])/, '').trim() : cell,
          ]),
        ),
      ),
    );
  });
});
