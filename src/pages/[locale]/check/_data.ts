/** The data the checker's page carries, in one language. */
import { compileRules, decide, RULE_IDS, type Rules } from '../../../classifier/index.ts';
import { address } from '../../../components/addresses.ts';
import {
  type CheckData,
  compileMessages,
  type GroundKey,
  type LaterData,
  type Name,
  type NextData,
  nextData,
  packRules,
  type Question,
  questionOf,
  type SourceNotes,
} from '../../../islands/check/index.ts';
import { currentEdition, type EditionId, type List } from '../../../list/index.ts';
import { loadSettings } from '../../../list/load/index.ts';
import type { LocaleTag, Messages, RecordText } from '../../../words/index.ts';
import { loadNumberWords, messagesFor, recordTexts, sourceTitle } from '../../../words/load/index.ts';

/** Where the condition of each ground stands in the national rules. */
const CONDITIONS: Readonly<Record<GroundKey, string>> = {
  none: 'exemptions.trade-without-personal-information.condition',
  abroad: 'exemptions.foreign-origin-transit.condition',
  contract: 'exemptions.contract-performance.condition',
  hr: 'exemptions.human-resources.condition',
  emergency: 'exemptions.emergency.condition',
};

/**
 * The first parts of the keys of messages that only the explanation and the panels below a result say; the reasons of
 * the rules alone are as large as the rest of the checker's words.
 */
const PANEL_MESSAGES: readonly string[] = [
  'project.',
  'next.',
  ...RULE_IDS.map((rule) => `rules.${rule}.`),
  'rules.caveat.',
  'rules.obligation.',
  'report.',
];

/** The messages of the form and the verdict; those that only the page around them says stay there. */
function shownMessages(locale: LocaleTag): Messages {
  const all = messagesFor(
    locale,
    'check.',
    'stub.more',
    'desk.',
    'rules.',
    'evidence.',
    'category.',
    'procedure.',
    'ground.',
    'basis.',
  );
  const pageOnly = /^check\.(description|intro|noscript\.)/;
  const isLater = (key: string) => PANEL_MESSAGES.some((prefix) => key.startsWith(prefix));
  return Object.fromEntries(Object.entries(all).filter(([key]) => !pageOnly.test(key) && !isLater(key)));
}

/** A name with the Chinese one beside it, where it is in another language. */
function named(text: RecordText, source: RecordText): Name {
  return text.lang === 'zh-CN' ? text : { ...text, zh: source.text };
}

/** Everything the checker needs to ask, decide and explain in one language. */
export function checkData(list: List, locale: LocaleTag): CheckData {
  const texts = recordTexts(locale, list);
  const chinese = recordTexts('zh-CN', list);
  const rules = compileRules(list);
  const current = currentEdition(list).id;
  const sectors = new Map(list.editions.flatMap(({ sectors }) => sectors).map((sector) => [sector.id, sector]));
  const unloaded = new Map(list.editions.flatMap((edition) => edition.unloadedSectors).map((item) => [item.id, item]));
  const scenarios = new Map(
    [...sectors.values()].flatMap((sector) => sector.scenarios).map((scenario) => [scenario.id, scenario]),
  );
  return {
    locale,
    rules: packRules(rules),
    currentEdition: current,
    firstQuestions: firstQuestions(current, rules),
    messages: compileMessages(shownMessages(locale), locale),
    numbers: loadNumberWords(locale),
    editions: Object.fromEntries(
      list.editions.map(({ id, reach }) => [
        id,
        { name: named(texts.edition(id).name, chinese.edition(id).name), reach },
      ]),
    ),
    sectors: Object.fromEntries([
      ...[...sectors.values()].map(({ id, evidence }) => [
        id,
        { name: named(texts.sector(id).name, chinese.sector(id).name), evidence },
      ]),
      ...[...unloaded.values()].map(({ id, evidence }) => [
        id,
        { name: named(texts.unloadedSector(id).name, chinese.unloadedSector(id).name), evidence },
      ]),
    ]),
    scenarios: Object.fromEntries(
      [...scenarios.keys()].map((id) => [id, named(texts.scenario(id).name, chinese.scenario(id).name)]),
    ),
    conditions: {
      none: texts.rule(CONDITIONS.none),
      abroad: texts.rule(CONDITIONS.abroad),
      contract: texts.rule(CONDITIONS.contract),
      hr: texts.rule(CONDITIONS.hr),
      emergency: texts.rule(CONDITIONS.emergency),
    },
    addresses: {
      list: address(locale, 'list'),
      later: `${address(locale, 'check')}later.json`,
      record: `${address(locale, 'check')}record.json`,
    },
  };
}

/** The first few questions that would settle most, when only the edition is known. */
function firstQuestions(edition: EditionId, rules: Rules): Question[] {
  const questions = decide({ edition }, rules).wouldChange.map(({ fact }) => questionOf(fact));
  return [...new Set(questions)].slice(0, 4);
}

/** What the checker fetches once someone turns to its form. */
export function laterData(list: List, locale: LocaleTag): LaterData {
  const texts = recordTexts(locale, list);
  const chinese = recordTexts('zh-CN', list);
  const next = nextData(list, texts.rule);
  const scenarios = list.editions.flatMap(({ sectors }) => sectors).flatMap((sector) => sector.scenarios);
  const fields = scenarios.flatMap((scenario) => scenario.fields);
  return {
    fields: Object.fromEntries(fields.map(({ id }) => [id, named(texts.field(id).name, chinese.field(id).name)])),
    sources: sourceNotes(list, next, locale),
    messages: compileMessages(messagesFor(locale, ...PANEL_MESSAGES), locale),
    warnAt: loadSettings().earlyWarning.percent,
    next,
  };
}

/** The sources that a step of some decision, or of what to do next, can name. */
function sourceNotes(list: List, next: NextData | null, locale: LocaleTag): SourceNotes {
  const used = new Set([...JSON.stringify([compileRules(list), next]).matchAll(/"([^"]+)"/g)].map(([, key]) => key));
  return Object.fromEntries(
    [...list.sources.values()]
      .filter(({ key }) => used.has(key))
      .map((source) => [
        source.key,
        {
          title: sourceTitle(source, locale),
          publisher: source.publisher,
          described: source.titleIsDescription,
          url: source.url,
          opened: source.accessed !== null,
        },
      ]),
  );
}
