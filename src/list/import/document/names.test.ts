import { describe, expect, it } from 'vitest';
import { idFromName, newId } from './ids.ts';
import { cleanName, headingName, likeness, normalName, sectorKey, sectorName } from './names.ts';

describe('a name in a heading', () => {
  it.each([
    ['（一）车辆研发测试', '车辆研发测试'],
    ['1.车辆研发测试', '车辆研发测试'],
    ['一、汽车', '汽车'],
    ['表2-1：汽车', '汽车'],
    ['第三章 汽车', '汽车'],
    ['5G网络服务', '5G网络服务'],
    ['4S店', '4S店'],
    ['2024年数据', '2024年数据'],
  ])('%s', (text, name) => {
    expect(headingName(text)).toBe(name);
  });

  it.each([
    ['一、汽车行业', '汽车', '汽车'],
    ['表1 银行业数据出境负面清单（2025年版）', '银行业', '银行'],
    ['零售与现代服务业', '零售与现代服务业', '零售与现代服务'],
    ['人工智能训练数据', '人工智能训练数据', '人工智能训练数据'],
  ])('of a sector: %s', (text, name, key) => {
    expect([sectorName(text), sectorKey(text)]).toEqual([name, key]);
  });
});

it('is stored in half width, on one line, with its own punctuation', () => {
  expect(cleanName(' ＶＩＮ　码（１７ 位）\n')).toBe('VIN 码（17 位）'.replaceAll(' ', ''));
  expect(cleanName('Vehicle  ID')).toBe('Vehicle ID');
});

it('is the same name without punctuation and words that join', () => {
  expect(normalName('姓名、性别及年龄（周岁）')).toBe(normalName('姓名、性别和年龄(周岁)'));
  expect(likeness('行踪轨迹', '行踪轨迹')).toBe(1);
  expect(likeness('行踪轨迹', '账户余额')).toBeLessThan(0.3);
});

describe('the id proposed for a name', () => {
  it.each([
    ['行踪轨迹', 'xing-zong-gui-ji'],
    ['VIN码', 'vin-ma'],
    ['绿色通道（Ａ级）', 'lv-se-tong-dao-a-ji'],
    ['№…', 'no'],
    ['（）', 'record'],
  ])('%s', (name, id) => {
    expect(idFromName(name)).toBe(id);
  });

  it('is cut between two syllables', () => {
    const id = idFromName('账户'.repeat(20));
    expect(id.length).toBeLessThanOrEqual(60);
    expect(id).toMatch(/^(zhang-hu-)+zhang(-hu)?$/);
  });

  it('is taken once: then it gets that of its parent, then a number', () => {
    const taken = new Set(['xing-ming']);
    const next = () => newId('姓名', 'clinical-trial', taken);
    expect([next(), next(), next()]).toEqual([
      'clinical-trial-xing-ming',
      'clinical-trial-xing-ming-2',
      'clinical-trial-xing-ming-3',
    ]);
  });
});
