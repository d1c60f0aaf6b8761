import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { allFields, allScenarios, currentEdition, findEdition, findScenario } from '../index.ts';
import { evidenceFloor, loadList } from './index.ts';

const SECTOR = 'content/lists/beijing-2024/pharmaceuticals.yaml';

/** The content of the project in a folder of its own, with one change. */
function copyOfContent(file: string, from: string, to: string): string {
  const root = mkdtempSync(join(tmpdir(), 'qingdan-load-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const part of [
    'lists',
    'rules',
    'sources.yaml',
    'zones.yaml',
    'results.yaml',
    'glossary.yaml',
    'words/en/list.yaml',
    'words/en/stamps.yaml',
  ]) {
    cpSync(join('content', part), join(root, 'content', part), { recursive: true });
  }
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, before.replace(from, to));
  return root;
}

describe('the list as loaded', () => {
  const list = loadList(process.cwd(), undefined);

  it('has the announced totals of the 2024 edition', () => {
    const edition = findEdition(list, 'beijing-2024');
    expect(edition?.loadedTotals).toEqual({ sectors: 5, scenarios: 23, fields: 198 });
    expect(edition?.loadedTotals).toEqual(edition?.declaredTotals);
  });

  it('gives the 2025 edition the five sectors of 2024, and names the four without a table', () => {
    const edition = currentEdition(list);
    expect(edition.id).toBe('beijing-2025');
    expect(edition.declaredTotals).toEqual({ sectors: 9, scenarios: 67, fields: 612 });
    expect(edition.sectors).toEqual(findEdition(list, 'beijing-2024')?.sectors);
    expect(edition.unloadedSectors.map(({ id }) => id)).toEqual([
      'medical-devices',
      'autonomous-driving',
      'trade-logistics',
      'banking',
    ]);
  });

  it('has the national figures of articles 7 and 8', () => {
    const { assessment, contract, automotive, exemptions } = list.national;
    expect([assessment.personal.from, assessment.sensitive.from]).toEqual([1_000_000, 10_000]);
    expect([contract.personal.from, contract.sensitive.from]).toEqual([100_000, 1]);
    expect(automotive.above).toBe(100_000);
    expect(exemptions.map(({ article }) => article)).toEqual(['3', '4', '5(1)', '5(2)', '5(3)', '5(4)', '6']);
  });

  it('knows no official record, because nobody has the table', () => {
    expect(JSON.stringify(list.editions)).not.toContain('"official"');
  });

  it('is read once', () => {
    expect(loadList(process.cwd(), undefined)).toBe(list);
  });
});

describe('the revision of the data', () => {
  const revision = loadList(process.cwd(), undefined).dataRevision;

  it('is twelve hexadecimal digits', () => {
    expect(revision).toMatch(/^[0-9a-f]{12}$/);
  });

  it('stays when only a comment changes', () => {
    const root = copyOfContent(SECTOR, '\nid: ph', '\n# A remark.\nid: ph');
    expect(loadList(root, undefined).dataRevision).toBe(revision);
  });

  it('changes when a figure changes', () => {
    const root = copyOfContent(SECTOR, 'from: 50000', 'from: 50001');
    expect(loadList(root, undefined).dataRevision).not.toBe(revision);
  });
});

describe('the evidence floor', () => {
  it('leaves out what is below it, and all that stands under it', () => {
    const edition = currentEdition(loadList(process.cwd(), 'reported'));
    expect(edition.loadedTotals).toEqual({ sectors: 5, scenarios: 11, fields: 13 });
    expect(edition.isCut).toBe(true);
    expect(currentEdition(loadList(process.cwd(), 'reconstructed')).isCut).toBe(false);
    for (const record of [...allScenarios(edition), ...allFields(edition)]) expect(record.evidence).toBe('reported');
    expect(findScenario(edition, 'clinical-trial')?.thresholds.assessment.sensitive).toBeNull();
  });

  it('keeps derived thresholds at the level of derived', () => {
    const edition = currentEdition(loadList(process.cwd(), 'derived'));
    expect(findScenario(edition, 'clinical-trial')?.thresholds.assessment.sensitive?.from).toBe(50_000);
  });

  it('leaves nothing of the list at the level of official', () => {
    const edition = currentEdition(loadList(process.cwd(), 'official'));
    expect(edition.loadedTotals).toEqual({ sectors: 0, scenarios: 0, fields: 0 });
    expect(edition.unloadedSectors).toEqual([]);
  });

  it('refuses a word that is no level', () => {
    expect(evidenceFloor('')).toBe('reconstructed');
    expect(() => evidenceFloor('reporte')).toThrow(/EVIDENCE_FLOOR is "reporte"; expected one of official, reported/);
  });
});

describe('inconsistent content is refused with file, line and column', () => {
  it.each([
    ['a value of the wrong kind', 'from: 50000', 'from: 5万', /:LINE:17 error: .*found "5万"/],
    ['a level that does not exist', 'evidence: derived', 'evidence: sure', /:LINE:21 error: .*"sure"/],
    ['a key that does not exist', 'who: ', 'whom: ', /:LINE:1 error: .*does not take the key "whom"/],
    ['a source that does not exist', 'sources: [HK1, HK2]', 'sources: [HK1, HK3]', /:LINE:16 error: "HK3"/],
    [
      'an id used twice',
      '- id: genetic-information',
      '- id: clinical-trial',
      /error: the id "clinical-trial" is taken/,
    ],
    [
      'a field too few',
      'fields:\n      - id: group-health-physiology-data',
      'fields:\n      - id: x',
      /no en text for fields\.x/,
    ],
    ['YAML that cannot be read', 'name: 医药', 'name: [医药', /error: not readable as YAML/],
  ])('%s', (_what, from, to, says) => {
    const root = copyOfContent(SECTOR, from, to);
    const before = readFileSync(join(root, SECTOR), 'utf8').split(to)[0] ?? '';
    const expected = new RegExp(says.source.replace('LINE', String(before.split('\n').length)));
    expect(() => loadList(root, undefined)).toThrow(expected);
  });

  it('a missing file', () => {
    const root = copyOfContent(SECTOR, 'name', 'name');
    rmSync(join(root, 'content/zones.yaml'));
    expect(() => loadList(root, undefined)).toThrow(/content\/zones\.yaml:1:1 error: the file is missing/);
  });

  it('several problems at once', () => {
    const root = copyOfContent(SECTOR, 'evidence: reported', 'evidence: sure');
    rmSync(join(root, 'content/zones.yaml'));
    expect(() => loadList(root, undefined)).toThrow(/pharmaceuticals\.yaml.*\n.*zones\.yaml/);
  });
});
