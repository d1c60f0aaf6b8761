import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../classifier/index.ts';
import { loadList } from '../../list/load/index.ts';
import { type Entries, factsOf, QUESTIONS } from './entries.ts';
import { evaluate } from './evaluate.ts';
import { readFragment, writeFragment as writeFragmentWith } from './fragment.ts';
import { speechIn } from './speech.test-support.ts';

const rules = compileRules(loadList());
const [newest] = rules.editions;
if (!newest) throw new Error('No edition.');
const speech = speechIn('en');
const read = (text: string) => readFragment(text, rules, newest.id);
const writeFragment = (entries: Entries) => writeFragmentWith(entries, speech.readCount);

/** Bytes as they come, and everything a percent sign can do wrong. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((array) => String.fromCharCode(...array)),
  fc.string({ unit: 'binary', maxLength: 300 }),
  // Halves of characters: what a cut link can end in.
  fc.array(fc.integer({ min: 0xd800, max: 0xdfff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom('%', '%4', '%zz', '%E4', '%00', '%C3%28', '=', '&', '#', '+', ';', 'zone', 'fields', ','), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
);

/** Links that the form could have written, with ids of which some are no longer there. */
const ids = (known: readonly string[]) => fc.oneof(fc.constantFrom(...known), fc.constantFrom('removed-id', 'другой'));
const word = fc.constantFrom('yes', 'no');
const people = fc.oneof(
  fc.nat({ max: 20_000_000 }).map(String),
  fc.nat({ max: 20_000_000 }).map((from) => `${from}-`),
  fc.constantFrom('1000-5000', '5000-1000', '120万', 'many', '1.200', '9'.repeat(300), `${'x'.repeat(99)} y`),
);
const link = fc
  .record(
    {
      edition: ids(rules.editions.map(({ id }) => id)),
      zone: word,
      ciio: word,
      sector: ids([...rules.sectors, 'other']),
      scenario: ids([...newest.scenarios.map(({ id }) => id), 'not-listed']),
      fields: fc.array(ids(newest.fields.map(({ id }) => id)), { maxLength: 4 }).map((list) => list.join(',')),
      other: word,
      important: word,
      personal: people,
      sensitive: people,
      'g.none': word,
      'g.contract': word,
      colour: fc.string({ maxLength: 5 }),
    },
    { requiredKeys: [] },
  )
  .map((answers) => new URLSearchParams(answers).toString());

/** The same links with something taken out, put in, or swapped. */
const mutated = fc.tuple(link, fc.nat(), fc.nat({ max: 30 }), bytes).map(([text, place, length, insert]) => {
  const at = place % (text.length + 1);
  return text.slice(0, at) + insert + text.slice(at + length);
});
const long = fc.tuple(link, fc.integer({ min: 1_000, max: 40_000 }), bytes).map(([text, times, unit]) => {
  return `${text}&${(unit || 'a').repeat(times).slice(0, 200_000)}`;
});
const anything = fc.oneof(bytes, link, mutated, { arbitrary: long, weight: 1 });

/** Everything in a link that says something, by the rules of addresses, whatever it says. */
function said(text: string): [string, string][] {
  return [...new URLSearchParams(text.replace(/^#/, ''))];
}

describe('a fragment of anything', () => {
  test('is read without an error, and the page has something to show for it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { entries, ignored } = read(text);
        expect(entries.personal.length).toBeLessThanOrEqual(100);
        for (const { key, reason } of ignored) expect([key, reason]).toEqual([expect.any(String), expect.any(String)]);
        // The decision costs more than all the rest; a third of the runs shows as much.
        if (text.length % 3 === 0)
          expect(['waiting', 'untouched', 'result']).toContain(evaluate(entries, rules, speech).kind);
      }),
      { numRuns: 1_500 },
    );
  });

  test('is left out only with a name and a reason', () => {
    fc.assert(
      fc.property(fc.oneof(link, mutated, bytes), (text) => {
        const { entries, ignored } = read(text);
        const written = new Map(said(writeFragment(entries)));
        for (const [key, value] of said(text)) {
          const isNamed = ignored.some((item) => item.key === key || (item.key === '' && item.reason === 'too-long'));
          const isKept = (QUESTIONS as readonly string[]).includes(key) && written.has(key);
          // An empty head-count, or an empty id in a list, says nothing.
          expect(isNamed || isKept || value.trim() === '', `${key}=${value}`).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('written from what was read says the same when it is read again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = writeFragment(read(text).entries);
        const again = read(once);
        expect(again.ignored).toEqual([]);
        expect(writeFragment(again.entries)).toBe(once);
        expect(read(once).entries).toEqual(again.entries);
      }),
      { numRuns: 1_500 },
    );
  });
});

describe('a fragment longer than any form writes', () => {
  const filler = (length: number) => `colour=${'x'.repeat(length)}`;

  test('is cut between two answers, and says so', () => {
    const { entries, ignored } = read(`zone=yes&${filler(19_970)}&personal=120000&ciio=yes`);
    // Not "personal=12": a head-count of 12 would be another answer.
    expect(entries).toMatchObject({ zone: true, personal: '', ciio: null });
    expect(ignored).toContainEqual({ key: '', value: '&personal=120000&ciio=yes', reason: 'too-long' });
  });

  test('is not read at all when it is a single answer', () => {
    expect(read(filler(30_000)).ignored).toEqual([{ key: '', value: filler(30_000), reason: 'too-long' }]);
  });
});

test('a head-count too long to be one is cut and says so', () => {
  const { entries, ignored } = read(`personal=${'9'.repeat(120)}`);
  expect(entries.personal).toBe('9'.repeat(100));
  expect(ignored).toEqual([{ key: 'personal', value: '9'.repeat(20), reason: 'too-long' }]);
});

test('a sector that only another edition has is taken, as the classifier takes it', () => {
  const [older] = rules.editions.filter(({ supersededBy }) => supersededBy !== null);
  const sector = rules.sectors.find(
    (id) => ![...(older?.sectors ?? []), ...(older?.unloadedSectors ?? [])].includes(id),
  );
  expect(sector).toBeDefined();
  const { entries, ignored } = read(`edition=${older?.id}&sector=${sector}&zone=yes`);
  expect(factsOf(entries, speech.readCount).facts).toMatchObject({ edition: older?.id, sector });
  expect(ignored).toEqual([]);
});
