import { expect, it } from 'vitest';
import { type Changes, problemsAfter } from '../test-content.ts';
import { matchingIds } from './matching-ids.ts';

it('accepts what is said of listed fields in the words of the lexicon', () => {
  expect(problemsAfter(matchingIds)).toEqual([]);
});

const rejected: readonly [string, Changes, string, string][] = [
  [
    'a field that is not listed',
    { matchingFields: (fields) => void Object.assign(fields, { 'test-fax': { what: ['fax'] } }) },
    'fields.yaml',
    'no listed field has the id "test-fax"',
  ],
  [
    'a listed field without phrases',
    { matchingFields: (fields) => void delete fields['test-phone'] },
    'fields.yaml',
    '"test-phone" is listed and has no phrases',
  ],
  [
    'a person the lexicon does not know',
    { matchingFields: (fields) => void fields['test-phone']?.whose?.push('stranger') },
    'fields.yaml',
    '"stranger" is no meaning',
  ],
  [
    'a standard that names a field that is not listed',
    { standards: (standards) => void Object.assign(standards[0]?.fields ?? {}, { 'test-fax': ['FAX'] }) },
    'standards.yaml',
    'no listed field has the id "test-fax"',
  ],
  [
    'a word that stands twice in a meaning',
    { lexicon: (lexicon) => void lexicon.what['phone']?.push('电话') },
    'lexicon.yaml',
    '"电话" stands here twice',
  ],
];

it.each(rejected)('rejects %s', (_, changes, file, message) => {
  expect(problemsAfter(matchingIds, changes)).toMatchObject([{ file, message: expect.stringContaining(message) }]);
});
