/** Real results in real words, for the tests of the report in its several forms. */
import { compileRules } from '../../../classifier/index.ts';
import type { ReportDocument, Section } from '../../../exports/report/index.ts';
import { loadList } from '../../../list/load/index.ts';
import { languageOfTitle } from '../../../words/index.ts';
import { loadMessages, loadNumberWords, recordTexts } from '../../../words/load/index.ts';
import { type CheckData, type LaterData, packRules } from '../data.ts';
import { evaluate } from '../evaluate.ts';
import { readFragment } from '../fragment.ts';
import { compileMessages } from '../messages.ts';
import { type Speech, speechOf } from '../speech.ts';
import { assembleReport } from './assemble.ts';

const list = loadList();
export const rules = compileRules(list);

/** The checker's speech with the names and sources of the real list. */
export function realSpeech(locale: string): Speech {
  const texts = recordTexts(locale, list);
  const chinese = recordTexts('zh-CN', list);
  const named = (text: { text: string; lang: string }, source: { text: string }) =>
    text.lang === 'zh-CN' ? text : { ...text, zh: source.text };
  const sectors = list.editions.flatMap((edition) => edition.sectors);
  const scenarios = sectors.flatMap((sector) => sector.scenarios);
  const fields = scenarios.flatMap((scenario) => scenario.fields);
  const none = { text: '', lang: locale };
  const data: CheckData = {
    locale,
    rules: packRules(rules),
    currentEdition: 'beijing-2025',
    firstQuestions: [],
    messages: compileMessages(loadMessages(locale), locale),
    numbers: loadNumberWords(locale),
    editions: Object.fromEntries(
      list.editions.map(({ id, reach }) => [
        id,
        { name: named(texts.edition(id).name, chinese.edition(id).name), reach },
      ]),
    ),
    sectors: Object.fromEntries(
      sectors.map(({ id, evidence }) => [
        id,
        { name: named(texts.sector(id).name, chinese.sector(id).name), evidence },
      ]),
    ),
    scenarios: Object.fromEntries(
      scenarios.map(({ id }) => [id, named(texts.scenario(id).name, chinese.scenario(id).name)]),
    ),
    conditions: { none, abroad: none, contract: none, hr: none, emergency: none },
    addresses: { list: '/', later: '/later.json', record: '/record.json' },
  };
  const later: LaterData = {
    fields: Object.fromEntries(fields.map(({ id }) => [id, named(texts.field(id).name, chinese.field(id).name)])),
    messages: {},
    warnAt: [80, 90],
    next: null,
    sources: Object.fromEntries(
      [...list.sources.values()].map(({ key, title, titleIsDescription, publisher, url, accessed }) => [
        key,
        {
          title: { text: title, lang: languageOfTitle(title) },
          publisher,
          described: titleIsDescription,
          url,
          opened: accessed !== null,
        },
      ]),
    ),
  };
  return speechOf(data, later);
}

/** Fragments of the checker's address for results that are hard to set. */
export const HARD = {
  undetermined: 'edition=beijing-2024&scenario=clinical-trial',
  parts:
    'edition=beijing-2024&zone=yes&ciio=no&scenario=clinical-trial&fields=subject-vital-signs,genetic-information&other=no&important=no&sensitive=20000&personal=0&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no',
  room: 'edition=beijing-2024&zone=yes&ciio=no&scenario=clinical-trial&fields=subject-vital-signs&other=no&important=no&sensitive=49999&personal=0&g.abroad=no&g.contract=no&g.hr=no&g.emergency=no',
} as const;

/** The report of the result that an address with this fragment shows. */
export function reportOf(fragment: string, locale: string, extra: readonly Section[] = []): ReportDocument {
  const speech = realSpeech(locale);
  const { entries } = readFragment(fragment, rules, 'beijing-2025');
  const evaluation = evaluate(entries, rules, speech);
  if (evaluation.kind !== 'result') throw new Error(`No result for ${fragment}: ${JSON.stringify(evaluation)}`);
  return assembleReport({
    speech,
    rules,
    entries,
    decision: evaluation.decision,
    address: `https://qingdan.example/${locale}/check/#${fragment}`,
    date: '24 November 2026',
    extra: () => extra,
  });
}
