import type { Band, Ground } from '../../classifier/index.ts';
import type { Evidence, People, Procedure, SourceKey } from '../../list/index.ts';
import type { Translate } from '../../words/index.ts';

/** From which number of people a procedure is first needed, and how that number is known. */
export interface Reach {
  readonly procedure: Procedure;
  readonly ground: Ground;
  /** The number itself is included. */
  readonly from: People;
  /** Not included; null = open. */
  readonly to: People | null;
  /** The number is in the description of a field, not a head-count of the scenario or a general rule. */
  readonly described?: true;
  /** `national`: the list gives no figure of its own and the national one stands in. */
  readonly basis: 'list' | 'national' | null;
  /** null: the stretch begins at no figure (below every threshold). */
  readonly evidence: Evidence | null;
  readonly sources: readonly SourceKey[];
}

/** The stretches of one count as rows of a table, in order. */
export function reaches(bands: readonly Band[]): readonly Reach[] {
  return bands.map(({ from, to, procedure, ground, figure }) => ({
    procedure,
    ground,
    from,
    to,
    basis: figure?.basis ?? null,
    evidence: figure?.evidence ?? null,
    sources: figure?.sources ?? [],
  }));
}

/** The first stretch in which a procedure is needed, or null where no number of people leads to it. */
export function firstReach(bands: readonly Band[], procedure: Procedure): Reach | null {
  return reaches(bands).find((row) => row.procedure === procedure) ?? null;
}

/** First numbers of people, by procedure, that are known in the same way. */
export interface ReachGroup {
  readonly reaches: readonly Reach[];
  /** Message key that says where the figures come from. */
  readonly words: string;
  readonly evidence: Evidence | null;
}

/** From how many people the contract and from how many the assessment is needed, grouped by how the figures are known. */
export function reachGroups(bands: readonly Band[]): readonly ReachGroup[] {
  const groups: ReachGroup[] = [];
  for (const procedure of ['standard-contract-or-certification', 'security-assessment'] as const) {
    const reach = firstReach(bands, procedure);
    if (!reach) continue;
    const words = figureWordsShort(reach);
    const last = groups.at(-1);
    if (last && last.words === words && last.evidence === reach.evidence)
      groups[groups.length - 1] = { ...last, reaches: [...last.reaches, reach] };
    else groups.push({ reaches: [reach], words, evidence: reach.evidence });
  }
  return groups;
}

/** True when a scenario's figure is the national one because the list's own was not found. */
export function hasStandIn(bands: readonly Band[]): boolean {
  return bands.some((band) => band.ground === 'head-count' && band.figure?.basis === 'national');
}

/** A stretch of people in words, e.g. "10,000 to fewer than 50,000 people". */
export function peopleRange({ from, to, ground }: Pick<Reach, 'from' | 'to' | 'ground'>, t: Translate): string {
  if (to === null) return from <= 1 ? t('pages.threshold.all') : t('pages.threshold.from', { from });
  if (ground === 'below-threshold') return t('pages.threshold.under', { to });
  return to === from + 1 ? t('pages.threshold.exactly', { from }) : t('pages.threshold.between', { from, to });
}

/** Message key that says where a figure comes from. */
export function figureWords(reach: Pick<Reach, 'ground' | 'basis' | 'described'>, of: 'scenario' | 'national'): string {
  switch (reach.ground) {
    case 'head-count':
      if (of === 'national') return 'pages.threshold.nationalRule';
      return reach.basis === 'national' ? 'pages.threshold.standIn' : 'pages.threshold.own';
    case 'important-data':
      return reach.described ? 'pages.threshold.described' : 'pages.threshold.general';
    case 'below-threshold':
      return 'pages.threshold.below';
    case 'outside-list':
    case 'other-regime':
    case 'exempt':
    case 'ciio':
      return `ground.${reach.ground}`;
    default:
      return reach.ground satisfies never;
  }
}

/** The same in a word or two, for a table with many figures. */
export function figureWordsShort(reach: Pick<Reach, 'ground' | 'basis'>): string {
  if (reach.ground === 'head-count' && reach.basis === 'national') return 'pages.list.standInShort';
  if (reach.ground === 'important-data') return 'pages.list.importantShort';
  return figureWords(reach, 'scenario');
}
