import { expect, test } from 'vitest';
import { noEntries, withScenario } from '../entries.ts';
import { otherEditions } from './other-editions.ts';
import { realSpeech, rules } from './report.test-support.ts';
import { leadsElsewhere, otherEditionWords } from './words.ts';

const speech = realSpeech('en');
const { editions } = speech.data;
const inTrial = (edition: string) => withScenario(noEntries(edition), 'clinical-trial', rules);

function other(edition: string, zone: boolean | null) {
  const [only] = otherEditions({ ...inTrial(edition), zone, sensitive: '20000' }, rules, editions, speech.readCount);
  if (!only) throw new Error('There is one other edition.');
  return only;
}

test('registered in the pilot zone is registered in the municipality, but not the other way round', () => {
  expect(other('beijing-2024', true)).toMatchObject({
    edition: 'beijing-2025',
    zoneDropped: false,
    entries: { zone: true },
  });
  expect(other('beijing-2024', false)).toMatchObject({ zoneDropped: true, entries: { zone: null } });
  expect(other('beijing-2025', true)).toMatchObject({ zoneDropped: true, entries: { zone: null } });
  expect(other('beijing-2025', false)).toMatchObject({ zoneDropped: false, entries: { zone: false } });
});

test('a sector that the other edition does not have counts there like any without a list', () => {
  const entries = { ...noEntries('beijing-2025'), sector: 'banking', zone: true };
  const [only] = otherEditions(entries, rules, editions, speech.readCount);
  expect(only).toMatchObject({ lost: [], entries: { sector: 'banking' } });
  expect(only?.decision?.caveats).not.toContain('table-not-loaded');
});

test('a scenario that the other edition does not have leaves nothing to compare, and that is said', () => {
  const entries = { ...noEntries('beijing-2025'), scenario: 'gone', zone: true };
  const [only] = otherEditions(entries, rules, editions, speech.readCount);
  expect(only).toMatchObject({ lost: ['scenario'], decision: null });
  if (only) expect(otherEditionWords(speech, only, { candidates: [] } as never)[0]).toContain('nothing to compare');
});

test('outside the pilot zone but perhaps in the municipality, the newer edition leaves open what the older decides', () => {
  const entries = {
    ...inTrial('beijing-2024'),
    zone: false,
    ciio: false,
    other: false,
    important: false,
    fields: ['subject-vital-signs'],
    personal: '0',
    sensitive: '20000',
    grounds: { none: false, abroad: false, contract: false, hr: false, emergency: false },
  };
  const [only] = otherEditions(entries, rules, editions, speech.readCount);
  expect(only?.decision?.candidates.length).toBe(2);
  expect(only && leadsElsewhere(only, { candidates: ['security-assessment'] } as never)).toBe(true);
});
