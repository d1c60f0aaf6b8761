import type { Content } from '../../content/index.ts';
import type { Rule } from '../rule.ts';

/**
 * For each count the standard contract begins below the security assessment (national art. 7 and 8); an empty figure
 * stands for the national one. A figure stricter than the national one is allowed, but worth a second look: the list
 * is reported to be looser.
 */
export const bandsInOrder: Rule = {
  name: 'bands-in-order',
  scope: 'scenario',
  stopsBuild: true,
  check({ authored, path, scenario }, report, content) {
    const national = nationalFigures(content);
    for (const count of ['personal', 'sensitive'] as const) {
      const { assessment, contract } = scenario.thresholds;
      const assessmentFrom = assessment[count]?.from ?? national.assessment[count];
      const contractFrom = contract[count]?.from ?? national.contract[count];
      if (contractFrom >= assessmentFrom) {
        const message = `${count}: the contract begins at ${contractFrom} people, the assessment at ${assessmentFrom}; the contract must begin lower`;
        report(authored, [...path, 'thresholds', contract[count] ? 'contract' : 'assessment', count], message);
      }
      for (const procedure of ['assessment', 'contract'] as const) {
        const own = scenario.thresholds[procedure][count]?.from;
        const other = national[procedure][count];
        if (own === undefined || own >= other) continue;
        const message = `${count}: ${own} people is stricter than the national ${other}; check the source`;
        report(authored, [...path, 'thresholds', procedure, count, 'from'], message, 'warning');
      }
    }
  },
};

function nationalFigures({ national }: Content) {
  const { securityAssessment, standardContractOrCertification } = national.value;
  const from = (entries: readonly { readonly id: string; readonly from: number | null }[], id: string) =>
    entries.find((entry) => entry.id === id)?.from ?? Number.POSITIVE_INFINITY;
  const { anyOneOf } = securityAssessment;
  const { bands } = standardContractOrCertification;
  const [personal, sensitive] = ['ordinary-personal-information', 'sensitive-personal-information'] as const;
  return {
    assessment: { personal: from(anyOneOf, personal), sensitive: from(anyOneOf, sensitive) },
    contract: { personal: from(bands, personal), sensitive: from(bands, sensitive) },
  };
}
