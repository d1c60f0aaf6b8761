/**
 * A made-up list of two sectors, small enough to follow by hand. Every clause, record and figure has a source of its
 * own, so that a test sees which of them a decision rests on; nothing in `content/` changes it.
 */
import type { Category, Evidence } from '../list/index.ts';
import type { Clause, Figure, RuleEdition, RuleField, RuleScenario, Rules } from './types.ts';

const clause = (name: string, source: string): Clause => ({ clause: name, evidence: 'reported', sources: [source] });
const figure = (from: number, source: string, basis: Figure['basis'], evidence: Evidence = 'reported'): Figure => ({
  from,
  evidence,
  sources: [source],
  basis,
});

const national: RuleScenario['figures'] = {
  assessment: { personal: figure(1_000, 'n-ap', 'national'), sensitive: figure(100, 'n-as', 'national') },
  contract: { personal: figure(200, 'n-cp', 'national'), sensitive: figure(1, 'n-cs', 'national') },
};

const scenarios: readonly RuleScenario[] = [
  {
    id: 'repair',
    sector: 'cars',
    evidence: 'reported',
    sources: ['s-repair'],
    figures: national,
  },
  {
    id: 'trial',
    sector: 'drugs',
    evidence: 'reported',
    sources: ['s-trial'],
    figures: {
      assessment: { personal: national.assessment.personal, sensitive: figure(500, 'l-as', 'list', 'derived') },
      contract: { personal: national.contract.personal, sensitive: figure(50, 'l-cs', 'list', 'derived') },
    },
  },
  { id: 'safety', sector: 'drugs', evidence: 'reconstructed', sources: ['s-safety'], figures: national },
];

const field = (
  id: string,
  scenario: string,
  category: Category,
  more: Partial<Pick<RuleField, 'reach' | 'peopleFrom' | 'trigger' | 'exception' | 'evidence'>> = {},
): RuleField => ({
  id,
  scenario,
  sector: scenario === 'repair' ? 'cars' : 'drugs',
  category,
  reach: 'scenario',
  peopleFrom: null,
  trigger: null,
  exception: null,
  evidence: 'reported',
  sources: [`f-${id}`],
  ...more,
});

const fields: readonly RuleField[] = [
  field('owner', 'repair', 'personal-information'),
  field('plate-video', 'repair', 'important-data', { exception: 'miit-ota' }),
  field('subject-sex', 'trial', 'personal-information', { evidence: 'reconstructed' }),
  field('subject-test', 'trial', 'sensitive-personal-information'),
  field('diagnosis', 'trial', 'sensitive-personal-information', { trigger: 'diagnosis' }),
  field('group-health', 'trial', 'important-data', { peopleFrom: 300 }),
  field('group-care', 'trial', 'important-data', { peopleFrom: 600 }),
  field('genes', 'trial', 'other-regime', { reach: 'sector' }),
  field('reporter', 'safety', 'personal-information'),
  field('recipe', 'safety', 'important-data'),
];

const older: RuleEdition = {
  id: 'older',
  evidence: 'reported',
  sources: ['e-older'],
  sectors: ['cars', 'drugs'],
  unloadedSectors: [],
  supersededBy: 'newer',
  outsideList: 'exempt',
  isCut: false,
  scenarios,
  fields,
};
const newer: RuleEdition = {
  ...older,
  id: 'newer',
  sources: ['e-newer'],
  unloadedSectors: ['banks'],
  supersededBy: null,
  outsideList: 'filing',
};

export const smallList: Rules = {
  dataRevision: 'test',
  editions: [newer, older],
  sectors: ['cars', 'drugs', 'banks'],
  moved: {},
  national: {
    figures: national,
    assessment: { personal: clause('art. ap', 'c-ap'), sensitive: clause('art. as', 'c-as') },
    contract: { personal: clause('art. cp', 'c-cp'), sensitive: clause('art. cs', 'c-cs') },
    ciio: clause('art. ciio', 'c-ciio'),
    importantData: clause('art. notified', 'c-notified'),
    zone: clause('art. zone', 'c-zone'),
    exemptions: {
      noPersonalOrImportantData: clause('art. 3', 'c-3'),
      collectedAbroad: clause('art. 4', 'c-4'),
      contract: clause('art. 5(1)', 'c-51'),
      humanResources: clause('art. 5(2)', 'c-52'),
      emergency: clause('art. 5(3)', 'c-53'),
    },
    smallVolume: clause('art. 5(4)', 'c-54'),
  },
  annex: {
    personal: { ...clause('annex p', 'a-p'), from: 10_000 },
    sensitive: { ...clause('annex s', 'a-s'), from: 2_000 },
    accounts: { ...clause('annex accounts', 'a-a'), from: 400 },
    ciio: { ...clause('annex operators', 'a-c'), from: 150 },
  },
  automotive: { ...clause('cars art. 3', 'c-cars'), sector: 'cars', above: 250 },
  otherRegime: clause('other routes', 'c-other'),
};

/** The same with some records left out for their evidence. */
export const cutList: Rules = {
  ...smallList,
  editions: [{ ...newer, isCut: true, fields: fields.filter(({ evidence }) => evidence === 'reported') }],
};
