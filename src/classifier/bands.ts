import type { EditionId, People, ScenarioId } from '../list/index.ts';
import { editionOf, possibleSettings } from './settings.ts';
import { agreement, settle } from './settle.ts';
import type { Band, Figure, RuleScenario, Rules } from './types.ts';

type CountName = 'personal' | 'sensitive';

/**
 * The stretches of head-counts of a scenario with the procedure each asks for, when a processor in the zone that is no
 * infrastructure operator sends listed personal information of one kind with no exemption, no account or diagnosis
 * data, and nothing that is important data by itself; for `not-listed`, those of the national rules outside the zone.
 * From 1 person upwards, in order, without gaps, the last one open.
 * @throws on an edition or a scenario that the rules do not have.
 */
export function bandsFor(
  rules: Rules,
  edition: EditionId,
  scenario: ScenarioId | 'not-listed',
): { readonly personal: readonly Band[]; readonly sensitive: readonly Band[] } {
  return {
    personal: bandsOf(rules, edition, scenario, 'personal'),
    sensitive: bandsOf(rules, edition, scenario, 'sensitive'),
  };
}

function bandsOf(
  rules: Rules,
  editionId: EditionId,
  scenarioId: ScenarioId | 'not-listed',
  count: CountName,
): readonly Band[] {
  const listed = scenarioId !== 'not-listed';
  const edition = editionOf(editionId, rules);
  const [setting] = possibleSettings({ scenario: scenarioId, sector: listed ? null : 'other' }, edition, null);
  if (!setting) throw new Error(`No scenario "${scenarioId}" in ${editionId}.`);
  const figures = setting.scenario?.figures ?? rules.national.figures;
  const automotive = setting.sector === rules.automotive.sector;
  const marks = figuresOf(rules, figures, count, { listed, automotive });
  const bands: Band[] = [];
  for (const from of [...new Set([1, ...marks.map((mark) => mark.from)])].sort((a, b) => a - b)) {
    const { procedure, ground } = agreement(
      settle(
        {
          zone: listed,
          ciio: false,
          standing: setting.standing,
          automotive,
          figures,
          personal: count === 'personal' ? from : 0,
          sensitive: count === 'sensitive' ? from : 0,
          total: from,
          onlyOtherRegime: false,
          sendsImportant: false,
          sendsTrigger: false,
          sendsPersonal: true,
        },
        rules,
      ),
    );
    if (!procedure || !ground) continue;
    const last = bands.at(-1);
    if (last?.procedure === procedure && last.ground === ground) continue;
    if (last) bands[bands.length - 1] = { ...last, to: from };
    const figure = ground === 'below-threshold' ? null : (marks.find((mark) => mark.from === from) ?? null);
    bands.push({ from, to: null, procedure, ground, figure });
  }
  return bands;
}

/** Every figure at which the procedure can change, the one that decides first where two are equal. */
function figuresOf(
  rules: Rules,
  figures: RuleScenario['figures'],
  count: CountName,
  where: { readonly listed: boolean; readonly automotive: boolean },
): Figure[] {
  const { annex, automotive } = rules;
  const figure = (
    from: People,
    basis: Figure['basis'],
    { evidence, sources }: Pick<Figure, 'evidence' | 'sources'>,
  ): Figure => ({ from, basis, evidence, sources });
  return [
    ...(where.automotive ? [figure(automotive.above + 1, 'national', automotive)] : []),
    ...(where.listed ? [figure(annex[count].from, 'list', annex[count])] : []),
    figures.assessment[count],
    figures.contract[count],
  ];
}
