import { describe, expect, it } from 'vitest';
import { readContent } from '../../content/index.ts';
import { coverageOf, type KnownList, knownList, NO_DECISIONS, planImport, readDocument } from './index.ts';
import { documentOf, KINDS, oneTable, printedFrom, tableForEachSector } from './test-documents.ts';

const read = readContent(process.cwd());
if (!read.ok) throw new Error('The content cannot be read.');
const list: KnownList | null = knownList(read.content, 'beijing-2024');
if (!list) throw new Error('There is no edition beijing-2024.');
const known = list;
const printed = printedFrom(known.sectors);

function planOf(bytes: Uint8Array, decisions = NO_DECISIONS) {
  const document = readDocument(bytes);
  if (!document.ok) throw new Error(document.message);
  return planImport(document.grids, known, decisions);
}

describe('a document with a copy of the whole list', () => {
  it.each(['docx', 'xlsx', 'html'] as const)(
    'a table for each sector, %s: all 198 fields are as printed',
    async (kind) => {
      const plan = planOf(await documentOf(tableForEachSector(printed), kind));
      expect(plan.findings).toEqual([]);
      expect(plan.entries.filter((entry) => entry.kind !== 'same')).toEqual([]);
      const coverage = coverageOf(plan, known);
      expect(coverage).toHaveLength(23);
      expect(coverage.reduce((sum, { same }) => sum + same, 0)).toBe(198);
      expect(coverage.every(({ isSame, extra }) => isSame && extra === 0)).toBe(true);
    },
  );

  it.each(KINDS)('one table, several fields in a cell, %s: all 198 fields are as printed', async (kind) => {
    for (const separator of ['；', '、', '\n']) {
      const plan = planOf(await documentOf(oneTable(printed, separator), kind));
      expect(plan.findings).toEqual([]);
      expect(plan.entries.filter((entry) => entry.kind !== 'same')).toEqual([]);
      expect(coverageOf(plan, known).reduce((sum, { same }) => sum + same, 0)).toBe(198);
    }
  });
});
