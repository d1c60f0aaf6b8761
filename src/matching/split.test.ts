import { describe, expect, it } from 'vitest';
import { nameKey, splitComment, splitName, wordsOf } from './split.ts';

describe('words of a text', () => {
  it.each([
    ['dateOfBirth', ['date', 'of', 'birth']],
    ['passport_no', ['passport', 'no']],
    ['VINCode', ['vin', 'code']],
    ['member-card-number', ['member', 'card', 'number']],
    ['客户ID', ['客户', 'id']],
    ['Numéro de téléphone', ['numero', 'de', 'telephone']],
    ["owner's name", ['owner', 'name']],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a column name', () => {
  const prefixes = new Set(['txt', 'ddl']);

  it('is its last part; the others are where it stands', () => {
    expect(splitName('travelers.documents.number', prefixes)).toEqual({
      path: ['travelers', 'documents'],
      leaf: ['number'],
      last: 'number',
    });
  });

  it.each([
    ['speed (m/s)', ['speed']],
    ['locationLongitude(WGS84)', ['location', 'longitude']],
    ['duration[ms]', ['duration']],
    ['(id)', ['id']],
  ])('loses its unit: %s', (name, leaf) => {
    expect(splitName(name, prefixes).leaf).toEqual(leaf);
  });

  it('loses the prefix of a form control, but not its only word', () => {
    expect(splitName('txtCheZhuTel', prefixes).leaf).toEqual(['che', 'zhu', 'tel']);
    expect(splitName('txt', prefixes).leaf).toEqual(['txt']);
  });
});

describe('a comment', () => {
  it('says first what the column is, then of what, then the rest', () => {
    expect(splitComment('Age of the patient when the event first occurred')).toEqual({
      head: ['age'],
      of: ['the', 'patient'],
      tail: ['when', 'the', 'event', 'first', 'occurred'],
    });
  });

  it('ends its first clause at any punctuation', () => {
    expect(splitComment('性别：0->未知；1->男').head).toEqual(['性别']);
  });

  it.each([
    ['性别 1男 0女', ['性别']],
    ['支付状态 :1-未支付，2-已退款', ['支付状态']],
    ['状态(F:未确认,T:已确认)', ['状态']],
    ['精准客户:1是;0否;', ['是否精准客户']],
    ['1.使用公共车辆', ['1', '使用公共车辆']],
    ['检查 B超', ['检查', 'b', '超']],
  ])('does not count the codes it explains: %s', (comment, head) => {
    expect(splitComment(comment).head).toEqual(head);
  });

  it('of nothing is nothing', () => {
    expect(splitComment('')).toEqual({ head: [], of: [], tail: [] });
  });
});

it('two spellings of a name have one key', () => {
  expect(nameKey('Id_Card-No')).toBe(nameKey('idCardNo'));
  expect(nameKey('ＶＩＮ码')).toBe('vin码');
});
