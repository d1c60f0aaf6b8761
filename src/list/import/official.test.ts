import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readContent } from '../content/index.ts';
import { lintContent } from '../lint/index.ts';
import { CATEGORIES } from '../model.ts';
import type { SectorFile } from '../schema/index.ts';
import {
  documentOf,
  type Kind,
  oneTable,
  type PrintedSector,
  printedFrom,
  type TestTable,
  tableForEachSector,
} from './document/test-documents.ts';
import { importDocument, type OfficialImport, verifyDocument } from './index.ts';

const COMPARISON = { document: 'SYNTHETIC', by: '测试', on: '2026-11-30' };

/** What figures look like in print, and what they mean. */
const FIGURES: readonly (readonly [string, string, string, string])[] = [
  ['100万人以上', '1万人以上', '10万人以上不满100万人', '不满1万人'],
  ['一百万人以上', '５万人以上', '100 000', '1万人以上，不满5万人'],
  ['5,000,000人', '—', '超过50万人', '无'],
  ['', '', '', ''],
];
const MEANT: readonly (readonly (number | null)[])[] = [
  [1_000_000, 10_000, 100_000, 1],
  [1_000_000, 50_000, 100_000, 10_000],
  [5_000_000, null, 500_001, null],
  [null, null, null, null],
];

/** Nine sectors, 67 scenarios and 612 fields, made up: it is no list, and is never published. */
const SYNTHETIC: readonly PrintedSector[] = syntheticSectors();

function syntheticSectors(): PrintedSector[] {
  const names = '甲乙丙丁戊己庚辛壬';
  let scenarios = 0;
  let fields = 0;
  return [...names].map((letter, index) => ({
    name: `合成${letter}类`,
    who: `合成${letter}类的数据处理者（仅供测试）。`,
    scenarios: Array.from({ length: index < 4 ? 8 : 7 }, () => {
      scenarios += 1;
      const own = scenarios;
      return {
        name: `合成场景第${own}号`,
        definition: `仅供测试的场景，编号${own}。`,
        figures: [...(FIGURES[own % FIGURES.length] ?? [])],
        fields: Array.from({ length: own <= 9 ? 10 : 9 }, (_, place) => {
          fields += 1;
          const category = CATEGORIES[(own + place) % CATEGORIES.length] ?? 'personal-information';
          return {
            name: `合成字段${fields}（测试）`,
            category,
            description: `仅供测试，第${fields}项，含“引号”<及符号>。`,
          };
        }),
      };
    }),
  }));
}

const EDITION = `id: synthetic-2099
name: 合成清单，仅供测试
nameSources: [SYNTHETIC]
issuers: []
issuersSources: []
published: 2099-01-01
effective: null
datesSources: [SYNTHETIC]
supersedes: null
supersededBy: null
reach: municipality
scope: 仅供测试
scopeSources: [SYNTHETIC]
effect: 仅供测试
effectSources: [SYNTHETIC]
note: 合成数据，仅供测试，不得发布。
declaredTotals: {sectors: 9, scenarios: 67, fields: 612}
declaredTotalsSources: [SYNTHETIC]
inherits: null
unloadedSectors: []
evidence: reported
sources: [SYNTHETIC]
`;

/** A copy of `content/` with a made-up document among its sources, and an edition without tables. */
function workshop() {
  const root = mkdtempSync(join(tmpdir(), 'qingdan-official-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('content', join(root, 'content'), {
    recursive: true,
    filter: (path) => !/content\/(guides|samples|cases|words\/(?!en\b))/.test(path),
  });
  const sources = join(root, 'content/sources.yaml');
  const source =
    'SYNTHETIC:\n  kind: gov\n  publisher: null\n  title: 合成文件，仅供测试\n  url: null\n  date: null\n  accessed: null\n';
  writeFileSync(sources, `${readFileSync(sources, 'utf8').trimEnd()}\n${source}`);
  const at = (file: string) => join(root, file);
  return {
    root,
    read: (file: string) => readFileSync(at(file), 'utf8'),
    addEdition: () => {
      cpSync(at('content/lists/beijing-2025'), at('content/lists/synthetic-2099'), { recursive: true });
      writeFileSync(at('content/lists/synthetic-2099/edition.yaml'), EDITION);
    },
    document: async (tables: readonly TestTable[], kind: Kind) => {
      const path = at(`document.${kind}`);
      writeFileSync(path, await documentOf(tables, kind));
      return path;
    },
    decisions: (text: string) => {
      writeFileSync(at('decisions.yaml'), text);
      return at('decisions.yaml');
    },
    sectors: (edition: string): SectorFile[] => {
      const read = readContent(root);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const entry = read.content.editions.find((one) => one.edition.value.id === edition);
      return (entry?.sectors ?? []).map(({ value }) => value);
    },
    problems: () => {
      const read = readContent(root);
      return read.ok ? lintContent(read.content).filter(({ severity }) => severity === 'error') : read.problems;
    },
  };
}

function written(result: OfficialImport): Extract<OfficialImport, { status: 'written' }> {
  if (result.status !== 'written') throw new Error(JSON.stringify(result).slice(0, 2_000));
  return result;
}

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
      const options = { root, edition: 'synthetic-2099', comparison: COMPARISON };
      written(importDocument(path, options, true));
      const found = sectors('synthetic-2099').toSorted((a, b) => a.order - b.order);
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
    written(importDocument(path, { root, edition: 'synthetic-2099', comparison: COMPARISON }, true));
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
    figures: MEANT[FIGURES.findIndex((row) => row.join() === figures.join())],
    fields: fields
      .map((field) => ({ ...field, description: hasTexts ? field.description : '表中未给出字段的描述。' }))
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

interface Mutable {
  name: string;
  who: string;
  scenarios: {
    name: string;
    definition: string;
    figures: string[];
    fields: PrintedSector['scenarios'][number]['fields'][number][];
  }[];
}

function mutable(sectors: readonly PrintedSector[]): Mutable[] {
  return sectors.map(({ name, who, scenarios }) => ({
    name,
    who,
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      figures: [...scenario.figures],
      fields: [...scenario.fields],
    })),
  }));
}

describe('the plan before anything is written', () => {
  const edition = 'beijing-2024';

  /** The present list as printed, with the first sector changed. */
  async function planAfter(change: (sector: Mutable) => void, decisions?: string) {
    const shop = workshop();
    const printed = mutable(printedFrom(shop.sectors(edition)));
    const [first] = printed;
    if (!first) throw new Error('There is no sector.');
    change(first);
    const path = await shop.document(tableForEachSector(printed), 'docx');
    const options = {
      root: shop.root,
      edition,
      comparison: COMPARISON,
      decisions: decisions === undefined ? undefined : shop.decisions(decisions),
    };
    return { shop, path, options, result: importDocument(path, options, false) };
  }
  const lines = (result: OfficialImport) =>
    result.status === 'planned'
      ? result.plan.entries
          .filter(({ kind }) => kind !== 'same')
          .map(({ kind, level, id, changes }) => [kind, level, id, ...changes].join(' '))
      : [];
  const scenarioOf = (sector: Mutable, place: number) => {
    const scenario = sector.scenarios[place];
    if (!scenario) throw new Error(`There is no scenario ${place}.`);
    return scenario;
  };

  it('names what is changed, new and gone', async () => {
    const { result } = await planAfter((sector) => {
      const { fields, figures } = scenarioOf(sector, 0);
      const [first] = fields;
      if (first) fields[0] = { ...first, category: 'personal-information' };
      fields.splice(1, 1);
      fields.push({ name: '量子密钥指纹', category: 'personal-information', description: '新增。' });
      figures[0] = '20万人';
    });
    expect(lines(result)).toEqual([
      'changed scenario vehicle-rd-testing assessment-personal: none → 200000',
      'changed field sensitive-area-geographic-data category: important-data → personal-information',
      'new field ',
      'gone field exterior-video-face-plate',
    ]);
  });

  it('names what moved, and writes it under its old id', async () => {
    const { result, shop, path, options } = await planAfter((sector) => {
      const field = scenarioOf(sector, 0).fields.pop();
      if (field) scenarioOf(sector, 1).fields.push(field);
    });
    expect(lines(result)).toEqual(['moved field driving-behaviour-log from: vehicle-rd-testing']);
    written(importDocument(path, options, true));
    expect(shop.sectors(edition)[0]?.scenarios[1]?.fields.at(-1)?.id).toBe('driving-behaviour-log');
  });

  it('keeps the id of a name that differs in print only', async () => {
    const { result } = await planAfter((sector) => {
      const { fields } = scenarioOf(sector, 0);
      const [, second] = fields;
      if (second) fields[1] = { ...second, name: '含人脸及车牌的车外视频图像' };
    });
    expect(lines(result)).toEqual([
      'changed field exterior-video-face-plate name: 含人脸和车牌的车外视频图像 → 含人脸及车牌的车外视频图像',
    ]);
  });

  const rename = (sector: Mutable) => {
    const { fields } = scenarioOf(sector, 0);
    const [, second] = fields;
    if (second) fields[1] = { ...second, name: '含人脸或车牌的车外影像' };
  };

  it('does not guess: a doubtful row stops the write', async () => {
    const { result, shop, path, options } = await planAfter(rename);
    expect(lines(result)).toEqual(['doubtful field ', 'gone field exterior-video-face-plate']);
    const before = shop.sectors(edition);
    const stopped = importDocument(path, options, true);
    expect(stopped.status).toBe('stopped');
    expect(stopped.status === 'stopped' && stopped.plan.findings.map(({ message }) => message)).toEqual([
      '序号2: "含人脸或车牌的车外影像" may be 含人脸和车牌的车外视频图像 (exterior-video-face-plate), or new',
    ]);
    expect(shop.sectors(edition)).toEqual(before);
  });

  it.each([
    ['exterior-video-face-plate', 'exterior-video-face-plate'],
    ['new', 'han-ren-lian-huo-che-pai-de-che-wai-ying-xiang'],
  ])('a person decides: %s', async (decision, id) => {
    const decisions = `records:\n  汽车 / 车辆研发测试 / 含人脸或车牌的车外影像: ${decision}\n`;
    const { shop, path, options } = await planAfter(rename, decisions);
    written(importDocument(path, options, true));
    expect(shop.sectors(edition)[0]?.scenarios[0]?.fields[1]).toMatchObject({ id, name: '含人脸或车牌的车外影像' });
    expect(shop.problems().filter(({ message }) => /translates nothing|belongs to no text/.test(message))).toEqual([]);
  });

  it('asks who compared, when, and with which document', async () => {
    const { path, options } = await planAfter(() => {});
    const result = importDocument(path, { ...options, comparison: { document: 'GB-35273' } }, true);
    expect(result).toEqual({
      status: 'refused',
      messages: [
        expect.stringContaining('"GB-35273" is no source of kind gov'),
        expect.stringContaining('--by NAME'),
        expect.stringContaining('--on YYYY-MM-DD'),
      ],
    });
  });

  it('verifies without writing', async () => {
    const { shop, path, options } = await planAfter(() => {});
    const before = shop.sectors(edition);
    const result = verifyDocument(path, options);
    expect(result.status === 'verified' && result.coverage.every(({ fields, same }) => fields === same)).toBe(true);
    expect(shop.sectors(edition)).toEqual(before);
  });

  it('names the editions where there is none of that name', async () => {
    const { path, options } = await planAfter(() => {});
    expect(importDocument(path, { ...options, edition: 'beijing-2026' }, false)).toEqual({
      status: 'refused',
      messages: [expect.stringMatching(/beijing-2024, beijing-2025.*content\/lists\/beijing-2026\/edition\.yaml/)],
    });
  });
});
