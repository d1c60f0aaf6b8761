import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSearchWords } from './build/index.ts';
import { fold } from './fold.ts';
import {
  allowedEdits,
  exactKey,
  indexTerms,
  isMetButForSeams,
  isNear,
  parseQuery as parseQueryWith,
  soundTerms,
  tokenise,
} from './tokens.ts';
import { loosened, queryWords } from './words.ts';

const words = queryWords(loadSearchWords('en'));
const parseQuery = (text: string) => parseQueryWith(text, words);

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
    ['संस्कृतम्', ['संस्कृतं']],
    ['जनसङ्ख्या', ['जनसंख्या']],
    ['जनसंख्या', ['जनसंख्या']],
    ['करोड़', ['करोड']],
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

test.each([
  ['паспорта', 'паспорт', true],
  ['potilaan', 'potilas', true],
  ['kennzeichen', 'kfzkennzeichen', true],
  ['passport', 'passenger', false],
  ['banana', 'bank', false],
  ['subjct', 'subject', true],
  ['паспрт', 'паспорта', true],
  ['genetik', 'genetic', true],
  ['pharmacovigilence', 'pharmacovigilance', true],
  ['vin', 'vins', false],
])('%s may mean %s: %s', (word, known, expected) => {
  expect(isNear(word, known)).toBe(expected);
});

test('a name in unspaced script is found however its words are spaced or joined', () => {
  expect(indexTerms('휴대전화 번호')).toEqual(expect.arrayContaining(tokenise('휴대전화번호')));
  expect(indexTerms('被験者の性別')).toEqual(expect.arrayContaining(tokenise('被験者性別')));
});

test('only what joins two words may be missing from a stretch', () => {
  const has =
    (...found: string[]) =>
    (pair: string) =>
      found.includes(pair);
  expect(isMetButForSeams(['여권', '권번', '번호'], has('여권', '번호'))).toBe(true);
  expect(isMetButForSeams(['여권', '권번', '번호'], has('여권', '권번'))).toBe(false);
  expect(isMetButForSeams(['여권'], has())).toBe(false);
});

test('a query is asked again without particles and in the words of the records', () => {
  const japanese = queryWords({
    ...loadSearchWords('ja'),
    synonyms: { パスポート: '旅券' },
    particles: ['の', 'を'],
    joints: ['の'],
  });
  expect(loosened('パスポートの番号を', japanese)).toBe('旅券 番号');
  expect(loosened('旅券番号', japanese)).toBeNull();
});
