import { describe, expect, it } from 'vitest';
import { allFields, allScenarios, currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { recordTexts } from './index.ts';

const list = loadList(process.cwd(), undefined);
const edition = currentEdition(list);

describe('texts of the records', () => {
  it('in Chinese are those of the list itself', () => {
    const texts = recordTexts('zh-CN', list);
    for (const field of allFields(edition)) {
      expect(texts.field(field.id)).toEqual({
        name: { text: field.name, lang: 'zh-CN' },
        description: { text: field.description, lang: 'zh-CN' },
      });
    }
  });

  it('in English are all English', () => {
    const texts = recordTexts('en', list);
    const all = [
      ...list.editions.flatMap(({ id }) => {
        const { issuers, ...rest } = texts.edition(id);
        return [...issuers, ...Object.values(rest)];
      }),
      ...edition.sectors.flatMap(({ id }) => Object.values(texts.sector(id))),
      ...allScenarios(edition).flatMap(({ id }) => Object.values(texts.scenario(id))),
      ...allFields(edition).flatMap(({ id }) => Object.values(texts.field(id))),
      ...edition.unloadedSectors.map(({ id }) => texts.unloadedSector(id).name),
      texts.rule('exemptions.contract-performance.condition'),
    ];
    expect(all.filter(({ lang }) => lang !== 'en')).toEqual([]);
  });

  it('that are not translated come in Chinese, and say so', () => {
    const texts = recordTexts('tlh', list);
    expect(texts.sector('automobile').name).toEqual({ text: '汽车', lang: 'zh-CN' });
    expect(texts.rule('exemptions.emergency.condition').lang).toBe('zh-CN');
  });

  it('of a record in several editions are those of the newest', () => {
    const [newest, ...older] = list.editions;
    if (!newest) throw new Error('There is no edition.');
    const [first, ...others] = newest.sectors;
    if (!first) throw new Error('There is no sector.');
    const renamed = { ...newest, sectors: [{ ...first, name: '新名称' }, ...others] };
    const texts = recordTexts('zh-CN', { ...list, editions: [renamed, ...older] });
    expect(texts.sector(first.id).name.text).toBe('新名称');
  });

  it('of what is not in the list are a bug', () => {
    expect(() => recordTexts('en', list).field('no-such-field')).toThrow(/no field "no-such-field"/);
    expect(() => recordTexts('en', list).rule('exemptions.none')).toThrow(/no rule/);
  });
});
