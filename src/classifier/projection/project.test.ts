import { describe, expect, it } from 'vitest';
import { rules } from '../facts.test-support.ts';
import { decide, type Facts, isYearMonth, type Monthly, project, warningsOf } from '../index.ts';

const NO_GROUNDS = {
  noPersonalOrImportantData: false,
  collectedAbroad: false,
  contract: false,
  humanResources: false,
  emergency: false,
};
/** Decided by the national head-counts alone: 100,000 and 1,000,000 people; with a sensitive item 1 and 10,000. */
const national: Facts = {
  edition: 'beijing-2025',
  registeredInZone: false,
  ciio: false,
  sector: 'other',
  scenario: 'not-listed',
  fields: [],
  otherFields: true,
  importantData: false,
  grounds: NO_GROUNDS,
};
const people = (personal: number, sensitive: number): Facts => ({ ...national, people: { personal, sensitive } });

function at(facts: Facts, monthly: Monthly, month = '2026-03', warnAt: readonly number[] = [80, 90]) {
  return project({ facts, monthly, month, warnAt }, rules);
}
/** The crossings of the present year in short: count, threshold, earliest month, latest month. */
const inShort = ({ thisYear }: ReturnType<typeof project>) =>
  thisYear.crossings.map(({ count, threshold, reached }) => [count, threshold, reached.earliest, reached.latest]);

describe('people without any sensitive item', () => {
  it('reach the next threshold in the month in which their sum does', () => {
    const { thisYear } = at(people(70_000, 0), { personal: 10_000 });
    expect(thisYear.crossings[0]).toMatchObject({
      count: 'personal',
      threshold: 100_000,
      to: 'standard-contract-or-certification',
      sure: true,
      rule: 'contract-personal',
      evidence: 'reported',
      reached: { earliest: '2026-06', latest: '2026-06' },
      people: 100_000,
      warnings: [
        { share: 0.8, from: 80_000, reached: { earliest: '2026-04', latest: '2026-04' } },
        { share: 0.9, from: 90_000, reached: { earliest: '2026-05', latest: '2026-05' } },
      ],
    });
  });

  it('one short of it wait another month', () => {
    expect(inShort(at(people(69_999, 0), { personal: 10_000 }))[0]).toEqual([
      'personal',
      100_000,
      '2026-07',
      '2026-07',
    ]);
  });

  it('reach it in December exactly, or not this year', () => {
    expect(inShort(at(people(10_000, 0), { personal: 10_000 }))[0]?.[2]).toBe('2026-12');
    const [crossing] = at(people(9_999, 0), { personal: 10_000 }).thisYear.crossings;
    expect(crossing).toMatchObject({ reached: { earliest: null, latest: null }, people: 99_999 });
  });

  it('already above a threshold are not said to reach it', () => {
    expect(inShort(at(people(100_000, 0), { personal: 1 })).map(([, threshold]) => threshold)).not.toContain(100_000);
  });

  it('with a monthly figure above two thresholds reach both in one month', () => {
    const crossings = inShort(at(people(0, 0), { personal: 2_000_000 })).filter(([count]) => count === 'personal');
    expect(crossings).toEqual([
      ['personal', 100_000, '2026-04', '2026-04'],
      ['personal', 1_000_000, '2026-04', '2026-04'],
    ]);
  });

  it('in billions are still added up exactly', () => {
    const { thisYear } = at(people(8_000_000_000, 0), { personal: 8_000_000_000 }, '2026-01');
    expect(thisYear.months.at(-1)?.people.personal).toBe(96_000_000_000);
    expect(thisYear.crossings).toEqual([]);
  });
});

describe('the year', () => {
  it('is over in December: nothing is added any more', () => {
    const { thisYear } = at(people(99_999, 0), { personal: 500_000 }, '2026-12');
    expect(thisYear.months).toHaveLength(1);
    expect(thisYear.crossings.every(({ reached }) => reached.earliest === null)).toBe(true);
  });

  it('begins again on 1 January with the same monthly figure', () => {
    const { nextYear } = at(people(99_999, 0), { personal: 10_000 }, '2026-12');
    expect(nextYear.year).toBe(2027);
    expect(nextYear.months[0]?.people.personal).toBe(10_000);
    expect(nextYear.crossings[0]).toMatchObject({
      threshold: 100_000,
      reached: { earliest: '2027-10', latest: '2027-10' },
    });
  });

  it('brings no more than the months it has: from January eleven are left', () => {
    const { thisYear } = at(people(0, 0), { personal: 1 }, '2026-01');
    expect(thisYear.months).toHaveLength(12);
    expect(thisYear.months.at(-1)).toMatchObject({ month: '2026-12', people: { personal: 11 } });
  });
});

describe('no growth', () => {
  it.each([
    ['zero', { personal: 0, sensitive: 0 }],
    ['not given', {}],
  ])('(%s) reaches nothing', (_, monthly) => {
    const { thisYear } = at(people(99_999, 0), monthly);
    expect(thisYear.crossings.length).toBeGreaterThan(0);
    expect(thisYear.crossings.every(({ reached }) => reached.earliest === null && reached.latest === null)).toBe(true);
  });
});

describe('both counts growing', () => {
  it('name the threshold that changes the procedure first, and not one that changes nothing any more', () => {
    // 10,000 people with a sensitive item in May need the assessment; a million others in July ask for no more.
    const crossings = inShort(at(people(600_000, 6_000), { personal: 100_000, sensitive: 2_000 }));
    expect(crossings).toEqual([['sensitive', 10_000, '2026-05', '2026-05']]);
  });

  it('name both that are reached in the same month', () => {
    expect(inShort(at(people(900_000, 9_000), { personal: 100_000, sensitive: 1_000 }))).toEqual([
      ['personal', 1_000_000, '2026-04', '2026-04'],
      ['sensitive', 10_000, '2026-04', '2026-04'],
    ]);
  });

  it('reach a figure for all persons somewhere between both together and the larger of them', () => {
    const scenario = rules.editions[0]?.scenarios.find(({ sector }) => sector === rules.automotive.sector)?.id ?? '';
    const facts: Facts = {
      ...national,
      registeredInZone: true,
      sector: null,
      scenario,
      people: { personal: 40_000, sensitive: 0 },
    };
    const total = at(facts, { personal: 10_000, sensitive: 1_000 }).thisYear.crossings.find(
      ({ count }) => count === 'total',
    );
    // 40,000 + 6 × 11,000 in September; 40,000 + 6 × 10,000 is not MORE than 100,000, seven times is.
    expect(total).toMatchObject({
      threshold: 100_001,
      to: 'security-assessment',
      sure: true,
      rule: 'important-automotive',
      reached: { earliest: '2026-09', latest: '2026-10' },
      people: { from: 100_000, to: 106_001 },
    });
  });
});

describe('counts that are not exact', () => {
  it('give the month at the earliest and at the latest', () => {
    const band: Facts = { ...national, people: { personal: { from: 50_000, to: 80_001 }, sensitive: 0 } };
    expect(inShort(at(band, { personal: 10_000 }))[0]).toEqual(['personal', 100_000, '2026-05', '2026-08']);
  });

  it('may be above by now, where the band says so', () => {
    const band: Facts = { ...national, people: { personal: { from: 90_000 }, sensitive: 0 } };
    expect(inShort(at(band, { personal: 10_000 }))[0]).toEqual(['personal', 100_000, '2026-03', '2026-04']);
  });

  it('grow by a band of a monthly figure', () => {
    const crossings = inShort(at(people(70_000, 0), { personal: { from: 5_000, to: 10_001 } }));
    expect(crossings[0]).toEqual(['personal', 100_000, '2026-06', '2026-09']);
  });

  it('are from nobody upwards where there is a monthly figure alone', () => {
    const facts: Facts = { ...national, people: { sensitive: 0 } };
    expect(inShort(at(facts, { personal: 20_000 }))[0]).toEqual(['personal', 100_000, '2026-03', '2026-08']);
  });
});

describe('facts that leave nothing above', () => {
  it.each<[string, Facts]>([
    ['important data', { ...people(5, 5), importantData: true }],
    ['an operator of critical infrastructure', { ...people(5, 5), ciio: true }],
    ['another regime', { ...people(5, 0), ...onlyOtherRegime() }],
    ['an exemption', { ...people(5, 5), grounds: { ...NO_GROUNDS, contract: true } }],
  ])('%s: no number of people changes it', (_, facts) => {
    const { thisYear } = at(facts, { personal: 3_000_000, sensitive: 3_000 });
    expect(thisYear.crossings).toEqual([]);
    expect(thisYear.months.every(({ candidates }) => candidates[0] === decide(facts, rules).procedure)).toBe(true);
  });

  it('a security assessment by head-count begins again with the count', () => {
    const { thisYear, nextYear } = at(people(0, 20_000), { sensitive: 2_000 });
    expect(thisYear.crossings).toEqual([]);
    expect(nextYear.crossings.find(({ threshold }) => threshold === 10_000)?.reached.earliest).toBe('2027-05');
  });
});

describe('facts that are not settled', () => {
  it('are projected to what becomes possible, and to what becomes certain', () => {
    const facts: Facts = {
      ...national,
      registeredInZone: null,
      sector: null,
      scenario: 'clinical-trial',
      fields: ['subject-vital-signs'],
      otherFields: false,
      people: { personal: 0, sensitive: 5_000 },
    };
    const crossings = at(facts, { sensitive: 10_000 }).thisYear.crossings.filter(({ count }) => count === 'sensitive');
    expect(crossings).toMatchObject([
      { threshold: 10_000, to: 'security-assessment', sure: false, reached: { earliest: '2026-04' } },
      { threshold: 10_000, to: 'standard-contract-or-certification', sure: true, reached: { earliest: '2026-04' } },
      { threshold: 50_000, to: 'security-assessment', sure: true, reached: { earliest: '2026-08' } },
    ]);
  });

  it('that contradict the growth have months without any outcome', () => {
    const facts: Facts = { ...national, grounds: { ...NO_GROUNDS, noPersonalOrImportantData: true } };
    const { thisYear } = at(facts, { personal: 10 });
    expect(thisYear.months.some(({ candidates }) => candidates.length === 0)).toBe(true);
    expect(thisYear.crossings).toEqual([]);
  });
});

describe('warnings for a calendar', () => {
  it('name each share and the threshold itself in the month it is reached, this year and the next', () => {
    const dates = warningsOf(at(people(70_000, 0), { personal: 10_000 })).filter(
      ({ threshold }) => threshold === 100_000,
    );
    expect(dates.map(({ month, share }) => [month, share])).toEqual([
      ['2026-04', 0.8],
      ['2026-05', 0.9],
      ['2026-06', 1],
      ['2027-08', 0.8],
      ['2027-09', 0.9],
      ['2027-10', 1],
    ]);
    expect(dates[0]).toMatchObject({ count: 'personal', procedure: 'standard-contract-or-certification', sure: true });
  });

  it('leave out what is behind', () => {
    const dates = warningsOf(at(people(95_000, 0), { personal: 1_000 }));
    expect(dates.filter(({ month }) => month < '2027').map(({ share }) => share)).toEqual([1]);
  });

  it('need a number of their own: of one person there is no share', () => {
    const [first] = at(people(0, 0), { sensitive: 1 }).thisYear.crossings;
    expect(first).toMatchObject({ count: 'sensitive', threshold: 1, warnings: [] });
  });
});

describe('a month', () => {
  it.each(['2026-01', '2026-12', '2999-06'])('%s is one', (text) => expect(isYearMonth(text)).toBe(true));
  it.each(['2026-00', '2026-13', '2026-1', '1999-12', '2026-01-01', ''])('%j is none', (text) => {
    expect(isYearMonth(text)).toBe(false);
    expect(() => at(people(0, 0), {}, text)).toThrow('YYYY-MM');
  });
});

/** A scenario with a field that goes by another regime, and nothing else sent. */
function onlyOtherRegime(): Partial<Facts> {
  const field = rules.editions[0]?.fields.find(({ category }) => category === 'other-regime');
  return {
    registeredInZone: true,
    sector: null,
    scenario: field?.scenario ?? null,
    fields: field ? [field.id] : [],
    otherFields: false,
    people: null,
  };
}
