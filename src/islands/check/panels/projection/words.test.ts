import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules, decide, parseFacts } from '../../../../classifier/index.ts';
import { loadList, loadSettings } from '../../../../list/load/index.ts';
import { locales } from '../../../../words/load/index.ts';
import { type Entries, factsOf } from '../../entries.ts';
import { readFragment } from '../../fragment.ts';
import { speechIn } from '../../speech.test-support.ts';
import type { Speech } from '../../speech.ts';
import { presentMonth, readMonthly, withMonthly } from './growth.ts';
import { projectionLines } from './words.ts';

const rules = compileRules(loadList());
const warnAt = loadSettings().earlyWarning.percent;
const newest = rules.editions[0]?.id ?? '';

const english = speechIn('en');

/** Outside the zone, everything else answered with no: the national head-counts alone decide. */
const ORDINARY =
  'zone=no&ciio=no&sector=other&scenario=not-listed&fields=&other=yes&important=no&g.none=no&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no';
const read = (fragment: string): Entries => readFragment(fragment, rules, newest).entries;

function linesOf(speech: Speech, entries: Entries, now = '2026-03'): string[] | null {
  const parsed = parseFacts(factsOf(entries, speech.readCount).facts, rules);
  return parsed.ok ? projectionLines(speech, entries, decide(parsed.facts, rules), rules, warnAt, now) : null;
}

describe('a projection in lines of text', () => {
  test('says what it rests on, the month, the number then, the early warnings, and the next year', () => {
    const lines = linesOf(english, read(`${ORDINARY}&personal=70000&sensitive=0&rate.personal=10000`)) ?? [];
    expect(lines.slice(0, 3)).toEqual([
      'New each month: 10,000 people without any sensitive item, 0 people with one. The numbers so far are those at the end of March 2026.',
      'People without any sensitive item reach 100,000 in June 2026 (100,000 people by then). This needs: Standard contract or certification.',
      'Early warning: 80% (80,000) in April 2026; 90% (90,000) in May 2026.',
    ]);
    expect(lines.join('\n')).toContain('reach 100,000 in October 2027');
    expect(lines.join('\n')).toContain('a choice of this site');
  });

  test('says so in Chinese', () => {
    const lines = linesOf(speechIn('zh-CN'), read(`${ORDINARY}&personal=70000&sensitive=0&rate.personal=10000`)) ?? [];
    expect(lines[1]).toBe(
      '不含敏感个人信息的人数于2026年6月达到100,000人（届时100,000人），自此应当履行的程序：标准合同或认证。',
    );
  });

  test('the month of the link counts, not that of the clock', () => {
    const lines = linesOf(english, read(`${ORDINARY}&personal=70000&sensitive=0&rate.personal=10000&month=2031-10`));
    expect(lines?.join('\n')).toContain('at the end of October 2031');
    expect(lines?.join('\n')).toContain('do not reach 100,000 in 2031');
  });

  test.each([
    [ORDINARY.replace('important=no', 'important=yes'), 'A security assessment is already needed'],
    [ORDINARY.replace('g.contract=no', 'g.contract=yes'), 'no number of people changes the procedure'],
    [ORDINARY.replace('g.none=no', 'g.none=yes'), 'contradict'],
    ['zone=no&ciio=no', 'Nothing can be projected'],
  ])('where nothing lies ahead (%s), says why', (facts, words) => {
    expect(linesOf(english, read(`${facts}&rate.personal=10`))?.join('\n')).toContain(words);
  });

  test.each(['', '&rate.personal=many', '&rate.personal=10&rate.sensitive=1.200'])(
    'is silent without a figure it can read (%j)',
    (rates) => expect(linesOf(english, read(`${ORDINARY}&personal=70000${rates}`))).toEqual([]),
  );
});

describe.each(locales.map(({ tag }) => tag))('a projection in %s', (tag) => {
  const speech = speechIn(tag);
  const yesNo = fc.constantFrom('yes', 'no', '');
  const count = fc.constantFrom('', '0', '1', '9000', '60000', '90000-', '50000-120000', '8000000000');
  const scenario = fc.constantFrom('', 'not-listed', ...(rules.editions[0]?.scenarios.map(({ id }) => id) ?? []));

  test('can be said, whatever is answered', () => {
    const answers = fc.record({
      zone: yesNo,
      ciio: yesNo,
      other: yesNo,
      important: yesNo,
      scenario,
      personal: count,
      sensitive: count,
      'g.contract': yesNo,
      'g.none': yesNo,
      'rate.personal': count,
      'rate.sensitive': count,
      month: fc.constantFrom('', '2026-01', '2026-12'),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const fragment = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString();
        const lines = linesOf(speech, read(fragment));
        for (const line of lines ?? []) {
          expect(line).not.toMatch(/\b(undefined|NaN|null|Infinity)\b|∞/);
          expect(line.trim()).not.toBe('');
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('the monthly figures of the form', () => {
  test('bring the month along while there is one', () => {
    const typed = withMonthly(read(ORDINARY), 'sensitive', '1.2万', '2026-11');
    expect(typed.growth).toEqual({ personal: '', sensitive: '1.2万', month: '2026-11' });
    expect(readMonthly(typed, english.readCount).monthly).toEqual({ personal: null, sensitive: 12_000 });
    expect(withMonthly(typed, 'sensitive', '', '2026-12').growth.month).toBe('');
  });

  test('what cannot be read is named at its field', () => {
    const { problems } = readMonthly(read(`${ORDINARY}&rate.personal=-5&rate.sensitive=1.200`), english.readCount);
    expect(problems).toMatchObject({ personal: { problem: 'negative' }, sensitive: { problem: 'ambiguous' } });
  });

  test('the present month is that of the clock', () => {
    expect(presentMonth(new Date(2026, 0, 31))).toBe('2026-01');
    expect(presentMonth(new Date(2026, 11, 1))).toBe('2026-12');
  });
});
