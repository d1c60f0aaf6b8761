import { expect, test } from 'vitest';
import { soundOf } from './sound.ts';

test.each([
  ['车架号', 'che jia hao'],
  ['VIP卡号', 'VIP ka hao'],
  ['OTA类型', 'OTA lei xing'],
  ['生产制造与质量追溯', 'sheng chan zhi zao yu zhi liang zhui su'],
  ['模型训练（文本数据）', 'mo xing xun lian wen ben shu ju'],
  ['子女', 'zi nv'],
  ['passport_no', null],
  ['', null],
])('%s is read %s', (text, sound) => {
  expect(soundOf(text)).toBe(sound);
});
