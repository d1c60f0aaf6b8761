import { type DecidedCase, standingCases } from '../../cases/index.ts';
import { type Decision, RULE_IDS, type RuleId } from '../../classifier/index.ts';
import type { LocaleTag } from '../../words/index.ts';
import { recordContext } from '../record/context.ts';
import { scenarioOfFields } from './words.ts';

/** A case with what the classifier makes of it: the page says nothing that the classifier does not. */
export interface ShownCase extends DecidedCase {
  readonly decision: Decision;
}

export interface Theme {
  readonly id: string;
  /** The sector whose scenarios the theme goes through, or null. */
  readonly sector: string | null;
  readonly cases: readonly ShownCase[];
}

/** Themes in the order in which they are read; those of the sectors follow, in the order of the list. */
const ORDER = [
  'first',
  'head-counts',
  'important-data',
  'exemptions',
  'operators',
  'outside-the-list',
  'zone-and-edition',
  'tables-not-loaded',
  'other-regimes',
  'mixed-bundles',
  'overlapping-groups',
  'unknowns',
  'bands',
  'inference',
];
const SECTOR_THEME = 'scenarios-';

let themes: readonly Theme[] | null = null;

/** All themes with the cases that stand under the list at hand, made once per build. */
export function allThemes(): readonly Theme[] {
  if (themes) return themes;
  const { rules, table } = recordContext('zh-CN');
  const cases: readonly ShownCase[] = standingCases(rules);
  const order = [...ORDER, ...table.sectors.map(({ sector }) => SECTOR_THEME + sector.id)];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  themes = [...new Set(cases.map(({ theme }) => theme))]
    .toSorted((left, right) => place(left) - place(right))
    .map((id) => ({
      id,
      sector: id.startsWith(SECTOR_THEME) ? id.slice(SECTOR_THEME.length) : null,
      cases: cases.filter(({ theme }) => theme === id),
    }));
  return themes;
}

/** Name and introduction of a theme in one language. */
export function themeWords(theme: Theme, locale: LocaleTag): { readonly name: string; readonly intro: string } {
  const { t, texts } = recordContext(locale);
  if (theme.sector === null)
    return { name: t(`cases.theme.${theme.id}.name`), intro: t(`cases.theme.${theme.id}.intro`) };
  const sector = texts.sector(theme.sector).name.text;
  return { name: t('cases.theme.scenarios.name', { sector }), intro: t('cases.theme.scenarios.intro') };
}

/** The rules a case is found by: those that hold, and, while the matter is open, those that may. */
export function rulesOf({ decision }: ShownCase): readonly RuleId[] {
  const open = decision.status === 'undetermined';
  return [
    ...new Set(decision.because.filter(({ holds }) => holds === true || (open && holds === null)).map((s) => s.rule)),
  ];
}

/** A rule as the index writes it into each of its hundreds of rows: its place in the order in which rules are asked. */
export function ruleNumber(rule: RuleId): number {
  return RULE_IDS.indexOf(rule);
}

/** The scenario a case is found by: the one that is given or that its fields name, `not-listed`, or '' for none. */
export function scenarioOf({ facts }: ShownCase): string {
  if (facts.scenario) return facts.scenario;
  const { rules } = recordContext('zh-CN');
  const edition = rules.editions.find(({ id }) => id === facts.edition);
  return (edition && scenarioOfFields(facts, edition)) ?? '';
}
