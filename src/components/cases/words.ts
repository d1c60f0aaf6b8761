/** Facts and clauses of a case in words. */
import type { Count, Facts, RuleEdition } from '../../classifier/index.ts';
import { formatPeople, type LocaleTag, type Translate } from '../../words/index.ts';

interface Language {
  readonly t: Translate;
  readonly locale: LocaleTag;
}

/** A head-count in words: `1,200 people`, `from 1,000 to fewer than 5,000 people`. */
export function countWords({ t, locale }: Language, count: Count): string {
  const people = (value: number) => formatPeople(value, locale);
  if (typeof count === 'number') return t('check.count.exact', { count: people(count), number: count });
  const { from, to } = count;
  if (to === undefined) return t('check.count.from', { from: people(from) });
  if (from === 0) return t('check.count.below', { to: people(to) });
  return t('check.count.range', { from: people(from), to: people(to) });
}

const LIST_PARTS = ['important-data', 'scenarios', 'thresholds', 'other-lawful-routes'];

/** A clause as the classifier names it, in the reader's words; one it does not know stays as it is. */
export function clauseWords(language: Language, clause: string): string {
  const { t } = language;
  return clause
    .split('; ')
    .map((part) => {
      const [, instrument, article] = /^(national|automotive provisions) art\. (.+)$/.exec(part) ?? [];
      if (instrument !== undefined && article !== undefined) {
        const key = instrument === 'national' ? 'nationalArticle' : 'automotive';
        return t(`rules.clause.${key}`, { article: articleWords(language, article) });
      }
      if (part === 'Beijing measures, annex') return t('rules.clause.annex');
      const listed = /^negative list, (.+)$/.exec(part)?.[1]?.replaceAll(' ', '-');
      return listed !== undefined && LIST_PARTS.includes(listed) ? t(`rules.clause.list-${listed}`) : part;
    })
    .join(t('check.clauseJoin'));
}

const HAN_NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The number of an article as the language writes it: 第七条第（二）项, article 7(2). */
function articleWords({ t, locale }: Language, article: string): string {
  const number = (digits: string) => (locale.startsWith('zh') && HAN_NUMBERS[Number(digits)]) || digits;
  const [, whole = article, item] = /^(\d+)(?:\((\d+)\))?$/.exec(article) ?? [];
  if (item === undefined) return t('check.article', { article: number(whole) });
  return t('check.articleItem', { article: number(whole), item: number(item) });
}

/** The scenario that the fields name where none is given, as the classifier infers it; null where they name none. */
export function scenarioOfFields(facts: Facts, edition: RuleEdition): string | null {
  const own = edition.fields.filter((field) => facts.fields?.includes(field.id) && field.reach === 'scenario');
  return own[0]?.scenario ?? null;
}

const GROUNDS = ['noPersonalOrImportantData', 'collectedAbroad', 'contract', 'humanResources', 'emergency'] as const;

/** Who sends it: registration and operator, as far as they are stated. */
export function processorWords({ t }: Language, facts: Facts, reach: string): string[] {
  const { registeredInZone: zone, ciio } = facts;
  return [
    ...(typeof zone === 'boolean' ? [t(`cases.facts.zone.${reach}.${zone ? 'inside' : 'outside'}`)] : []),
    ...(typeof ciio === 'boolean' ? [t(`cases.facts.operator.${ciio ? 'is' : 'not'}`)] : []),
  ];
}

/** What is sent beside the listed fields, as far as it is stated. */
export function otherDataWords({ t }: Language, { otherFields, importantData }: Facts): string[] {
  return [
    ...(typeof otherFields === 'boolean' ? [t(`cases.facts.other.${otherFields ? 'sent' : 'none'}`)] : []),
    ...(typeof importantData === 'boolean' ? [t(`cases.facts.important.${importantData ? 'notified' : 'not'}`)] : []),
  ];
}

/** How many people, as far as it is stated. */
export function peopleWords(language: Language, { people }: Facts): string[] {
  return (['personal', 'sensitive'] as const).flatMap((count) => {
    const number = people?.[count] ?? null;
    return number === null ? [] : [language.t(`cases.facts.${count}`, { count: countWords(language, number) })];
  });
}

/** The exemptions that hold; "none" only where each of them is denied. */
export function exemptionWords({ t }: Language, { grounds }: Facts): string[] {
  const holding = GROUNDS.filter((ground) => grounds?.[ground] === true);
  if (holding.length > 0) return holding.map((ground) => t(`rules.fact.grounds.${ground}`));
  return GROUNDS.every((ground) => grounds?.[ground] === false) ? [t('cases.facts.noExemption')] : [];
}

/** The names of the facts that a case leaves open. What the fields or the scenario say is not open. */
export function unstatedWords({ t }: Language, facts: Facts, edition: RuleEdition): string[] {
  const { scenario, people, grounds } = facts;
  const isOpen = (value: unknown) => value === undefined || value === null;
  const placed = scenarioOfFields(facts, edition) !== null;
  const open: Record<string, boolean> = {
    registeredInZone: isOpen(facts.registeredInZone),
    ciio: isOpen(facts.ciio),
    sector: isOpen(facts.sector) && (isOpen(scenario) || scenario === 'not-listed') && !placed,
    scenario: isOpen(scenario) && !placed,
    fields: isOpen(facts.fields),
    otherFields: isOpen(facts.otherFields),
    importantData: isOpen(facts.importantData),
    'people.personal': isOpen(people?.personal),
    'people.sensitive': isOpen(people?.sensitive),
    ...Object.fromEntries(GROUNDS.map((ground) => [`grounds.${ground}`, isOpen(grounds?.[ground])])),
  };
  return Object.keys(open)
    .filter((path) => open[path])
    .map((path) => t(`rules.fact.${path}`));
}
