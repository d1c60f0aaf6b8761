import { describe, expect, it } from 'vitest';
import { plainName } from './names.ts';
import { namesIn } from './split.ts';

const KNOWN = ['姓名', '手机号', '执业机构、科室与职称', '出生日期'].map(plainName);
const isKnown = (name: string) => KNOWN.includes(plainName(name));
const split = (text: string, ...separators: string[]) => namesIn(text, { isKnown, separators: new Set(separators) });

describe('the fields in a cell', () => {
  it.each<[string, string[]]>([
    ['行踪轨迹', ['行踪轨迹']],
    ['行踪轨迹；人脸图像；车牌', ['行踪轨迹', '人脸图像', '车牌']],
    ['行踪轨迹;人脸图像', ['行踪轨迹', '人脸图像']],
    ['姓名、手机号、出生日期', ['姓名', '手机号', '出生日期']],
    ['姓名\n手机号', ['姓名', '手机号']],
    ['姓名、执业机构、科室与职称、手机号', ['姓名', '执业机构、科室与职称', '手机号']],
    ['执业机构、科室与职称', ['执业机构、科室与职称']],
    ['执业机构、\n科室与职称', ['执业机构、科室与职称']],
    ['执业机构、科室与职称；行踪轨迹', ['执业机构、科室与职称', '行踪轨迹']],
    ['1.行踪轨迹 2.人脸图像', ['行踪轨迹', '人脸图像']],
    ['（1）行踪轨迹；（2）人脸图像。', ['行踪轨迹', '人脸图像']],
    ['①行踪轨迹②人脸图像', ['行踪轨迹', '人脸图像']],
    ['联系方式（电话、邮箱）', ['联系方式（电话、邮箱）']],
    ['ＶＩＮ码', ['VIN码']],
  ])('%j', (text, names) => {
    expect(split(text)).toEqual({ ok: true, names });
  });

  it('are separated by commas where a person has said so, and a known name stays whole', () => {
    expect(split('行踪轨迹、执业机构、科室与职称、车牌', '、')).toEqual({
      ok: true,
      names: ['行踪轨迹', '执业机构、科室与职称', '车牌'],
    });
    expect(split('行踪轨迹\n车牌', '换行')).toEqual({ ok: true, names: ['行踪轨迹', '车牌'] });
  });

  it.each([
    ['行踪轨迹、人脸图像', /one field or 2/],
    ['姓名、年龄', /one field or 2/],
    ['行踪轨\n迹', /one field or 2/],
    ['行踪轨迹；车牌等', /等/],
    ['行踪轨迹；车牌和车架号', /one field or two/],
    ['行踪轨迹；行踪轨迹', /twice/],
    ['；', /no name/],
  ])('%j is doubtful', (text, doubt) => {
    expect(split(text)).toEqual({ ok: false, doubt: expect.stringMatching(doubt) });
  });
});
