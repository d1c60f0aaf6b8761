/** The bands of the head-count select: their edges are the thresholds in play, as the classifier gives them. */
import { bandsFor, type Count, type Rules } from '../../classifier/index.ts';
import type { Evidence } from '../../list/index.ts';
import type { Entries } from './entries.ts';

/**
 * Bands for one of the two counts, from nobody upwards, and how their edges are known: those of the scenario where the
 * list applies, the national ones where it does not, both where that is not known.
 */
export function countBands(
  entries: Entries,
  group: 'personal' | 'sensitive',
  rules: Rules,
): { readonly bands: readonly Count[]; readonly levels: readonly Evidence[] } {
  const edition = rules.editions.find((candidate) => candidate.id === entries.edition);
  const listed = edition?.scenarios.find((scenario) => scenario.id === entries.scenario);
  const inPlay = [
    ...(edition && listed && entries.zone !== false ? bandsFor(rules, edition.id, listed.id)[group] : []),
    ...(edition && (!listed || entries.zone !== true) ? bandsFor(rules, edition.id, 'not-listed')[group] : []),
  ];
  const starts = [...new Set([1, ...inPlay.map((band) => band.from)])].sort((a, b) => a - b);
  const bands = starts.map((from, index): Count => {
    const to = starts[index + 1];
    return to === undefined ? { from } : to === from + 1 ? from : { from, to };
  });
  return { bands: [0, ...bands], levels: inPlay.flatMap(({ figure }) => (figure ? [figure.evidence] : [])) };
}
