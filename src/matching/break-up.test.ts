import { expect, it } from 'vitest';
import { breakUp } from './break-up.ts';

const known = new Set(['patient', 'onset', 'age', 'on', 'set', 'che', 'zhu', 'chezhu', 'xingming', 'id']);
const isKnown = (piece: string) => known.has(piece);

it.each([
  ['patientonsetage', ['patient', 'onset', 'age']],
  ['chezhuxingming', ['chezhu', 'xingming']],
  ['patientid', ['patient', 'id']],
  ['patientx', null],
  ['onset', null],
])('%s', (word, pieces) => {
  expect(breakUp(word, isKnown)).toEqual(pieces);
});
