import { describe, expect, it } from 'vitest';
import type { SectorFile } from '../schema/index.ts';
import { oneTable, type PrintedSector, printedFrom, tableForEachSector } from './document/test-documents.ts';
import { importDocument, verifyDocument } from './index.ts';
import { COMPARISON, workshop, written } from './test-official.ts';
import { meantBy, SYNTHETIC_EDITION, syntheticSectors } from './test-synthetic.ts';

/** Nine sectors, 67 scenarios and 612 fields, made up: it is no list, and is never published. */
const SYNTHETIC = syntheticSectors();

const layouts = [
  { layout: 'a table for each sector', tables: tableForEachSector(SYNTHETIC) },
  { layout: 'one table with several fields in a cell', tables: oneTable(SYNTHETIC) },
];

describe('the synthetic edition of 9 sectors, 67 scenarios and 612 fields', () => {
  for (const { layout, tables } of layouts) {
    it.each(['docx', 'xlsx'] as const)(`${layout}: %s is imported without a wrong or lost field`, async (kind) => {
      const { root, document, addEdition, sectors } = workshop();
      addEdition();
      const path = await document(tables, kind);
      const options = { root, edition: SYNTHETIC_EDITION, comparison: COMPARISON };
      written(importDocument(path, options, true));
      const found = sectors(SYNTHETIC_EDITION).toSorted((a, b) => a.order - b.order);
      const hasTexts = layout === 'a table for each sector';
      expect(found.map(({ name }) => name)).toEqual(SYNTHETIC.map(({ name }) => name));
      expect(found.flatMap(withoutIds)).toEqual(SYNTHETIC.flatMap((sector) => expectedOf(sector, hasTexts)));
      const fields = found.flatMap(({ scenarios }) => scenarios.flatMap((scenario) => scenario.fields));
      expect(fields).toHaveLength(612);
      expect(new Set(fields.map(({ id }) => id)).size).toBe(612);
      expect(
        fields.every(({ evidence, verified }) => evidence === 'official' && verified?.document === 'SYNTHETIC'),
      ).toBe(true);
      // The second time there is nothing left to do, and the ids are the same.
      const again = written(importDocument(path, options, true));
      expect(again.written).toEqual([]);
      expect(again.plan.entries.filter((entry) => entry.kind !== 'same')).toEqual([]);
    });
  }

  it('breaks no rule but that its names are not translated and not taught to the matcher', async () => {
    const { root, document, addEdition, problems } = workshop();
    addEdition();
    const path = await document(tableForEachSector(SYNTHETIC), 'docx');
    written(importDocument(path, { root, edition: SYNTHETIC_EDITION, comparison: COMPARISON }, true));
    const rest = problems().filter(({ message }) => !/\((complete-words|matching-ids)\)/.test(message));
    expect(rest.map(({ message }) => message)).toEqual([]);
  });
});

const withoutIds = ({ scenarios }: SectorFile) =>
  scenarios.map(({ name, definition, thresholds: { assessment, contract }, fields }) => ({
    name,
    definition,
    figures: [assessment.personal, assessment.sensitive, contract.personal, contract.sensitive].map(
      (threshold) => threshold?.from ?? null,
    ),
    fields: fields
      .map(({ name: field, category, description }) => ({ name: field, category, description }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }));

const expectedOf = ({ scenarios }: PrintedSector, hasTexts: boolean) =>
  scenarios.map(({ name, definition, figures, fields }) => ({
    name,
    definition,
    figures: meantBy(figures),
    fields: fields
      .map((field) => ({ ...field, description: hasTexts ? field.description : '未从表中取得字段的描述。' }))
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }));

describe('importing the tables of an edition that inherits its sectors', () => {
  const edition = 'beijing-2025';

  it('writes the sectors of the document into the edition, and leaves the older one as it is', async () => {
    const { root, document, read, sectors, problems } = workshop();
    const before = sectors('beijing-2024');
    const path = await document(tableForEachSector(printedFrom(before)), 'docx');
    written(importDocument(path, { root, edition, comparison: COMPARISON }, true));
    expect(sectors('beijing-2024')).toEqual(before);
    const after = sectors(edition);
    expect(after.flatMap(idsIn)).toEqual(before.flatMap(idsIn));
    expect(after[0]?.scenarios[0]?.fields[0]).toMatchObject({
      evidence: 'official',
      sources: ['SYNTHETIC', 'AUTO-PROV', 'GB-41871'],
      verified: { document: 'SYNTHETIC', table: '第1个表格', row: '序号1', by: '测试', on: '2026-11-30' },
    });
    expect(read('content/lists/beijing-2025/edition.yaml')).toContain('id: banking');
    // The notes say now with what the scenario was compared; their translations are to be made anew.
    const rest = problems().filter(({ message }) => !/^scenarios\.\S+\.notes .*\(fresh-stamps\)/.test(message));
    expect(rest.map(({ message }) => message)).toEqual([]);
  });

  it('takes a sector over from those whose tables were not at hand', async () => {
    const { root, document, read, problems } = workshop();
    const [first] = SYNTHETIC;
    if (!first) throw new Error('There is no sector.');
    const path = await document(tableForEachSector([{ ...first, name: '银行' }]), 'xlsx');
    const result = written(importDocument(path, { root, edition, comparison: COMPARISON }, true));
    expect(result.written).toContain('content/lists/beijing-2025/banking.yaml');
    expect(read('content/lists/beijing-2025/edition.yaml')).not.toContain('id: banking');
    expect(problems().filter(({ message }) => /translates nothing|belongs to no text/.test(message))).toEqual([]);
    // What is not translated yet stops the site, and not the comparison with the edition in force.
    const verified = verifyDocument(path, { root });
    expect(verified.status === 'verified' && verified.coverage.every(({ fields, same }) => fields === same)).toBe(true);
    const rest = problems().filter(({ message }) => !/\((complete-words|matching-ids)\)/.test(message));
    expect(rest.map(({ message }) => message)).toEqual([]);
  });

  it('says what the table does not give', async () => {
    const { root, document, sectors } = workshop();
    const path = await document(oneTable(printedFrom(sectors('beijing-2024'))), 'html');
    written(importDocument(path, { root, edition, comparison: COMPARISON }, true));
    const [sector] = sectors(edition);
    expect(sector?.verified?.notInTable).toEqual(['summary']);
    expect(sector?.scenarios[0]?.verified?.notInTable).toBeUndefined();
    expect(sector?.scenarios[0]?.fields[0]?.verified?.notInTable).toEqual(['description']);
  });
});

function idsIn({ id, scenarios }: SectorFile): string[] {
  return [id, ...scenarios.flatMap((scenario) => [scenario.id, ...scenario.fields.map((field) => field.id)])];
}
