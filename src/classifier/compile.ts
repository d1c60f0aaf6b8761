import type { Edition, List, NationalBand, People, Scenario, Sourced, Threshold } from '../list/index.ts';
import { currentIds, weakest } from '../list/index.ts';
import type { Clause, Figure, Grounds, RuleEdition, RuleField, RuleScenario, Rules } from './types.ts';

/** Which national exemption each ground stands for, by the ids of content/rules/national.yaml. */
const EXEMPTION_OF: Readonly<Record<keyof Grounds, string>> = {
  noPersonalOrImportantData: 'trade-without-personal-information',
  collectedAbroad: 'foreign-origin-transit',
  contract: 'contract-performance',
  humanResources: 'human-resources',
  emergency: 'emergency',
};

/**
 * The list and the national rules as plain data for `decide`: every empty threshold is already replaced by the
 * national figure, which the list's sources call stricter, so the stand-in is conservative.
 * @throws when the national rules lack a clause or a figure that the classifier needs: a fault in `content/`.
 */
export function compileRules(list: List): Rules {
  const { national } = list;
  const figures: RuleScenario['figures'] = {
    assessment: {
      personal: nationalFigure(national.assessment.personal),
      sensitive: nationalFigure(national.assessment.sensitive),
    },
    contract: {
      personal: nationalFigure(national.contract.personal),
      sensitive: nationalFigure(national.contract.sensitive),
    },
  };
  const exemption = (id: string): Clause => {
    const found = national.exemptions.find((item) => item.id === id);
    if (!found) throw missing(`exemption "${id}"`);
    return clause(`national art. ${found.article}`, found);
  };
  const trigger = (id: string): Clause & { from: People } => {
    const found = national.annexTriggers.find((item) => item.id === id);
    if (!found) throw missing(`annex trigger "${id}"`);
    return { ...clause('Beijing measures, annex', found), from: figureOf(found) };
  };
  const article = (band: NationalBand) => clause(`national art. ${band.article}`, band);

  return {
    dataRevision: list.dataRevision,
    editions: list.editions.map((edition) => compileEdition(edition, figures)),
    sectors: [
      ...new Set(list.editions.flatMap((edition) => [...edition.sectors, ...edition.unloadedSectors].map((s) => s.id))),
    ],
    moved: currentIds(list),
    national: {
      figures,
      assessment: {
        personal: article(national.assessment.personal),
        sensitive: article(national.assessment.sensitive),
      },
      contract: { personal: article(national.contract.personal), sensitive: article(national.contract.sensitive) },
      ciio: article(national.assessment.ciio),
      importantData: article(national.assessment.importantData),
      zone: exemption('ftz-outside-negative-list'),
      exemptions: {
        noPersonalOrImportantData: exemption(EXEMPTION_OF.noPersonalOrImportantData),
        collectedAbroad: exemption(EXEMPTION_OF.collectedAbroad),
        contract: exemption(EXEMPTION_OF.contract),
        humanResources: exemption(EXEMPTION_OF.humanResources),
        emergency: exemption(EXEMPTION_OF.emergency),
      },
      smallVolume: exemption('small-volume'),
    },
    annex: {
      personal: trigger('ordinary-personal-information'),
      sensitive: trigger('sensitive-personal-information'),
      accounts: trigger('accounts-and-diagnosis-data'),
      ciio: trigger('ciio-personal-information'),
    },
    automotive: {
      ...clause(`automotive provisions art. ${national.automotive.article}`, national.automotive),
      sector: national.automotive.sector,
      above: national.automotive.above,
    },
    otherRegime: clause('negative list, other lawful routes', {
      evidence: weakest(...national.otherRegimes.map((regime) => regime.evidence)),
      sources: [...new Set(national.otherRegimes.flatMap((regime) => regime.sources))],
    }),
  };
}

function compileEdition(edition: Edition, national: RuleScenario['figures']): RuleEdition {
  const scenarios = edition.sectors.flatMap((sector) => sector.scenarios);
  return {
    id: edition.id,
    evidence: edition.evidence,
    sources: edition.sources,
    sectors: edition.sectors.map((sector) => sector.id),
    unloadedSectors: edition.unloadedSectors.map((sector) => sector.id),
    supersededBy: edition.supersededBy,
    outsideList: edition.outsideList,
    isCut: edition.isCut,
    scenarios: scenarios.map((scenario) => compileScenario(scenario, national)),
    fields: scenarios.flatMap((scenario) =>
      scenario.fields.map(
        (field): RuleField => ({
          id: field.id,
          scenario: field.scenario,
          sector: field.sector,
          category: field.category,
          reach: field.reach,
          peopleFrom: field.peopleFrom,
          trigger: field.trigger,
          exception: field.exception,
          evidence: field.evidence,
          sources: field.sources,
        }),
      ),
    ),
  };
}

function compileScenario(scenario: Scenario, national: RuleScenario['figures']): RuleScenario {
  const own = (threshold: Threshold | null, standIn: Figure): Figure =>
    threshold ? { ...sourced(threshold), from: threshold.from, basis: 'list' } : standIn;
  const { assessment, contract } = scenario.thresholds;
  return {
    id: scenario.id,
    sector: scenario.sector,
    evidence: scenario.evidence,
    sources: scenario.sources,
    figures: {
      assessment: {
        personal: own(assessment.personal, national.assessment.personal),
        sensitive: own(assessment.sensitive, national.assessment.sensitive),
      },
      contract: {
        personal: own(contract.personal, national.contract.personal),
        sensitive: own(contract.sensitive, national.contract.sensitive),
      },
    },
  };
}

function nationalFigure(band: NationalBand): Figure {
  return { ...sourced(band), from: figureOf(band), basis: 'national' };
}

function figureOf(band: NationalBand): People {
  if (band.from === null) throw missing(`the figure of "${band.id}"`);
  return band.from;
}

function clause(name: string, from: Sourced): Clause {
  return { clause: name, ...sourced(from) };
}

function sourced({ evidence, sources }: Sourced): Sourced {
  return { evidence, sources };
}

function missing(what: string): Error {
  return new Error(`content/rules/national.yaml lacks ${what}, which the classifier needs.`);
}
