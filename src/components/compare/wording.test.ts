import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareLists, compareWording, type Piece } from './wording.ts';

const text = (pieces: readonly Piece[]) => pieces.map((piece) => piece.text).join('');
const marked = (pieces: readonly Piece[]) => pieces.filter(({ differs }) => differs).map((piece) => piece.text);

describe('a text before and after', () => {
  test('is marked where words were put in or left out, Chinese words whole', () => {
    const { before, after } = compareWording('受试者的身份证号码和姓名。', '受试者的护照号码、姓名。');
    expect(text(before)).toBe('受试者的身份证号码和姓名。');
    expect(text(after)).toBe('受试者的护照号码、姓名。');
    expect(marked(before)).toEqual(['身份证', '和']);
    expect(marked(after)).toEqual(['护照', '、']);
  });

  test('that is the same is not marked', () => {
    const { before, after } = compareWording('同一说明', '同一说明');
    expect([marked(before), marked(after)]).toEqual([[], []]);
  });

  test('of which little is left is shown without marks', () => {
    const { before, after } = compareWording('适用于在自贸试验区登记的企业。', '据来源，范围扩大到全市。');
    expect([marked(before), marked(after)]).toEqual([[], []]);
    expect([text(before), text(after)]).toEqual(['适用于在自贸试验区登记的企业。', '据来源，范围扩大到全市。']);
  });

  test('keeps every letter of both, and what is not marked is in both', () => {
    const words = fc.array(fc.constantFrom('数据', '出境', '，', '100', ' ', 'VIN', '个人信息', '𠮷'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const { before, after } = compareWording(one.join(''), other.join(''));
        expect([text(before), text(after)]).toEqual([one.join(''), other.join('')]);
        const kept = (pieces: readonly Piece[]) => text(pieces.filter(({ differs }) => !differs));
        if (marked(before).length + marked(after).length > 0) expect(kept(before)).toBe(kept(after));
      }),
      { numRuns: 500 },
    );
  });
});

test('a list before and after is marked item by item', () => {
  const { before, after } = compareLists(['vin', '车架号'], ['vin', 'vehicle_id']);
  expect(before).toEqual([
    { text: 'vin', differs: false },
    { text: '车架号', differs: true },
  ]);
  expect(marked(after)).toEqual(['vehicle_id']);
});
