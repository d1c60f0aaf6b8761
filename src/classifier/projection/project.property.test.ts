import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../list/index.ts';
import { factsArbitrary, rules } from '../facts.test-support.ts';
import {
  type Count,
  type Crossing,
  decide,
  type Facts,
  type Month,
  parseFacts,
  project,
  warningsOf,
} from '../index.ts';

// Each run decides some dozens of times, so these have a number of their own.
const RUNS = Number(process.env['PROJECTION_RUNS'] ?? 300);
const params = { numRuns: RUNS };
const warnAt = [80, 90];

const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);
const rate = fc.oneof(
  fc.constantFrom(0, 1, 999, 1_000, 10_000, 99_999, 2_000_000_000),
  fc.nat({ max: 30_000 }),
  fc.nat({ max: 3_000_000 }),
);
const rates = fc.record({ personal: rate, sensitive: rate });
const numbers = fc.record({ personal: fc.nat({ max: 1_200_000 }), sensitive: fc.nat({ max: 120_000 }) });

const RANK: Readonly<Record<Procedure, number>> = {
  'security-assessment': 2,
  'standard-contract-or-certification': 1,
  none: 0,
  'other-regime': 0,
};
const strictest = ({ candidates }: Month) => RANK[candidates[0] ?? 'none'];
const mildest = ({ candidates }: Month) => RANK[candidates.at(-1) ?? 'none'];
const contradicts = (months: readonly Month[]) => months.some(({ candidates }) => candidates.length === 0);

/** Facts with exact counts that parse. */
const counted = (unknown: number) =>
  fc
    .tuple(factsArbitrary(rules, unknown), numbers)
    .map(([facts, people]): Facts => ({ ...facts, people }))
    .filter((facts) => parseFacts(facts, rules).ok);

describe('a projection, whatever the facts', () => {
  it('comes to what decide comes to, month by month', () => {
    fc.assert(
      fc.property(counted(2), rates, month, (facts, monthly, now) => {
        const { thisYear } = project({ facts, monthly, month: now, warnAt }, rules);
        expect(thisYear.months).toHaveLength(13 - Number(now.slice(5)));
        for (const [index, { people, candidates }] of thisYear.months.entries()) {
          const then = {
            personal: Number(facts.people?.personal) + index * monthly.personal,
            sensitive: Number(facts.people?.sensitive) + index * monthly.sensitive,
          };
          expect(people).toEqual(then);
          const parsed = parseFacts({ ...facts, people: then }, rules);
          expect(candidates).toEqual(parsed.ok ? decide(parsed.facts, rules).candidates : []);
        }
      }),
      params,
    );
  });

  it('names a crossing for every month in which more becomes possible or needed, and for no other', () => {
    fc.assert(
      fc.property(counted(2), rates, month, (facts, monthly, now) => {
        const { thisYear, nextYear } = project({ facts, monthly, month: now, warnAt }, rules);
        for (const { months, crossings } of [thisYear, nextYear]) {
          fc.pre(!contradicts(months));
          for (const [index, after] of months.entries()) {
            const before = months[index - 1];
            if (!before) continue;
            const here = crossings.filter(({ reached }) => spans(reached, after.month));
            const asks = (to: number, sure: boolean) => here.some((one) => RANK[one.to] === to && (!sure || one.sure));
            if (strictest(after) > strictest(before)) expect(asks(strictest(after), false)).toBe(true);
            if (mildest(after) > mildest(before)) expect(asks(mildest(after), true)).toBe(true);
          }
          for (const { reached, to, sure, count } of crossings) {
            const at = months.findIndex((one) => one.month === reached.earliest);
            const [before, after] = [months[at - 1], months[at]];
            if (!before || !after) continue;
            // Where the groups may overlap, the earliest month is the one in which it becomes possible.
            const level = sure && count !== 'total' ? mildest : strictest;
            expect(level(after)).toBeGreaterThanOrEqual(RANK[to]);
            expect((sure ? mildest : strictest)(before)).toBeLessThan(RANK[to]);
          }
        }
      }),
      params,
    );
  });

  it('is reached no later with a higher monthly figure', () => {
    fc.assert(
      fc.property(counted(2), rates, rates, month, (facts, monthly, more, now) => {
        const faster = { personal: monthly.personal + more.personal, sensitive: monthly.sensitive + more.sensitive };
        const [slow, fast] = [monthly, faster].map((one) =>
          project({ facts, monthly: one, month: now, warnAt }, rules),
        );
        for (const year of ['thisYear', 'nextYear'] as const) {
          const [ofSlow, ofFast] = [slow?.[year].months ?? [], fast?.[year].months ?? []];
          fc.pre(!contradicts(ofSlow) && !contradicts(ofFast));
          for (const [index, state] of ofSlow.entries()) {
            const other = ofFast[index];
            expect(other && strictest(other)).toBeGreaterThanOrEqual(strictest(state));
            expect(other && mildest(other)).toBeGreaterThanOrEqual(mildest(state));
          }
        }
      }),
      params,
    );
  });

  it('begins again on 1 January: what was counted before does not matter', () => {
    fc.assert(
      fc.property(counted(2), numbers, rates, month, month, (facts, people, monthly, now, then) => {
        fc.pre(parseFacts({ ...facts, people }, rules).ok);
        const one = project({ facts, monthly, month: now, warnAt }, rules);
        const other = project({ facts: { ...facts, people }, monthly, month: then, warnAt }, rules);
        expect(one.nextYear).toEqual(other.nextYear);
        expect(one.nextYear.year).toBe(one.thisYear.year + 1);
        expect(one.nextYear.months).toHaveLength(12);
        for (const [index, { people: counts }] of one.nextYear.months.entries()) {
          expect(counts.personal).toBe((index + 1) * monthly.personal);
          // Of a sensitive field that is sent there is somebody.
          expect([(index + 1) * monthly.sensitive, 1]).toContain(counts.sensitive);
        }
      }),
      params,
    );
  });

  it('holds every number of a band between its earliest and its latest month', () => {
    fc.assert(
      fc.property(
        counted(0),
        fc.constantFrom('personal' as const, 'sensitive' as const),
        fc.nat({ max: 200_000 }),
        fc.nat({ max: 1_000_000 }),
        rates,
        month,
        (facts, count, width, inside, monthly, now) => {
          const from = Number(facts.people?.[count]);
          const band: Count = { from, to: from + width + 1 };
          const exact = from + (inside % (width + 1));
          const at = (value: Count): Facts => ({ ...facts, people: { ...facts.people, [count]: value } });
          fc.pre(parseFacts(at(band), rules).ok && parseFacts(at(exact), rules).ok);
          const wide = project({ facts: at(band), monthly, month: now, warnAt }, rules).thisYear.crossings;
          const narrow = project({ facts: at(exact), monthly, month: now, warnAt }, rules).thisYear.crossings;
          for (const one of wide) {
            const same = narrow.find((other) => key(other) === key(one));
            if (!same) continue;
            expect(order(one.reached.earliest)).toBeLessThanOrEqual(order(same.reached.earliest));
            expect(order(one.reached.latest)).toBeGreaterThanOrEqual(order(same.reached.latest));
          }
        },
      ),
      params,
    );
  });

  it('is total on any facts, warns in order, and dates only months to come', () => {
    fc.assert(
      fc.property(
        factsArbitrary(rules, 4),
        fc.option(rate),
        fc.option(rate),
        month,
        (facts, personal, sensitive, now) => {
          const projection = project({ facts, monthly: { personal, sensitive }, month: now, warnAt }, rules);
          for (const { crossings } of [projection.thisYear, projection.nextYear]) {
            for (const { warnings, reached, threshold } of crossings) {
              const spansInOrder = [...warnings.map((one) => one.reached), reached];
              for (const [index, reach] of spansInOrder.entries()) {
                expect(order(reach.earliest)).toBeLessThanOrEqual(order(reach.latest));
                expect(order(reach.earliest)).toBeGreaterThanOrEqual(
                  order(spansInOrder[index - 1]?.earliest ?? '0000-00'),
                );
              }
              for (const { share, from } of warnings) {
                expect(from).toBeLessThan(threshold);
                expect(from / threshold).toBeGreaterThanOrEqual(share);
                expect((from - 1) / threshold).toBeLessThan(share);
              }
            }
          }
          const dates = warningsOf(projection).map((one) => one.month);
          expect(dates).toEqual([...dates].sort());
          expect(dates.every((date) => date > now)).toBe(true);
        },
      ),
      params,
    );
  });
});

const key = ({ count, threshold, to, sure }: Crossing) => [count, threshold, to, sure].join();
const order = (date: string | null) => Number((date ?? '9999-99').replace('-', ''));

/** Whether a month lies in the span in which something is reached. */
function spans({ earliest, latest }: Crossing['reached'], at: string): boolean {
  return earliest !== null && earliest <= at && (latest === null || at <= latest);
}
