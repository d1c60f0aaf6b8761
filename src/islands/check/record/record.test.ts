import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../classifier/index.ts';
import { loadList } from '../../../list/load/index.ts';
import { createTranslator } from '../../../words/index.ts';
import { loadMessages, locales } from '../../../words/load/index.ts';
import { type Entries, noEntries, withScenario } from '../entries.ts';
import { readFragment, writeFragment as writeFragmentWith } from '../fragment.ts';
import { speechIn } from '../speech.test-support.ts';
import { noticeOf, type Opened, type RecordProblem, readRecord, recordOf } from './index.ts';

const rules = compileRules(loadList());
const [newest] = rules.editions;
if (!newest) throw new Error('No edition.');
const speech = speechIn('en');
const writeFragment = (entries: Entries) => writeFragmentWith(entries, speech.readCount);
const DAY = '2026-03-01';

const record = (entries: Entries) =>
  recordOf({ speech, rules, entries, address: `https://qingdan.example/en/check/#${writeFragment(entries)}` }, DAY);
const read = (text: string) => readRecord(text, rules, newest.id, speech.readCount);
const readValue = (value: unknown) => read(JSON.stringify(value));

/** What was opened; a file that was not is a fault of the test. */
function opened(reading: Opened | RecordProblem): Opened {
  if (!reading.ok) throw new Error(reading.problem);
  return reading;
}

const answer = fc.constantFrom(true, false, null);
const count = fc.constantFrom('', '0', '5万', '10000-', '1万-5万', '20000000', '-5', '1.200', 'many', 'a&zone=no');
const form: fc.Arbitrary<Entries> = fc.constantFrom(...newest.scenarios).chain((scenario) =>
  fc
    .record({
      zone: answer,
      ciio: answer,
      fields: fc.option(
        fc.subarray(
          newest.fields.filter((field) => field.scenario === scenario.id).map(({ id }) => id),
          { maxLength: 4 },
        ),
      ),
      other: answer,
      important: answer,
      personal: count,
      sensitive: count,
      grounds: fc.record({ none: answer, abroad: answer, contract: answer, hr: answer, emergency: answer }),
    })
    .map((entries) => ({ ...withScenario(noEntries(newest.id), scenario.id, rules), ...entries })),
);

describe('a saved check', () => {
  test('opens with the same answers, also those that cannot be read yet, and the same result', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(form, (entries) => {
        const saved = record(entries);
        const reading = opened(readValue(saved));
        const linked = readFragment(writeFragment(entries), rules, newest.id);
        expect(writeFragment(reading.entries)).toBe(writeFragment(linked.entries));
        expect(reading.ignored).toEqual([]);
        expect(reading.before).toEqual(saved.decision?.candidates ?? null);
        expect(reading.now).toEqual(reading.before);
      }),
      { numRuns: 200 },
    );
  });

  test('carries what it needs to be understood without the page', () => {
    const saved = record(withScenario(noEntries(newest.id), 'member-management', rules));
    expect(saved).toMatchObject({
      format: 'qingdan-check',
      version: 1,
      saved: DAY,
      edition: newest.id,
      dataRevision: rules.dataRevision,
      evidence: saved.decision?.evidence,
      facts: { edition: newest.id, scenario: 'member-management' },
      otherAnswers: {},
    });
    expect(saved.address).toContain('scenario=member-management');
    expect(saved.caution).toContain('official Chinese text prevails');
  });

  test('keeps a head-count that cannot be read, and has no decision until it is corrected', () => {
    const saved = record({ ...noEntries(newest.id), personal: '1.200' });
    expect(saved).toMatchObject({ otherAnswers: { personal: '1.200' }, decision: null, evidence: null });
  });

  test('has a decision even when nothing but the edition is answered', () => {
    expect(record(noEntries(newest.id)).decision?.status).toBe('undetermined');
  });
});

describe('a file by anyone', () => {
  test('never breaks the page, whatever JSON it holds', () => {
    const plausible = fc.record({
      format: fc.constant('qingdan-check'),
      version: fc.oneof({ arbitrary: fc.constant<unknown>(1), weight: 5 }, fc.jsonValue()),
      facts: fc.dictionary(
        fc.constantFrom(
          'edition',
          'scenario',
          'fields',
          'people',
          'grounds',
          'ciio',
          'zone',
          '__proto__',
          'constructor',
        ),
        fc.jsonValue(),
      ),
      otherAnswers: fc.oneof(fc.dictionary(fc.constantFrom('personal', 'zone', 'x'), fc.jsonValue()), fc.jsonValue()),
      decision: fc.jsonValue(),
      saved: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          plausible.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const reading = read(text);
          const t = createTranslator('en', loadMessages('en'));
          const lines = noticeOf(reading, {
            speech,
            t,
            fileName: 'a.json',
            dataRevision: rules.dataRevision,
            today: DAY,
          });
          expect(lines.length).toBeGreaterThan(0);
          // What was opened can be written into the address and read from there.
          if (reading.ok) expect(readFragment(writeFragment(reading.entries), rules, newest.id).ignored).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ['no JSON', '{', 'not-json'],
    ['nothing', '', 'not-json'],
    ['other JSON', '[1]', 'not-a-check'],
    ['facts for the command line', '{"edition":"beijing-2025"}', 'not-a-check'],
    ['a check without facts', '{"format":"qingdan-check","version":1}', 'not-a-check'],
    ['a later version', '{"format":"qingdan-check","version":2,"facts":{}}', 'other-version'],
  ])('is refused when it is %s', (_, text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problem });
  });

  test('what is not known in it is left out and named, and the rest is used', () => {
    const reading = opened(
      readValue({
        format: 'qingdan-check',
        version: 1,
        colour: 'red',
        facts: {
          edition: newest.id,
          registeredInZone: true,
          ciio: 'perhaps',
          scenario: 'removed-scenario',
          weather: 'fine',
          people: { sensitive: { from: 1000, to: 5000 }, animals: 3 },
          grounds: { contract: false, whim: true },
        },
        otherAnswers: { zone: 'no', personal: 'many' },
      }),
    );
    expect(reading.entries).toMatchObject({ zone: true, ciio: null, scenario: null, personal: 'many' });
    expect(reading.entries).toMatchObject({ sensitive: '1000-4999', grounds: { contract: false } });
    expect(reading.ignored.map(({ key, reason }) => `${key} ${reason}`).sort()).toEqual([
      'ciio unknown-value',
      'colour unknown-key',
      'facts.grounds.whim unknown-key',
      'facts.people.animals unknown-key',
      'facts.weather unknown-key',
      'scenario unknown-value',
      'zone repeated',
    ]);
  });

  test('a byte-order mark before it does no harm', () => {
    expect(read(`\uFEFF${JSON.stringify(record(noEntries(newest.id)))}`).ok).toBe(true);
  });
});

describe.each(locales.map(({ tag }) => tag))('what is said of it in %s', (locale) => {
  const say = (reading: Opened | RecordProblem, today = DAY) =>
    noticeOf(reading, {
      speech: speechIn(locale),
      t: createTranslator(locale, loadMessages(locale)),
      fileName: 'case.json',
      dataRevision: rules.dataRevision,
      today,
    }).join('\n');
  const saved = record({
    ...withScenario(noEntries(newest.id), 'member-management', rules),
    zone: true,
    personal: '20000000',
  });

  test('names the file, and every problem its own', () => {
    const problems = ['not-json', 'not-a-check', 'other-version', 'too-large', 'unreadable', 'several'] as const;
    const texts = problems.map((problem) => say({ ok: false, problem, version: '2' }));
    expect(new Set(texts).size).toBe(problems.length);
    for (const text of texts.slice(0, 5)) expect(text).toContain('case.json');
  });

  test('says nothing of the data when they are the same', () => {
    expect(say(readValue(saved))).not.toContain(rules.dataRevision);
  });

  test('names both revisions of the data, and both results when they differ', () => {
    const older = { ...saved, dataRevision: '000000000000' };
    const same = say(readValue(older));
    expect(same).toContain('000000000000');
    expect(same).toContain(rules.dataRevision);
    const other = say(readValue({ ...older, decision: { ...saved.decision, candidates: ['none'] } }));
    expect(other).not.toBe(same);
    expect(other).toContain(loadMessages(locale)['procedure.none.name']);
    expect(other).toContain(loadMessages(locale)['procedure.security-assessment.name']);
  });

  test('warns that head-counts start again when it is of an earlier year', () => {
    expect(say(readValue(saved), '2027-01-02')).toContain('2026');
    expect(say(readValue(saved), '2027-01-02').split('\n').length).toBe(say(readValue(saved)).split('\n').length + 1);
  });
});
