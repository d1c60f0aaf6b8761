import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally } from './completions.ts';
import { factsArbitrary, rules, smallRules } from './facts.test-support.ts';
import { decide, type Facts, parseFacts } from './index.ts';
import { readKnown } from './known.ts';
import { referenceOutcomes } from './reference.test-support.ts';
import { agreement, KINDS } from './settle.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 10_000);
const params = { numRuns: RUNS };

/** Strictest first, so a smaller number is stricter. */
const STRICTNESS = ['security-assessment', 'standard-contract-or-certification', 'none'];

describe('decide, whatever the facts', () => {
  it('agrees with the reference that makes every completion', () => {
    fc.assert(
      fc.property(factsArbitrary(smallRules, 2), (facts) => {
        const { outcomes } = tally(readKnown(facts, smallRules), smallRules);
        const found = new Set<string>();
        for (let bit = 0; bit < 16; bit++) {
          if (!(outcomes & (1 << bit))) continue;
          const kind = KINDS[bit % 8];
          const { basis } = agreement(1 << bit);
          found.add(`${kind?.procedure} ${kind?.ground} ${basis}`);
        }
        expect([...found].sort()).toEqual([...referenceOutcomes(facts, smallRules)].sort());
      }),
      params,
    );
  });

  it('is total, cites a clause, and is decided exactly when one procedure is possible', () => {
    fc.assert(
      fc.property(factsArbitrary(rules, 4), (facts) => {
        const decision = decide(facts, rules);
        expect(decision.because.length).toBeGreaterThan(0);
        expect(decision.because.every(({ clause }) => clause.length > 0)).toBe(true);
        expect(decision.status === 'decided').toBe(decision.candidates.length === 1);
        expect(decision.procedure).toBe(decision.status === 'decided' ? decision.candidates[0] : null);
        if (decision.status === 'decided') expect(decision.wouldChange).toEqual([]);
        // How far the two groups overlap is no fact one could give: with both numbers known, nothing may be left to ask.
        else if (!decision.caveats.includes('total-unknown')) expect(decision.wouldChange.length).toBeGreaterThan(0);
      }),
      params,
    );
  });

  it('shows a step that holds for every decided ground, and none that another would have preceded', () => {
    fc.assert(
      fc.property(factsArbitrary(rules, 0), (facts) => {
        const decision = decide(facts, rules);
        fc.pre(decision.ground !== null && decision.because.every(({ holds }) => holds !== null));
        const last = decision.because.at(-1);
        expect(last?.holds).toBe(true);
        expect(GROUND_OF_RULE[last?.rule ?? '']).toBe(decision.ground);
      }),
      params,
    );
  });

  it('never contradicts a decided result when an unknown becomes known', () => {
    fc.assert(
      fc.property(
        factsArbitrary(rules, 5),
        fc.nat(),
        fc.boolean(),
        fc.nat({ max: 2_000_000 }),
        (facts, pick, yes, n) => {
          const before = decide(facts, rules);
          const refined = refine(facts, pick, yes, n);
          fc.pre(parseFacts(refined, rules).ok);
          const after = decide(refined, rules);
          expect(before.candidates).toEqual(expect.arrayContaining([...after.candidates]));
          if (before.status === 'decided') expect(after.procedure).toBe(before.procedure);
        },
      ),
      params,
    );
  });

  it('asks for no less when more people are involved', () => {
    fc.assert(
      fc.property(
        factsArbitrary(rules, 1),
        fc.constantFrom('personal', 'sensitive'),
        fc.nat(2_000_000),
        (facts, count, more) => {
          const now = facts.people?.[count as 'personal'];
          fc.pre(typeof now === 'number');
          const then = { ...facts, people: { ...facts.people, [count]: Number(now) + more } };
          fc.pre(parseFacts(then, rules).ok);
          const before = decide(facts, rules);
          const after = decide(then, rules);
          fc.pre(before.status === 'decided' && after.status === 'decided' && before.procedure !== 'other-regime');
          expect(STRICTNESS.indexOf(String(after.procedure))).toBeLessThanOrEqual(
            STRICTNESS.indexOf(String(before.procedure)),
          );
        },
      ),
      params,
    );
  });

  it('does not care for the order of keys and fields', () => {
    fc.assert(
      fc.property(factsArbitrary(rules, 3), (facts) => {
        const reversed = Object.fromEntries(Object.entries(facts).reverse()) as unknown as Facts;
        const shuffled = { ...reversed, fields: facts.fields ? [...facts.fields].reverse() : (facts.fields ?? null) };
        expect(decide(shuffled, rules)).toEqual(decide(facts, rules));
      }),
      params,
    );
  });

  it('names what each answer of a fact would leave, as deciding with that answer shows', () => {
    fc.assert(
      fc.property(factsArbitrary(rules, 5), (facts) => {
        for (const { fact, outcomes } of decide(facts, rules).wouldChange) {
          for (const { value, candidates } of outcomes) {
            const answered = answer(facts, fact, value);
            if (!answered || !parseFacts(answered, rules).ok) continue;
            expect(decide(answered, rules).candidates, `${fact} = ${JSON.stringify(value)}`).toEqual(candidates);
          }
        }
      }),
      params,
    );
  });

  it('names every fact that can still change the procedure', () => {
    fc.assert(
      fc.property(
        factsArbitrary(rules, 0),
        fc.constantFrom(...PATHS),
        fc.boolean(),
        fc.nat({ max: 2_000_000 }),
        fc.subarray([...PATHS]),
        (facts, path, yes, n, hidden) => {
          const other = withValue(facts, path, path.startsWith('people.') ? n : yes);
          if (!parseFacts(other, rules).ok) return;
          // Where nothing but listed fields is sent, a count that is not given is not open: it follows from the fields.
          const followed = facts.otherFields !== true && [...hidden, path].some((at) => at.startsWith('people.'));
          if (followed) return;
          const [one, two] = [decide(facts, rules), decide(other, rules)];
          if (one.procedure === null || two.procedure === null || one.procedure === two.procedure) return;
          // The fact alone makes the difference; so it still can when it is not known, whatever else is not.
          const open = [...hidden, path].reduce((known, at) => withValue(known, at, null), facts);
          expect(decide(open, rules).wouldChange.map(({ fact }) => fact)).toContain(path);
        },
      ),
      params,
    );
  });

  it('tells the room left so that one person less keeps the procedure', () => {
    fc.assert(
      fc.property(factsArbitrary(rules, 1), (facts) => {
        const decision = decide(facts, rules);
        for (const { count, threshold, remaining } of decision.headroom.slice(0, 1)) {
          const now = facts.people?.[count];
          const at = (n: number) => ({ ...facts, people: { ...facts.people, [count]: n } });
          expect(threshold - (typeof now === 'number' ? now : (now?.from ?? 0))).toBe(remaining);
          expect(decide(at(threshold - 1), rules).procedure).toBe(decision.procedure);
          expect(decide(at(threshold), rules).procedure).not.toBe(decision.procedure);
        }
      }),
      params,
    );
  });
});

function refine(facts: Facts, pick: number, yes: boolean, n: number): Facts {
  const refinements: Facts[] = [];
  for (const name of ['registeredInZone', 'ciio', 'otherFields', 'importantData'] as const) {
    if (facts[name] === null) refinements.push({ ...facts, [name]: yes });
  }
  for (const name of ['noPersonalOrImportantData', 'contract', 'emergency'] as const) {
    if (facts.grounds?.[name] === null) refinements.push({ ...facts, grounds: { ...facts.grounds, [name]: yes } });
  }
  const selectionIsOpen = !facts.fields && facts.scenario !== null && facts.scenario !== 'not-listed';
  for (const name of ['personal', 'sensitive'] as const) {
    // Where nothing but the given fields is sent, a count that is not given is not open: it follows from the fields.
    if (!facts.people?.[name] && facts.otherFields === false && !selectionIsOpen) continue;
    const count = facts.people?.[name] ?? { from: 0 };
    if (typeof count === 'number') continue;
    const number = count.to === undefined ? count.from + n : Math.min(count.from + n, count.to - 1);
    refinements.push({ ...facts, people: { ...facts.people, [name]: number } });
  }
  return refinements[pick % Math.max(refinements.length, 1)] ?? facts;
}

const PATHS = [
  ...['registeredInZone', 'ciio', 'otherFields', 'importantData', 'people.personal', 'people.sensitive'],
  ...['grounds.noPersonalOrImportantData', 'grounds.contract', 'grounds.emergency'],
];

function withValue(facts: Facts, path: string, value: unknown): Facts {
  const [head, tail] = path.split('.');
  if (head === 'people' && tail) return { ...facts, people: { ...facts.people, [tail]: value } };
  if (head === 'grounds' && tail) return { ...facts, grounds: { ...facts.grounds, [tail]: value } };
  return { ...facts, [path]: value };
}

/** The facts with one of them answered, or null where an answer is a kind of answer and no single one. */
function answer(facts: Facts, fact: string, value: unknown): Facts | null {
  const [head, tail] = fact.split('.');
  // A count that is given stands even where the fields leave nobody to count, so it hides what an answer would leave.
  const counted = facts.people?.personal || facts.people?.sensitive;
  if (fact === 'fields') return value === 'nothing' && !counted ? { ...facts, fields: [] } : null;
  if (head === 'people' && facts.fields && facts.otherFields !== true) return null;
  if (head === 'people' && tail) return { ...facts, people: { ...facts.people, [tail]: value } };
  if (head === 'grounds' && tail) return { ...facts, grounds: { ...facts.grounds, [tail]: value } };
  return { ...facts, [fact]: value };
}

const GROUND_OF_RULE: Readonly<Record<string, string>> = {
  'other-regime-only': 'other-regime',
  'important-listed': 'important-data',
  'important-listed-by-people': 'important-data',
  'important-notified': 'important-data',
  'important-annex-personal': 'important-data',
  'important-annex-sensitive': 'important-data',
  'important-annex-accounts': 'important-data',
  'important-annex-ciio': 'important-data',
  'important-automotive': 'important-data',
  'exempt-no-personal-data': 'exempt',
  'exempt-collected-abroad': 'exempt',
  'exempt-contract': 'exempt',
  'exempt-human-resources': 'exempt',
  'exempt-emergency': 'exempt',
  ciio: 'ciio',
  'outside-list': 'outside-list',
  'assessment-sensitive': 'head-count',
  'assessment-personal': 'head-count',
  'contract-sensitive': 'head-count',
  'contract-personal': 'head-count',
  'below-threshold': 'below-threshold',
};
