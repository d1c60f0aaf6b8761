import { expect, test } from 'vitest';
import { currentEdition } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import { editionPairs, newestPair } from './pairs.ts';

const edition = currentEdition(loadList());
const three = { editions: ['c', 'b', 'a'].map((id) => ({ ...edition, id })) };

test('every ordered pair of editions has an address of its own, the newest against the one before first', () => {
  const addresses = editionPairs(three).map(({ segments }) => segments.join('/'));
  expect(addresses).toEqual(['b/c', 'a/c', 'a/b', 'c/b', 'b/a', 'c/a'].map((pair) => `editions/compare/${pair}`));
  expect(newestPair(three)?.segments.join('/')).toBe(addresses[0]);
});

test('one edition cannot be compared with itself', () => {
  const one = { editions: three.editions.slice(0, 1) };
  expect([editionPairs(one), newestPair(one)]).toEqual([[], null]);
});
