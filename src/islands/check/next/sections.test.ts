import { describe, expect, it, test } from 'vitest';
import { compileRules, type Decision, decide, type Facts, parseFacts, RULE_IDS } from '../../../classifier/index.ts';
import { loadList } from '../../../list/load/index.ts';
import { locales, recordTexts } from '../../../words/load/index.ts';
import { speechIn } from '../speech.test-support.ts';
import type { Speech } from '../speech.ts';
import { nextData } from './build.ts';
import { type NextSection, nextSections, sourcesOf } from './sections.ts';

const list = loadList();
const rules = compileRules(list);

/** With what to do next. */
function speechWithSteps(locale: string): Speech {
  const next = nextData(list, recordTexts(locale, list).rule);
  return speechIn(locale, { fields: {}, sources: {}, messages: {}, warnAt: [80, 90], next });
}

const NO_GROUNDS = {
  noPersonalOrImportantData: false,
  collectedAbroad: false,
  contract: false,
  humanResources: false,
  emergency: false,
};
const ORDINARY = {
  edition: 'beijing-2025',
  registeredInZone: true,
  ciio: false,
  otherFields: false,
  importantData: false,
  grounds: NO_GROUNDS,
} as const satisfies Facts;

function decided(facts: Facts): Decision {
  const parsed = parseFacts(facts, rules);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return decide(parsed.facts, rules);
}

function sections(facts: Facts, sector: string | null = null, locale = 'en'): NextSection[] {
  return nextSections(speechWithSteps(locale), decided(facts), { sector });
}

const ids = (found: readonly NextSection[]) => found.map(({ id }) => id);
const group = (found: readonly NextSection[], section: string, id: string) =>
  found.find((candidate) => candidate.id === section)?.groups.find((candidate) => candidate.id === id)?.items ?? [];

const TRIAL = { scenario: 'clinical-trial', fields: ['subject-vital-signs'] };

/** One case for each way to go, in both editions where it differs. */
const CASES: readonly { readonly what: string; readonly facts: Facts; readonly ways: readonly string[] }[] = [
  {
    what: 'a security assessment',
    facts: { ...ORDINARY, ...TRIAL, people: { sensitive: 60_000 } },
    ways: ['list-filing', 'security-assessment'],
  },
  {
    what: 'a standard contract or certification, both',
    facts: { ...ORDINARY, ...TRIAL, people: { sensitive: 12_000 } },
    ways: ['list-filing', 'standard-contract', 'certification'],
  },
  {
    what: 'data outside the list',
    facts: {
      ...ORDINARY,
      scenario: 'clinical-trial',
      fields: [],
      otherFields: true,
      people: { personal: 5, sensitive: 0 },
    },
    ways: ['list-filing', 'outside-list'],
  },
  {
    what: 'fewer people than any figure, under the list',
    facts: { ...ORDINARY, scenario: 'clinical-trial', fields: ['subject-sex'], people: { personal: 5, sensitive: 0 } },
    ways: ['list-filing', 'below-threshold'],
  },
  {
    what: 'fewer people than any figure, under the national rules',
    facts: { ...ORDINARY, registeredInZone: false, people: { personal: 5, sensitive: 0 } },
    ways: ['below-threshold'],
  },
  {
    what: 'an exemption',
    facts: { ...ORDINARY, ...TRIAL, grounds: { ...NO_GROUNDS, contract: true }, people: { sensitive: 60_000 } },
    ways: ['exempt'],
  },
];

describe('what to do next', () => {
  it.each(CASES)('leads the way for $what', ({ facts, ways }) => {
    expect(ids(sections(facts))).toEqual(['duties', ...ways, 'edition-beijing-2024', 'edition-beijing-2025']);
  });

  it('leads to the regime of the sector, and to every one where the sector is not known', () => {
    const facts: Facts = { ...ORDINARY, scenario: 'clinical-trial', fields: ['genetic-information'], people: null };
    expect(ids(sections(facts, 'pharmaceuticals'))).toContain('human-genetic-resources');
    expect(ids(sections(facts, 'pharmaceuticals'))).not.toContain('surveying-and-mapping');
    expect(ids(sections(facts))).toEqual(expect.arrayContaining(['human-genetic-resources', 'surveying-and-mapping']));
  });

  it('names a part that goes by another regime beside the procedure of the rest', () => {
    const facts: Facts = {
      ...ORDINARY,
      scenario: 'clinical-trial',
      fields: ['genetic-information', 'subject-vital-signs'],
      people: { sensitive: 60_000 },
    };
    const found = ids(sections(facts, 'pharmaceuticals'));
    expect(found).toEqual(expect.arrayContaining(['security-assessment', 'human-genetic-resources']));
  });

  it('lists every way that is still possible, strictest first', () => {
    const found = ids(sections({ edition: 'beijing-2025', scenario: 'clinical-trial' }, 'pharmaceuticals'));
    const order = ['security-assessment', 'standard-contract', 'outside-list', 'exempt', 'human-genetic-resources'];
    expect(found.filter((id) => order.includes(id))).toEqual(order);
  });

  it('says of the exemption that holds what its condition is, and of no other', () => {
    const facts: Facts = { ...ORDINARY, ...TRIAL, grounds: { contract: true }, people: { sensitive: 60_000 } };
    const conditions = group(sections(facts), 'exempt', 'conditions').map(({ id }) => id);
    expect(conditions).toContain('contract');
    expect(conditions).not.toContain('collected-abroad');
  });

  it('differs by edition: the cluster of 2024 is not put into 2025', () => {
    const facts: Facts = { ...ORDINARY, ...TRIAL, people: { sensitive: 60_000 } };
    const steps = (edition: string) =>
      group(sections({ ...facts, edition }), 'list-filing', 'steps').map(({ id }) => id);
    expect(steps('beijing-2024')).toEqual(['match', 'apply', 'review', 'use', 'report', 'verification']);
    expect(steps('beijing-2025')).toEqual(['match', 'file']);
    const chosen = sections({ ...facts, edition: 'beijing-2024' }).find((section) => section.chosen);
    expect(chosen?.id).toBe('edition-beijing-2024');
  });

  it('takes the condition of article 5(4) under the national rules, and the list’s own figures under the list', () => {
    const conditions = (registeredInZone: boolean) =>
      group(
        sections({
          ...ORDINARY,
          registeredInZone,
          scenario: 'clinical-trial',
          fields: ['subject-sex'],
          people: { personal: 5, sensitive: 0 },
        }),
        'below-threshold',
        'conditions',
      ).map(({ id }) => id);
    expect(conditions(false)).toEqual(['small-volume', 'removes']);
    expect(conditions(true)).toEqual(['list-figures', 'removes']);
  });

  it('calls a report on one case that, and leaves the time limit not confirmed', () => {
    const found = sections({ ...ORDINARY, edition: 'beijing-2024', ...TRIAL, people: { sensitive: 60_000 } });
    const [bayer] = group(found, 'list-filing', 'times');
    expect(bayer).toMatchObject({ evidence: 'reported', sources: ['BJ-WB-24'] });
    expect(bayer?.text.text).toContain('one case, not a time limit');
    expect(group(found, 'list-filing', 'not-confirmed').map(({ id }) => id)).toContain('time-limit');
  });

  it('is empty until the data are there', () => {
    const decision = decided({ ...ORDINARY, ...TRIAL, people: { sensitive: 60_000 } });
    expect(nextSections({ ...speechWithSteps('en'), next: null }, decision, { sector: null })).toEqual([]);
  });
});

describe.each(locales.map(({ tag }) => tag))('the words of what to do next in %s', (locale) => {
  const everything = [
    ...CASES.flatMap(({ facts }) => [facts, { ...facts, edition: 'beijing-2024' }]),
    { edition: 'beijing-2025' },
    { edition: 'beijing-2024' },
  ].flatMap((facts) => sections(facts, null, locale));
  const items = everything.flatMap(({ groups }) => groups.flatMap((one) => one.items));

  test('are complete, in the language itself, with every figure in place', () => {
    expect(items.length).toBeGreaterThan(100);
    for (const { id, text, who, to, clause } of items) {
      expect(text.lang, id).toBe(locale);
      expect([text.text, who, to, clause].join(' '), id).not.toMatch(/[{}]|undefined|national art/);
    }
  });

  test('give every entry that is known its level and sources, and none to what is not confirmed', () => {
    for (const section of everything) {
      for (const one of section.groups) {
        for (const { id, evidence, sources } of one.items) {
          const known = one.id !== 'not-confirmed';
          expect([id, evidence !== null, sources.length > 0]).toEqual([id, known, known]);
        }
      }
    }
    for (const key of sourcesOf(everything)) expect(list.sources.has(key), key).toBe(true);
  });

  test('can say every way of the content', () => {
    const said = new Set(everything.map(({ id }) => id));
    for (const { id } of list.procedures?.routes ?? []) expect(said, id).toContain(id);
  });
});

describe('the procedures', () => {
  const routes = list.procedures?.routes ?? [];

  test('name exemptions that the classifier has', () => {
    const named = routes.flatMap((route) => route.conditions.flatMap(({ when }) => (when ? [when] : [])));
    expect(named.length).toBeGreaterThan(0);
    for (const rule of named) expect(RULE_IDS as readonly string[]).toContain(rule);
  });

  test('repeat no figure of the national rules', () => {
    const figures = /[三3]\s*年|60|六十|100,?000|10万/;
    const texts = routes.flatMap((route) => [...route.steps, ...route.validity, ...route.renewal, ...route.conditions]);
    expect(texts.filter(({ text }) => figures.test(text ?? ''))).toEqual([]);
  });

  test('claim nothing official, since nobody has compared them with the published text', () => {
    expect(JSON.stringify(list.procedures)).not.toContain('"official"');
  });
});
