import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedEdits, exactKey, fold, indexTerms, parseQuery, soundTerms, tokenise } from './tokens.ts';

describe('splitting a text into terms', () => {
  test.each([
    ['车架号', ['车架', '架号']],
    ['车', ['车']],
    ['VIN 车架号', ['vin', '车架', '架号']],
    ['OTA类型', ['ota', '类型']],
    ['passport_no', ['passport', 'no']],
    ['PassportNo', ['passport', 'no']],
    ['dateOfBirth', ['date', 'of', 'birth']],
    ['subject-code', ['subject', 'code']],
    ['Vehicle.CurrentLocation.Latitude', ['vehicle', 'current', 'location', 'latitude']],
    ['VINCode', ['vin', 'code']],
    ['USUBJID', ['usubjid']],
    ['IDs', ['ids']],
    ['eq5d_score', ['eq5d', 'score']],
    ['ＶＩＮ', ['vin']],
    ['Bénéficiaire Größe', ['beneficiaire', 'grosse']],
    ['Ἀριθμός', ['αριθμοσ']],
    ['Ёлка', ['елка']],
    ["Subject's sex", ['subject', 'sex']],
    ['Passenger’s name', ['passenger', 'name']],
    ['パスポート', ['パス', 'スポ', 'ポー', 'ート']],
    ['여권번호', ['여권', '권번', '번호']],
    ['संस्कृतम्', ['संस्कृतम्']],
    ['', []],
    ['…——？', []],
  ])('%s', (text, terms) => {
    expect(tokenise(text)).toEqual(terms);
  });

  test('never throws, and terms split again are the same terms', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string()), (text) => {
        const terms = tokenise(text);
        expect(tokenise(terms.join(' '))).toEqual(terms);
        expect(terms.every((term) => term !== '')).toBe(true);
        expect(() => [indexTerms(text), soundTerms(text), parseQuery(text), exactKey(text)]).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });

  test('folding is settled after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('accents, case and width make no difference', () => {
    expect(exactKey('PASSPORT_NO')).toBe(exactKey('ｐａｓｓｐｏｒｔＮｏ'));
    expect(exactKey('Données')).toBe(exactKey('donnees'));
  });
});

test('a name is found by its last character alone, and a short Latin one written together', () => {
  expect(indexTerms('车架号')).toContain('号');
  expect(indexTerms('passport_no')).toContain('passportno');
});

test('a reading is found from any syllable on, and by its initials', () => {
  expect(soundTerms('che jia hao')).toEqual(['chejiahao', 'jiahao', 'hao', 'cjh']);
  expect(soundTerms('VIP ka hao')).toContain('vipkh');
});

describe('a query', () => {
  test('leaves out words that tell nothing, unless there is nothing else', () => {
    expect(parseQuery('date of birth').terms).toEqual(['date', 'birth']);
    expect(parseQuery('of').terms).toEqual(['of']);
  });
  test('keeps column names written together', () => {
    expect(parseQuery('dateOfBirth').together).toBe('dateofbirth');
    expect(parseQuery('VIN 车架号').together).toBeNull();
  });
});

test('only long words in spaced scripts may be misspelt', () => {
  expect(allowedEdits('vin')).toBe(0);
  expect(allowedEdits('subjct')).toBe(1);
  expect(allowedEdits('pharmacovigilance')).toBe(2);
  expect(allowedEdits('车架')).toBe(0);
});
