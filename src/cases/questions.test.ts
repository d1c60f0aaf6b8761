import { expect, it } from 'vitest';
import { compileRules, decide, type Facts, parseFacts } from '../classifier/index.ts';
import { loadList } from '../list/load/index.ts';
import { loadCases } from './index.ts';

const rules = compileRules(loadList());

/** The questions in the order of the form. */
const FORM = [
  ...['registeredInZone', 'ciio', 'sector', 'scenario', 'fields', 'otherFields', 'importantData'],
  ...['people.personal', 'people.sensitive', 'grounds.noPersonalOrImportantData', 'grounds.collectedAbroad'],
  ...['grounds.contract', 'grounds.humanResources', 'grounds.emergency'],
];
type Tree = { readonly [key: string]: unknown };

const at = (facts: unknown, path: string) =>
  path.split('.').reduce<unknown>((value, key) => (value as Tree | undefined)?.[key], facts);

function answered(facts: Tree, path: string, value: unknown): Tree {
  const [head = '', tail] = path.split('.');
  return { ...facts, [head]: tail === undefined ? value : { ...(facts[head] as Tree | undefined), [tail]: value } };
}

/** A case with everything known: what it leaves open is answered as most firms would. */
function whole(facts: Facts): Tree {
  const edition = rules.editions.find(({ id }) => id === facts.edition);
  const fields = facts.fields ?? [];
  const scenario =
    facts.scenario ?? edition?.fields.find((field) => fields.includes(field.id))?.scenario ?? 'not-listed';
  const sector = edition?.scenarios.find(({ id }) => id === scenario)?.sector ?? facts.sector ?? 'other';
  const grounds = { noPersonalOrImportantData: false, collectedAbroad: false, contract: false };
  return {
    ...{ registeredInZone: true, ciio: false, otherFields: false, importantData: false },
    ...facts,
    ...{ fields, scenario, sector },
    people: { personal: 0, sensitive: 0, ...facts.people },
    grounds: { ...grounds, humanResources: false, emergency: false, ...facts.grounds },
  };
}

/** How many questions it takes from nothing but the edition, in the order in which `choose` asks them. */
function questionsTo(truth: Tree, choose: (open: readonly string[]) => string | undefined): number {
  let known: Tree = { edition: truth['edition'] };
  for (let asked = 0; ; asked++) {
    const parsed = parseFacts(known, rules);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { status, wouldChange } = decide(parsed.facts, rules);
    const open = wouldChange.map(({ fact }) => fact).filter((fact) => at(known, fact) === undefined);
    const next = choose(open);
    if (status === 'decided' || next === undefined) return asked;
    known = answered(known, next, at(truth, next));
  }
}

it('asks the question first that settles most: fewer are needed than in the order of the form', () => {
  const truths = loadCases(rules)
    .map(({ facts }) => whole(facts))
    .filter((truth) => parseFacts(truth, rules).ok);
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const best = truths.map((truth) => questionsTo(truth, ([first]) => first));
  const inOrder = truths.map((truth) => questionsTo(truth, (open) => FORM.find((fact) => open.includes(fact))));
  expect(truths.length).toBeGreaterThan(250);
  expect(mean(best)).toBeLessThan(mean(inOrder) - 1);
  expect(Math.max(...best)).toBeLessThan(FORM.length);
});
