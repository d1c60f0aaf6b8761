import { expect, test } from 'vitest';
import { address, checkAddress, fieldAddress, fileAddress, rootAddress } from './addresses.ts';

test('pages stand under their language and end with a slash', () => {
  expect(rootAddress()).toBe('/');
  expect(address('en')).toBe('/en/');
  expect(address('zh-CN', 'list', 'automobile')).toBe('/zh-CN/list/automobile/');
  expect(fieldAddress('en', { sector: 'pharmaceuticals', scenario: 'clinical-trial', id: 'subject-sex' })).toBe(
    '/en/list/pharmaceuticals/clinical-trial/subject-sex/',
  );
});

test('files stand outside the languages', () => {
  expect(fileAddress('/favicon.svg')).toBe('/favicon.svg');
});

test('the checker is filled in by the fragment; no listed field at all is not the same as fields not known', () => {
  expect(checkAddress('en')).toBe('/en/check/');
  expect(checkAddress('en', { scenario: 'clinical-trial' })).toBe('/en/check/#scenario=clinical-trial');
  expect(checkAddress('en', { scenario: 'clinical-trial', fields: ['subject-sex', 'subject-age'] })).toBe(
    '/en/check/#scenario=clinical-trial&fields=subject-sex%2Csubject-age',
  );
  expect(checkAddress('en', { fields: [] })).toBe('/en/check/#fields=');
});
