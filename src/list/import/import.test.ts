import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../content/index.ts';
import { loadList } from '../load/index.ts';
import type { ImportResult } from './index.ts';
import { openWorkshop } from './test-package.ts';

const SECTOR = 'content/lists/beijing-2024/pharmaceuticals.yaml';
const WORDS = 'content/words/en/list.yaml';

function imported(result: ImportResult): Extract<ImportResult, { status: 'imported' }> {
  if (result.status !== 'imported') throw new Error(JSON.stringify(result));
  return result;
}

describe('importing the package of the 2024 edition', () => {
  it('writes the edition, its five sectors, the rules, the zones, the sources and the English words', () => {
    const workshop = openWorkshop();
    const { written, kept, overwritten } = imported(workshop.import());
    expect(written).toContain('content/lists/beijing-2024/edition.yaml');
    expect(written).toContain('content/rules/national.yaml');
    expect(written).toHaveLength(11);
    expect([kept, overwritten]).toEqual([[], []]);
  });

  it('gives content from which the list can be loaded', () => {
    const workshop = openWorkshop();
    workshop.import();
    // The edition that replaces this one is not part of the package.
    const edition = 'content/lists/beijing-2024/edition.yaml';
    workshop.write(edition, workshop.read(edition).replace('supersededBy: beijing-2025', 'supersededBy: null'));
    expect(loadList(workshop.root, undefined).editions.map(({ id }) => id)).toEqual(['beijing-2024']);
  });

  it('keeps every record with its level, and raises none', () => {
    const workshop = openWorkshop();
    workshop.import();
    const read = readContent(workshop.root);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const sectors = read.content.editions.flatMap((entry) => entry.sectors.map(({ value }) => value));
    const scenarios = sectors.flatMap((sector) => sector.scenarios);
    const fields = scenarios.flatMap((scenario) => scenario.fields);
    const reported = (records: readonly { evidence: string }[]) =>
      records.filter(({ evidence }) => evidence === 'reported').length;
    expect([sectors.length, scenarios.length, fields.length]).toEqual([5, 23, 198]);
    // As counted in the README of the package.
    expect([reported(sectors), reported(scenarios), reported(fields)]).toEqual([5, 11, 13]);
    expect(JSON.stringify(sectors)).not.toContain('"official"');
  });

  it('keeps every figure, clause and comment of the national rules', () => {
    const workshop = openWorkshop();
    workshop.import();
    const figures = (text: string) => text.match(/\b(from|below|above|max_people|maxPeople): \w+/g)?.length;
    const before = readFileSync('tests/fixtures/shared/rules-national.yaml', 'utf8');
    const after = workshop.read('content/rules/national.yaml');
    expect(figures(after)).toBe(figures(before));
    expect(after.match(/article: /g)).toHaveLength(before.match(/article: /g)?.length ?? 0);
    expect(after).toContain('The sources say "more than"; the Chinese wording was not seen.');
    expect(after).not.toMatch(/\b(zh|en):/);
  });

  it('leaves out the rows of zones.csv on Beijing itself', () => {
    const workshop = openWorkshop();
    workshop.import();
    const zones: { id: string }[] = parse(workshop.read('content/zones.yaml'));
    expect(zones.map(({ id }) => id)).toContain('shanghai-2024');
    expect(zones.filter(({ id }) => id.startsWith('beijing'))).toEqual([]);
  });

  it('reads line ends of either kind alike', () => {
    const [unix, windows] = [openWorkshop(), openWorkshop()];
    unix.import();
    windows.edit('fields.csv', (text) => text.replaceAll('\n', '\r\n'));
    windows.import();
    expect(windows.files()).toEqual(unix.files());
  });

  it('without the files beside the package imports the list alone, and says so', () => {
    const workshop = openWorkshop();
    workshop.remove('../rules-national.yaml');
    workshop.remove('../zones.csv');
    const { remarks, written } = imported(workshop.import());
    expect(remarks).toEqual([expect.stringContaining('rules-national.yaml'), expect.stringContaining('zones.csv')]);
    expect(written).not.toContain('content/rules/national.yaml');
  });
});

describe('importing again', () => {
  it('changes not a byte when the package is the same', () => {
    const workshop = openWorkshop();
    workshop.import();
    const before = workshop.files();
    expect(imported(workshop.import())).toMatchObject({ written: [], unchanged: 11 });
    expect(workshop.files()).toEqual(before);
  });

  it('takes over what changed in the package', () => {
    const workshop = openWorkshop();
    workshop.import();
    workshop.edit('scenarios.csv', (text) => text.replace(',,50000,', ',,60000,'));
    expect(imported(workshop.import()).written).toEqual([SECTOR]);
    expect(workshop.read(SECTOR)).toContain('from: 60000');
  });

  it('keeps edits by hand that the package does not contradict, and names them', () => {
    const workshop = openWorkshop();
    workshop.import();
    edit(workshop, SECTOR, 'name: 临床试验', 'name: 药物临床试验');
    edit(workshop, WORDS, 'name: Pharmaceuticals', 'name: Pharma');
    workshop.edit('sectors.csv', (text) => text.replace(',民航,Civil aviation,', ',民航,Aviation,'));
    expect(imported(workshop.import()).kept).toEqual([
      { file: SECTOR, records: ['scenarios.clinical-trial.name'] },
      { file: WORDS, records: ['sectors.pharmaceuticals'] },
    ]);
    expect(workshop.read(SECTOR)).toContain('name: 药物临床试验');
    expect(workshop.read(WORDS)).toContain('name: Pharma\n');
    expect(workshop.read(WORDS)).toContain('name: Aviation');
  });

  it('keeps the words, stamps and comments of what is not in the package', () => {
    const workshop = openWorkshop();
    workshop.import();
    edit(workshop, WORDS, 'editions:\n', 'editions:\n  # By hand.\n  beijing-2025:\n    name: Another edition\n');
    edit(workshop, 'content/sources.yaml', 'SEED-24:', 'NEW-1:\n  kind: gov\n  title: x\nSEED-24:');
    workshop.edit('sectors.csv', (text) => text.replace(',民航,Civil aviation,', ',民航,Aviation,'));
    expect(imported(workshop.import()).written).toEqual([WORDS]);
    expect(workshop.read(WORDS)).toContain('  # By hand.\n  beijing-2025:\n    name: Another edition\n');
    expect(workshop.read('content/sources.yaml')).toContain('NEW-1:');
  });

  it('a Chinese text that changed under a translation edited by hand is left to a person', () => {
    const workshop = openWorkshop();
    workshop.import();
    edit(workshop, WORDS, 'name: Civil aviation', 'name: Aviation');
    const stamps = workshop.read('content/words/en/stamps.yaml');
    workshop.edit('sectors.csv', (text) => text.replace(',民航,', ',民用航空,'));
    expect(workshop.import().status).toBe('conflict');
    expect(workshop.read('content/words/en/stamps.yaml')).toBe(stamps);
  });

  it('names file and record where hand and package both changed, and writes nothing', () => {
    const workshop = openWorkshop();
    workshop.import();
    edit(workshop, SECTOR, 'from: 50000', 'from: 55000');
    workshop.edit('scenarios.csv', (text) => text.replace(',,50000,', ',,60000,'));
    workshop.edit('sectors.csv', (text) => text.replace(',民航,Civil aviation,', ',民航,Aviation,'));
    const before = workshop.files();
    expect(workshop.import()).toEqual({
      status: 'conflict',
      conflicts: [{ file: SECTOR, records: ['scenarios.clinical-trial.thresholds.assessment.sensitive.from'] }],
    });
    expect(workshop.files()).toEqual(before);

    expect(imported(workshop.import(true)).overwritten).toHaveLength(1);
    expect(workshop.read(SECTOR)).toContain('from: 60000');
  });

  it('names the key where hand and package changed the same translation', () => {
    const workshop = openWorkshop();
    workshop.import();
    edit(workshop, WORDS, 'name: Civil aviation', 'name: Air transport');
    workshop.edit('sectors.csv', (text) => text.replace(',民航,Civil aviation,', ',民航,Aviation,'));
    expect(workshop.import()).toEqual({
      status: 'conflict',
      conflicts: [{ file: WORDS, records: ['sectors.civil-aviation'] }],
    });
  });

  it('does not write over files it has no record of', () => {
    const workshop = openWorkshop();
    workshop.import();
    const manifest = [...workshop.files().keys()].find((file) => file.endsWith('import.yaml')) ?? '';
    workshop.write(manifest, 'files: {}\nsources: {}\nwords: {}\n');
    expect(imported(workshop.import()).written).toEqual([]);
    workshop.write(manifest, 'files: {}\nsources: {}\nwords: {}\n');
    edit(workshop, SECTOR, 'from: 50000', 'from: 55000');
    expect(workshop.import().status).toBe('conflict');
  });

  it('removes the record and the words of a field that left the package', () => {
    const workshop = openWorkshop();
    workshop.import();
    workshop.edit('fields.csv', (text) => text.trimEnd().replace(/\n[^\n]+$/, '\n'));
    workshop.edit('edition.yaml', (text) => text.replace('fields: 198', 'fields: 197'));
    imported(workshop.import());
    const read = readContent(workshop.root);
    const [entry] = read.ok ? read.content.editions : [];
    expect(entry?.sectors.flatMap(({ value }) => value.scenarios).flatMap(({ fields }) => fields)).toHaveLength(197);
    const words: { fields: object } = parse(workshop.read(WORDS));
    expect(Object.keys(words.fields)).toHaveLength(197);
  });
});

function edit(workshop: ReturnType<typeof openWorkshop>, file: string, from: string, to: string): void {
  const before = workshop.read(file);
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
  workshop.write(file, before.replace(from, to));
}
