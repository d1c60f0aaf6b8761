import type { NationalBand, NationalRules } from '../model.ts';
import type { NationalFile } from '../schema/index.ts';

/**
 * The national rules as the classifier needs them.
 * @throws when a clause the classifier rests on is gone from the file; the schema cannot see that, and no build may go on.
 */
export function linkNational(file: NationalFile): NationalRules {
  const { securityAssessment, standardContractOrCertification, automotiveImportantData } = file;
  const { assessmentValidity, certification } = file;
  const assessment = (id: string) => byId(securityAssessment.anyOneOf, id, 'securityAssessment.anyOneOf');
  const contract = (id: string): NationalBand => {
    const band = byId(standardContractOrCertification.bands, id, 'standardContractOrCertification.bands');
    return toBand(band, standardContractOrCertification.article);
  };
  const counted = automotiveImportantData.items.find((item) => item.above !== undefined);
  if (counted?.above === undefined) throw missing('automotiveImportantData.items', 'an item with `above`');
  return {
    id: file.id,
    title: file.title,
    evidence: file.evidence,
    sources: file.instrument.sources,
    instrument: {
      name: file.instrument.text,
      effective: file.instrument.effective,
      sources: file.instrument.sources,
    },
    counting: {
      periodStart: file.counting.periodStart,
      articles: file.counting.articles,
      evidence: file.evidence,
      sources: file.counting.sources,
    },
    assessment: {
      ciio: toBand(assessment('ciio')),
      importantData: toBand(assessment('important-data')),
      personal: toBand(assessment('ordinary-personal-information')),
      sensitive: toBand(assessment('sensitive-personal-information')),
    },
    contract: {
      personal: contract('ordinary-personal-information'),
      sensitive: contract('sensitive-personal-information'),
    },
    exemptions: file.exemptions.map(({ id, article, condition, evidence, sources }) => ({
      id,
      article,
      condition,
      evidence,
      sources,
    })),
    // The annex is not divided into articles in the sources; the classifier names it as a whole.
    annexTriggers: file.beijingAnnexImportantData.triggers.map((trigger) => toBand(trigger, 'annex')),
    automotive: {
      sector: automotiveImportantData.sector,
      article: automotiveImportantData.article,
      effective: automotiveImportantData.effective,
      above: counted.above,
      text: counted.text,
      evidence: automotiveImportantData.evidence,
      sources: automotiveImportantData.sources,
    },
    otherRegimes: file.otherRegimes,
    validity: {
      assessment: {
        article: assessmentValidity.article,
        years: assessmentValidity.years,
        workingDaysBeforeExpiry: assessmentValidity.renewal.workingDaysBeforeExpiry,
        extensionYears: assessmentValidity.renewal.extensionYears,
        effective: file.instrument.effective,
        evidence: assessmentValidity.evidence,
        sources: assessmentValidity.sources,
      },
      certificate: {
        years: certification.certificateYears,
        effective: certification.effective,
        evidence: certification.evidence,
        sources: certification.sources,
      },
    },
  };
}

type BandEntry = Omit<NationalBand, 'article'> & { readonly article?: string };

function toBand(entry: BandEntry, article = entry.article ?? ''): NationalBand {
  const { id, from, text, evidence, sources } = entry;
  return { id, article, from, text, evidence, sources };
}

function byId<T extends { readonly id: string }>(entries: readonly T[], id: string, where: string): T {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw missing(where, `the entry "${id}"`);
  return entry;
}

function missing(where: string, what: string): Error {
  return new Error(
    `content/rules/national.yaml: ${where} has lost ${what}, on which the classifier rests; put it back.`,
  );
}
