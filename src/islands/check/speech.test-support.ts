import { compileRules } from '../../classifier/index.ts';
import { loadList } from '../../list/load/index.ts';
import { loadMessages, loadNumberWords } from '../../words/load/index.ts';
import { type CheckData, type LaterData, packRules } from './data.ts';
import { compileMessages } from './messages.ts';
import { type Speech, speechOf } from './speech.ts';

const rules = compileRules(loadList());

/** The messages of one language, and records without names. */
export function speechIn(locale: string, later?: LaterData): Speech {
  const data: CheckData = {
    locale,
    rules: packRules(rules),
    currentEdition: rules.editions[0]?.id ?? '',
    firstQuestions: [],
    messages: compileMessages(loadMessages(locale), locale),
    numbers: loadNumberWords(locale),
    editions: {},
    sectors: {},
    scenarios: {},
    conditions: {
      none: { text: '', lang: locale },
      abroad: { text: '', lang: locale },
      contract: { text: '', lang: locale },
      hr: { text: '', lang: locale },
      emergency: { text: '', lang: locale },
    },
    addresses: { list: '/', later: '/later.json', record: '/record.json' },
  };
  return speechOf(data, later);
}
