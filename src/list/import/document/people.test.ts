import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, saysNone, wholeNumber } from './people.ts';

describe('a number of people in a document', () => {
  it.each<[string, number | null, number | null]>([
    ['10万人以上', 100_000, null],
    ['１０万人以上', 100_000, null],
    ['10 万人以上', 100_000, null],
    ['10万人及以上', 100_000, null],
    ['10万人（含）以上', 100_000, null],
    ['5万人以上不满10万人', 50_000, 100_000],
    ['5万人以上，不满10万人', 50_000, 100_000],
    ['5万人以上且不足10万人', 50_000, 100_000],
    ['5万-10万人', 50_000, 100_000],
    ['5—10万人', 50_000, 100_000],
    ['5万人以上10万人以下', 50_000, 100_001],
    ['100 000', 100_000, null],
    ['1 000 000', 1_000_000, null],
    ['100,000人', 100_000, null],
    ['１００，０００人', 100_000, null],
    ['一百万人', 1_000_000, null],
    ['百万人以上', 1_000_000, null],
    ['十万人以上', 100_000, null],
    ['一百二十万人', 1_200_000, null],
    ['两万五千人', 25_000, null],
    ['一万零五百人', 10_500, null],
    ['1.5万人', 15_000, null],
    ['1亿', 100_000_000, null],
    ['50000', 50_000, null],
    ['超过10万人', 100_001, null],
    ['≥10万人', 100_000, null],
    ['不满1万人', null, 10_000],
    ['累计向境外提供100万人以上个人信息', 1_000_000, null],
  ])('%s', (text, from, below) => {
    expect(bandOf(text)).toEqual({ from, below });
  });

  it.each([
    '约10万人',
    '10万条',
    '10万人次',
    '若干',
    '不限',
    '10万人左右',
    '0',
    '-5',
    '1.23456万人',
    '十百万',
    '10万人以上不满5万人',
    '五五万',
    '10 00 人',
    '1万人以上或10万人以上',
    '',
  ])('%s is not read as one', (text) => {
    expect(bandOf(text)).toBeNull();
  });

  it.each(['', '—', '／', '无', '不适用', ' - '])('"%s" says that there is none', (text) => {
    expect(saysNone(text)).toBe(true);
  });

  it('whatever way a number is written, it is the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const ways = [
          String(number),
          number.toLocaleString('en'),
          number.toLocaleString('en').replaceAll(',', ' '),
          String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
          inChinese(number),
        ];
        for (const way of ways) expect([way, wholeNumber(way)]).toEqual([way, number]);
      }),
    );
  });

  it('reads any text without failing', () => {
    const piece = fc.constantFrom(...'0123456789.,，万亿十百千〇零一两五九人以上不满超过-至 (（）', '\n', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const band = bandOf(pieces.join(''));
        for (const number of [band?.from, band?.below]) {
          if (number !== null && number !== undefined) expect(Number.isSafeInteger(number) && number >= 1).toBe(true);
        }
      }),
    );
  });
});

/** The usual way of writing a number below 100 million in Chinese. */
function inChinese(number: number): string {
  const section = (value: number, isFirst: boolean): string => {
    let text = '';
    let zero = false;
    for (const [power, unit] of [
      [1_000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(value / power) % 10;
      if (digit === 0) {
        zero = text !== '' || !isFirst;
        continue;
      }
      text += `${zero ? '零' : ''}${'〇一二三四五六七八九'[digit]}${unit}`;
      zero = false;
    }
    return text;
  };
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  return (high > 0 ? `${section(high, true)}万` : '') + (low > 0 ? section(low, high === 0) : '');
}
