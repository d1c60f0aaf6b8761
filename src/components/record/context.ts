import { compileRules, type Rules } from '../../classifier/index.ts';
import type { List } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import type { LocaleTag, Translate } from '../../words/index.ts';
import { type RecordTexts, recordTexts, translator } from '../../words/load/index.ts';
import { type RouteTable, routeTable } from '../routes.ts';

/** What every page about a record reads from: the list, its words in one language, and the compiled rules. */
export interface RecordContext {
  readonly locale: LocaleTag;
  readonly list: List;
  readonly table: RouteTable;
  readonly rules: Rules;
  readonly texts: RecordTexts;
  readonly t: Translate;
}

let rules: Rules | null = null;
const contexts = new Map<LocaleTag, RecordContext>();

/** The context of one language, made once per build. */
export function recordContext(locale: LocaleTag): RecordContext {
  const known = contexts.get(locale);
  if (known) return known;
  const list = loadList();
  rules ??= compileRules(list);
  const context: RecordContext = {
    locale,
    list,
    table: routeTable(list),
    rules,
    texts: recordTexts(locale, list),
    t: translator(locale),
  };
  contexts.set(locale, context);
  return context;
}
