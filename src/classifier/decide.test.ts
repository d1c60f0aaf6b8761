import { describe, expect, it } from 'vitest';
import { rules } from './facts.test-support.ts';
import { bandsFor, decide, type Facts } from './index.ts';

/** Everything known, nothing special, in the zone; a test changes what it is about. */
const plain: Facts = {
  edition: 'beijing-2024',
  registeredInZone: true,
  ciio: false,
  otherFields: false,
  importantData: false,
  grounds: {
    noPersonalOrImportantData: false,
    collectedAbroad: false,
    contract: false,
    humanResources: false,
    emergency: false,
  },
};

const edition2024 = rules.editions.find(({ id }) => id === 'beijing-2024');

describe('thresholds of every scenario', () => {
  const scenarios = edition2024?.scenarios ?? [];
  it.each(scenarios.map(({ id }) => id))('%s: one less, exactly, one more', (scenario) => {
    for (const count of ['personal', 'sensitive'] as const) {
      for (const band of bandsFor(rules, 'beijing-2024', scenario)[count]) {
        for (const people of [band.from, band.from + 1, (band.to ?? band.from + 2) - 1]) {
          if (people < band.from || (band.to !== null && people >= band.to)) continue;
          const others = count === 'personal' ? 'sensitive' : 'personal';
          const fields = (edition2024?.fields ?? []).filter(
            (field) =>
              field.scenario === scenario &&
              field.trigger === null &&
              field.category === (count === 'personal' ? 'personal-information' : 'sensitive-personal-information'),
          );
          if (fields.length === 0) continue;
          const facts = { ...plain, fields: fields.map(({ id }) => id), people: { [count]: people, [others]: 0 } };
          expect(decide({ ...facts, scenario }, rules), `${people} ${count}`).toMatchObject({
            procedure: band.procedure,
            ground: band.ground,
          });
        }
      }
    }
  });

  it('has bands without gaps that start at one person and end open', () => {
    for (const scenario of [...scenarios.map(({ id }) => id), 'not-listed']) {
      for (const bands of Object.values(bandsFor(rules, 'beijing-2024', scenario))) {
        expect(bands[0]?.from).toBe(1);
        expect(bands.at(-1)?.to).toBeNull();
        for (const [index, band] of bands.entries()) {
          if (index > 0) expect(band.from).toBe(bands[index - 1]?.to);
        }
      }
    }
  });

  it('marks a figure of the list as the list’s, and a stand-in as national', () => {
    const { sensitive } = bandsFor(rules, 'beijing-2024', 'clinical-trial');
    expect(sensitive.map(({ from, figure }) => [from, figure?.basis ?? null])).toEqual([
      [1, null],
      [10_000, 'list'],
      [50_000, 'list'],
      [1_000_000, 'list'],
    ]);
    expect(bandsFor(rules, 'beijing-2024', 'member-management').personal[1]?.figure?.basis).toBe('national');
  });
});

describe('inference from the fields', () => {
  it('counts nobody for a kind of field that is not sent when nothing else is', () => {
    const decision = decide({ ...plain, fields: ['member-name'], people: { personal: 500 } }, rules);
    expect(decision).toMatchObject({ procedure: 'none', ground: 'below-threshold' });
  });

  it('takes the scenario from the fields', () => {
    const decision = decide({ ...plain, fields: ['subject-laboratory-result'], people: { sensitive: 20_000 } }, rules);
    expect(decision).toMatchObject({ procedure: 'standard-contract-or-certification', basis: 'list' });
  });

  it('leaves the scenario open when only records of the whole sector are sent', () => {
    const facts = { ...plain, fields: ['group-health-physiology-data'], people: { personal: 0, sensitive: 20_000 } };
    const decision = decide(facts, rules);
    expect(decision.candidates).toEqual(['security-assessment', 'standard-contract-or-certification']);
    expect(decision.wouldChange.map(({ fact }) => fact)).toEqual(['scenario']);
  });

  it('names the zone also where notice and an exemption are open: both leave the same set on either side of it', () => {
    const facts: Facts = {
      ...plain,
      registeredInZone: null,
      scenario: 'passenger-services',
      fields: [],
      importantData: null,
      people: { personal: 0, sensitive: { from: 10_000, to: 50_000 } },
      grounds: { ...plain.grounds, contract: null },
    };
    const decision = decide(facts, rules);
    expect(decision.wouldChange.map(({ fact }) => fact).sort()).toEqual([
      'grounds.contract',
      'importantData',
      'registeredInZone',
    ]);
  });
});

describe('all persons, when two groups may overlap', () => {
  const automobile = { ...plain, scenario: 'sales-aftersales', fields: ['owner-name', 'owner-id-document-number'] };

  it('does not decide on a figure for all persons that only the sum of both groups reaches', () => {
    const decision = decide({ ...automobile, people: { personal: 99_000, sensitive: 2_000 } }, rules);
    expect(decision.candidates).toEqual(['security-assessment', 'standard-contract-or-certification']);
    expect(decision.caveats).toContain('total-unknown');
  });

  it('tells the room left up to the point where the sum can reach it', () => {
    const { headroom } = decide({ ...automobile, people: { personal: 90_000, sensitive: 2_000 } }, rules);
    expect(headroom[0]).toEqual({ to: 'security-assessment', count: 'personal', threshold: 98_001, remaining: 8_001 });
  });
});

describe('what goes with a decision', () => {
  it('tells the national outcome beside the list’s', () => {
    const facts = { ...plain, fields: ['subject-laboratory-result'], people: { sensitive: 20_000 } };
    expect(decide(facts, rules).national).toEqual({ procedure: 'security-assessment', ground: 'head-count' });
  });

  it('parts data of another regime from the rest', () => {
    const fields = ['genetic-information', 'subject-sex'];
    const decision = decide({ ...plain, fields, people: { personal: 4_000, sensitive: 0 } }, rules);
    expect(decision.procedure).toBe('none');
    expect(decision.parts).toEqual([
      { fields: ['genetic-information'], procedure: 'other-regime', ground: 'other-regime' },
      { fields: ['subject-sex'], procedure: 'none', ground: 'below-threshold' },
    ]);
  });

  it('says that an exception of the upgrade scenario is reported and its conditions are not known', () => {
    expect(decide({ ...plain, fields: ['ota-type'] }, rules).caveats).toContain('miit-ota');
  });

  it('carries the weakest evidence among what decided', () => {
    const facts = { ...plain, fields: ['subject-laboratory-result'], people: { sensitive: 50_000 } };
    expect(decide(facts, rules).evidence).toBe('reconstructed');
    const national = { ...plain, scenario: 'not-listed', sector: 'other', registeredInZone: false };
    expect(decide({ ...national, people: { personal: 5, sensitive: 0 } }, rules).evidence).toBe('reported');
  });

  it('says that the 2024 edition has been replaced', () => {
    expect(decide({ edition: 'beijing-2024' }, rules).caveats).toContain('edition-superseded');
    expect(decide({ edition: 'beijing-2025' }, rules).caveats).not.toContain('edition-superseded');
  });

  it('says which table is not loaded', () => {
    const decision = decide({ ...plain, edition: 'beijing-2025', sector: 'banking' }, rules);
    expect(decision.caveats).toContain('table-not-loaded');
    expect(decision.candidates).toContain('none');
    expect(decision.wouldChange.map(({ fact }) => fact)).toContain('scenario');
  });

  it('treats a sector that only another edition has as one without a list', () => {
    const facts = { ...plain, sector: 'banking', people: { personal: 5_000, sensitive: 0 } };
    expect(decide(facts, rules)).toMatchObject({ procedure: 'none', basis: 'national' });
  });
});
