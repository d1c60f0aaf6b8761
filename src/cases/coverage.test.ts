/** What the decided cases must reach, taken from the rules themselves: a new rule, scenario or figure asks for cases. */
import { describe, expect, it } from 'vitest';
import { compileRules, decide, RULE_IDS, type RuleId } from '../classifier/index.ts';
import { loadList } from '../list/load/index.ts';
import { type DecidedCase, loadCases } from './index.ts';

const rules = compileRules(loadList());
const cases = loadCases(rules).map((decided) => ({ ...decided, decision: decide(decided.facts, rules) }));
type Case = (typeof cases)[number];

/** No fact can say that a scenario stands in a table that is not loaded, so that rule stays open wherever it is asked. */
const NEVER_SETTLED: readonly RuleId[] = ['table-not-loaded'];
/** Asked only where they hold or are open: where a figure is reached, the chain has ended before the last rule. */
const NEVER_FAIL: readonly RuleId[] = ['other-regime-part', 'below-threshold', ...NEVER_SETTLED];

describe('every rule', () => {
  const answers = (rule: RuleId) =>
    new Set(cases.flatMap(({ decision }) => decision.because.filter((step) => step.rule === rule)).map((s) => s.holds));

  it.each(RULE_IDS)('%s holds in a case, and fails in another', (rule) => {
    const found = answers(rule);
    expect(found.has(NEVER_SETTLED.includes(rule) ? null : true)).toBe(true);
    if (!NEVER_FAIL.includes(rule)) expect(found.has(false)).toBe(true);
  });
});

describe('every edition, scenario and sector', () => {
  it.each(rules.editions)('$id is decided under', ({ id }) => {
    expect(cases.some(({ facts }) => facts.edition === id)).toBe(true);
  });

  it.each(rules.editions.flatMap(({ scenarios }) => scenarios))('$id sends its own fields', (scenario) => {
    const own = new Set(
      rules.editions
        .flatMap(({ fields }) => fields.filter((field) => field.scenario === scenario.id))
        .map(({ id }) => id),
    );
    expect(cases.some(({ facts }) => facts.scenario === scenario.id && facts.fields?.some((id) => own.has(id)))).toBe(
      true,
    );
  });

  it.each(rules.editions.flatMap(({ unloadedSectors }) => unloadedSectors))('%s, not loaded, occurs', (sector) => {
    expect(cases.some(({ facts }) => facts.sector === sector)).toBe(true);
  });

  it.each([
    ...new Set(
      rules.editions
        .flatMap(({ fields }) => fields.filter((field) => field.category === 'other-regime'))
        .map(({ id }) => id),
    ),
  ])('%s, of another regime, is sent alone', (id) => {
    const alone = ({ facts, decision }: Case) => decision.procedure === 'other-regime' && facts.fields?.join() === id;
    expect(cases.some(alone)).toBe(true);
  });
});

describe('every figure: one less, exactly, one more', () => {
  it.each(figures())('$name', ({ figure, from, rule, amount, about }) => {
    for (const people of [figure - 1, figure, figure + 1]) {
      const found = cases.some((decided) => {
        const step = decided.decision.because.find(({ rule: id }) => id === rule);
        return step?.holds === people >= from && amount(decided) === people && about(decided);
      });
      expect(found, `${people} people`).toBe(true);
    }
  });
});

describe('every fact that can be unknown', () => {
  const left = (path: string) =>
    cases.filter(({ facts }) => path.split('.').reduce<unknown>(pick, facts) === undefined);

  it.each(PATHS())('%s decides in a case', (path) => {
    expect(left(path).some(({ decision }) => decision.wouldChange.some(({ fact }) => fact === path))).toBe(true);
  });

  it.each(PATHS())('%s does not matter in another', (path) => {
    expect(left(path).some(({ decision }) => decision.status === 'decided')).toBe(true);
  });
});

function PATHS() {
  return [
    'registeredInZone',
    'ciio',
    'sector',
    'scenario',
    'fields',
    'otherFields',
    'importantData',
    'people.personal',
    'people.sensitive',
    'grounds.noPersonalOrImportantData',
    'grounds.collectedAbroad',
    'grounds.contract',
    'grounds.humanResources',
    'grounds.emergency',
  ];
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

interface Mark {
  readonly name: string;
  readonly rule: RuleId;
  /** The figure as the source gives it, and the first number of people at which the rule holds. */
  readonly figure: number;
  readonly from: number;
  readonly amount: (decided: DecidedCase) => number | null;
  readonly about: (decided: Case) => boolean;
}

/** Every figure of the rules, with the rule that uses it. */
function figures(): Mark[] {
  const { national, annex, automotive, editions } = rules;
  const marks: Mark[] = [];
  const add = (name: string, rule: RuleId, figure: number, amount: Mark['amount'], more: Partial<Mark> = {}) =>
    marks.push({ name: `${name}: ${figure}`, rule, figure, from: figure, amount, about: () => true, ...more });
  const levels = ['assessment', 'contract'] as const;
  const counts = ['personal', 'sensitive'] as const;

  for (const level of levels) {
    for (const count of counts) {
      const { from } = national.figures[level][count];
      add(`national, ${level}, ${count}`, `${level}-${count}`, from, ({ facts }) => number(facts.people?.[count]), {
        about: ({ decision }) => decision.basis === 'national',
      });
      add(
        `national in place of the list’s, ${level}, ${count}`,
        `${level}-${count}`,
        from,
        ({ facts }) => number(facts.people?.[count]),
        {
          about: ({ facts, decision }) => decision.basis === 'list' && !ownFigure(facts.scenario ?? '', level, count),
        },
      );
    }
  }
  for (const scenario of new Map(
    editions.flatMap(({ scenarios }) => scenarios).map((item) => [item.id, item]),
  ).values()) {
    for (const level of levels) {
      for (const count of counts) {
        const figure = scenario.figures[level][count];
        if (figure.basis !== 'list') continue;
        add(
          `${scenario.id}, ${level}, ${count}`,
          `${level}-${count}`,
          figure.from,
          ({ facts }) => number(facts.people?.[count]),
          {
            about: ({ facts, decision }) => decision.basis === 'list' && facts.scenario === scenario.id,
          },
        );
      }
    }
  }
  add('annex, personal', 'important-annex-personal', annex.personal.from, ({ facts }) =>
    number(facts.people?.personal),
  );
  add('annex, sensitive', 'important-annex-sensitive', annex.sensitive.from, ({ facts }) =>
    number(facts.people?.sensitive),
  );
  add('annex, accounts', 'important-annex-accounts', annex.accounts.from, ({ facts }) =>
    number(facts.people?.sensitive),
  );
  add('annex, operators', 'important-annex-ciio', annex.ciio.from, total);
  add('automotive', 'important-automotive', automotive.above, total, { from: automotive.above + 1 });
  add('operators', 'ciio', 1, total, { about: ({ facts }) => facts.ciio === true });
  const scaled = new Map(editions.flatMap(({ fields }) => fields).map((field) => [field.id, field.peopleFrom]));
  for (const [id, peopleFrom] of scaled) {
    if (peopleFrom === null) continue;
    add(id, 'important-listed-by-people', peopleFrom, total, { about: ({ facts }) => facts.fields?.join() === id });
  }
  return marks;
}

function ownFigure(scenario: string, level: 'assessment' | 'contract', count: 'personal' | 'sensitive'): boolean {
  return rules.editions.some(({ scenarios }) =>
    scenarios.some((item) => item.id === scenario && item.figures[level][count].basis === 'list'),
  );
}

function number(count: unknown): number | null {
  return typeof count === 'number' ? count : null;
}

/** All persons, where that number is known: when one of the two groups is empty. */
function total({ facts }: DecidedCase): number | null {
  const personal = number(facts.people?.personal ?? 0);
  const sensitive = number(facts.people?.sensitive ?? 0);
  if (personal === null || sensitive === null || Math.min(personal, sensitive) > 0) return null;
  return personal + sensitive;
}
