import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules, decide, parseFacts } from '../../classifier/index.ts';
import { loadList } from '../../list/load/index.ts';
import { packRules, unpackRules } from './data.ts';
import {
  completed,
  type Entries,
  factsOf,
  fieldsOffered,
  isUntouched,
  noEntries,
  withScenario,
  withSector,
} from './entries.ts';
import { countText, readFragment, writeFragment as writeFragmentWith } from './fragment.ts';
import { speechIn } from './speech.test-support.ts';

const rules = compileRules(loadList());
const [newest] = rules.editions;
if (!newest) throw new Error('No edition.');
const { readCount } = speechIn('en');
const read = (text: string) => {
  const reading = readFragment(text, rules, newest.id);
  return { ...reading, facts: factsOf(reading.entries, readCount).facts };
};
const writeFragment = (entries: Entries) => writeFragmentWith(entries, readCount);

const answer = fc.constantFrom(true, false, null);
const people = fc.integer({ min: 0, max: 8_000_000_000 });
const count = fc.oneof(
  fc.constant(''),
  people.map(String),
  people.map((from) => countText({ from })),
  fc
    .tuple(people, fc.integer({ min: 1, max: 1_000_000 }))
    .map(([from, more]) =>
      countText({ from: Math.min(from, 7_000_000_000), to: Math.min(from, 7_000_000_000) + more }),
    ),
  fc.constantFrom('-5', '1e9', '1.200', 'many', '5 万 or so', '50-10', 'a=b&c=d#e', '100%', '%zz', '+5'),
);
const entries: fc.Arbitrary<Entries> = fc.constantFrom(...rules.editions).chain((edition) =>
  fc.record({
    edition: fc.constant(edition.id),
    zone: answer,
    ciio: answer,
    sector: fc.constantFrom(...edition.sectors, ...edition.unloadedSectors, 'other', null),
    scenario: fc.constantFrom(...edition.scenarios.map(({ id }) => id), 'not-listed', null),
    fields: fc.option(fc.subarray(edition.fields.map(({ id }) => id).sort(), { maxLength: 6 })),
    other: answer,
    important: answer,
    personal: count,
    sensitive: count,
    grounds: fc.record({ none: answer, abroad: answer, contract: answer, hr: answer, emergency: answer }),
    growth: fc.record({
      personal: count,
      sensitive: count,
      month: fc.constantFrom('', '2026-01', '2026-12', '2031-07'),
    }),
    issued: fc.constantFrom('', '2026-05-10', '2025-02-29', 'soon', '10 May'),
  }),
);

describe('a link with ids that records had before', () => {
  const [field, sibling] = newest.fields;
  const scenario = newest.scenarios[0];
  if (!field || !sibling || !scenario) throw new Error('The list has changed; choose other records.');
  const moved = {
    'old-field': [field.id],
    'old-mixture': [field.id, sibling.id],
    'old-scenario': [scenario.id],
    'old-group': [scenario.id, 'another'],
  };
  const later = (text: string) => readFragment(text, { ...rules, moved }, newest.id);

  test('means the records they are now, and of what was split every part', () => {
    expect(later('fields=old-field').entries.fields).toEqual([field.id]);
    expect(later('fields=old-mixture,old-field').entries.fields).toEqual([field.id, sibling.id]);
    expect(later('scenario=old-scenario')).toMatchObject({ entries: { scenario: scenario.id }, ignored: [] });
  });

  test('does not guess which part of a scenario that was split is meant', () => {
    const { entries: found, ignored } = later('scenario=old-group');
    expect([found.scenario, ignored]).toEqual([
      null,
      [{ key: 'scenario', value: 'old-group', reason: 'unknown-value' }],
    ]);
  });
});

describe('the state in the address', () => {
  test('what is written is read back, whatever was answered, also what cannot be read as a number', () => {
    fc.assert(
      fc.property(entries, (form) => {
        const reading = read(writeFragment(form));
        expect(reading.entries).toEqual({ ...completed(form, rules), ...typedAsWritten(form) });
        expect(reading.ignored).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('reading and writing again changes nothing', () => {
    fc.assert(
      fc.property(entries, (form) => {
        const once = writeFragment(read(writeFragment(form)).entries);
        expect(writeFragment(read(once).entries)).toBe(once);
      }),
    );
  });

  test('a fragment of anything at all is read without harm, and the classifier takes or refuses it in words', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.webFragments(),
      fc
        .array(
          fc.tuple(fc.constantFrom('scenario', 'fields', 'personal', 'zone', 'g.none', 'x', '__proto__'), fc.string()),
        )
        .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&')),
    );
    // Most of them come to the same few facts, which need not be decided again.
    const seen = new Set<string>();
    fc.assert(
      fc.property(anything, (text) => {
        const { facts } = read(text);
        const key = JSON.stringify(facts);
        if (seen.has(key)) return;
        seen.add(key);
        const parsed = parseFacts(facts, rules);
        if (parsed.ok) expect(['decided', 'undetermined']).toContain(decide(parsed.facts, rules).status);
        else expect(parsed.errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('the link of a field page fills in scenario and sector', () => {
    const { entries: form, ignored } = read('#scenario=clinical-trial&fields=subject-sex');
    expect(form).toMatchObject({ sector: 'pharmaceuticals', scenario: 'clinical-trial', fields: ['subject-sex'] });
    expect(ignored).toEqual([]);
  });

  test('fields of one scenario name it', () => {
    expect(read('fields=subject-sex').entries).toMatchObject({ scenario: 'clinical-trial' });
  });

  test('a link without an edition means the one in force', () => {
    expect(read('zone=yes').entries.edition).toBe(newest.id);
  });

  test('an empty list of fields is "none of them", its absence "not sure"', () => {
    expect(read('fields=').entries.fields).toEqual([]);
    expect(read('').entries.fields).toBeNull();
  });

  test('fields that are no longer known are named; when none is left it is not known which are sent', () => {
    const some = read('scenario=clinical-trial&fields=subject-sex,gone');
    expect(some.entries.fields).toEqual(['subject-sex']);
    expect(some.ignored).toEqual([{ key: 'fields', value: 'gone', reason: 'unknown-value' }]);
    expect(read('fields=gone,lost').entries.fields).toBeNull();
  });

  test('what is unknown, repeated or broken is named and the rest is kept', () => {
    const { entries: form, ignored } = read('zone=yes&scenario=nowhere&colour=red&zone=no&ciio=perhaps&personal=%zz');
    expect(form).toMatchObject({ zone: true, scenario: null, ciio: null, personal: '%zz' });
    expect(ignored).toHaveLength(4);
    expect(ignored).toEqual(
      expect.arrayContaining([
        { key: 'colour', value: 'red', reason: 'unknown-key' },
        { key: 'zone', value: 'no', reason: 'repeated' },
        { key: 'scenario', value: 'nowhere', reason: 'unknown-value' },
        { key: 'ciio', value: 'perhaps', reason: 'unknown-value' },
      ]),
    );
  });

  test.each([
    ['1000', 1000],
    ['1000-5000', { from: 1000, to: 5000 }],
    ['1000-', { from: 1000 }],
    ['120万', 1_200_000],
    ['%EF%BC%91%EF%BC%92%EF%BC%90%EF%BC%90', 1200],
  ])('personal=%s is a head-count; the end of a band is not included', (text, expected) => {
    expect(read(`personal=${text}`).facts).toMatchObject({ people: { personal: expected } });
  });

  test.each(['-5', '1e9', '99999999999', '5000-1000'])('personal=%s stays in the field for correction', (text) => {
    const { entries: form, facts } = read(`personal=${text}&zone=yes`);
    expect(form).toMatchObject({ personal: text, zone: true });
    expect(facts).not.toHaveProperty('people');
  });
});

describe('the day a result was issued, in the address', () => {
  test('is no fact: nothing is answered by it, and no fact comes of it', () => {
    const { entries: form, facts, ignored } = read('issued=2026-05-10');
    expect(form.issued).toBe('2026-05-10');
    expect(facts).toEqual({ edition: newest.id });
    expect(isUntouched(form)).toBe(true);
    expect(ignored).toEqual([]);
  });

  test('stays in its field when it is no date', () => {
    expect(read('zone=yes&issued=2025-02-29').entries).toMatchObject({ zone: true, issued: '2025-02-29' });
  });
});

describe('the monthly figures in the address', () => {
  test('are no facts: nothing is answered by them, and no fact comes of them', () => {
    const { entries: form, facts, ignored } = read('rate.personal=1000-2001&rate.sensitive=5万&month=2026-11');
    expect(form.growth).toEqual({ personal: '1000-2000', sensitive: '5万', month: '2026-11' });
    expect(facts).toEqual({ edition: newest.id });
    expect(isUntouched(form)).toBe(true);
    expect(ignored).toEqual([]);
  });

  test.each(['2026-13', '1999-01', '2026-1', 'November'])('month=%s is named and left out', (value) => {
    const { entries: form, ignored } = read(`zone=yes&month=${value}`);
    expect(form).toMatchObject({ zone: true, growth: { month: '' } });
    expect(ignored).toEqual([{ key: 'month', value, reason: 'unknown-value' }]);
  });
});

describe('answers that depend on each other', () => {
  const start = noEntries(newest.id);

  test('another scenario drops the fields it cannot send, and then it is not known which are sent', () => {
    const form = { ...withScenario(start, 'clinical-trial', rules), fields: ['subject-sex'] };
    expect(withScenario(form, 'member-management', rules)).toMatchObject({
      sector: 'retail-modern-services',
      fields: null,
    });
  });

  test('another sector drops a scenario of the old one, and keeps "none of them"', () => {
    const form = { ...withScenario(start, 'clinical-trial', rules), fields: [] };
    expect(withSector(form, 'automobile', rules)).toMatchObject({ scenario: null, fields: [] });
  });

  test('fields that reach the whole sector are offered in each of its scenarios', () => {
    const wide = newest.fields.find(({ reach }) => reach === 'sector');
    const other = newest.scenarios.find(({ id, sector }) => sector === wide?.sector && id !== wide?.scenario);
    expect(fieldsOffered(newest, wide?.sector ?? null, other?.id ?? null)).toContain(wide);
  });

  test('every field alone, with its scenario, is accepted by the classifier', () => {
    for (const field of newest.fields) {
      const form = { ...withScenario(start, field.scenario, rules), fields: [field.id] };
      expect(parseFacts(factsOf(form, readCount).facts, rules), field.id).toMatchObject({ ok: true });
    }
  });
});

test('packed rules unpack to the same', () => {
  expect(unpackRules(JSON.parse(JSON.stringify(packRules(rules))))).toEqual(JSON.parse(JSON.stringify(rules)));
});

/** Counts come back in the form's own way of writing them; what cannot be read comes back as it was typed. */
function typedAsWritten(form: Entries): Pick<Entries, 'personal' | 'sensitive' | 'growth'> {
  const written = (typed: string) => {
    const reading = readCount(typed);
    return reading.ok ? countText(reading.count) : typed;
  };
  const { growth } = form;
  return {
    personal: written(form.personal),
    sensitive: written(form.sensitive),
    growth: { ...growth, personal: written(growth.personal), sensitive: written(growth.sensitive) },
  };
}
