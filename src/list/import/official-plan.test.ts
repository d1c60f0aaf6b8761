import { describe, expect, it } from 'vitest';
import { type PrintedSector, printedFrom, tableForEachSector } from './document/test-documents.ts';
import { importDocument, type OfficialImport, verifyDocument } from './index.ts';
import { COMPARISON, workshop, written } from './test-official.ts';

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
