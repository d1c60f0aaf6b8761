/** The terms of the glossary as one language says them. */

import type { GlossaryTerm } from '../../list/index.ts';
import { loadList } from '../../list/load/index.ts';
import type { LocaleTag } from '../../words/index.ts';
import { loadChineseTerms, loadTerms, SOURCE, translator } from '../../words/load/index.ts';
import { address } from '../addresses.ts';

export interface NamedTerm extends GlossaryTerm {
  readonly name: string;
  readonly chinese: string;
  readonly definition: string;
}

const remembered = new Map<LocaleTag, ReadonlyMap<string, NamedTerm>>();

/**
 * The terms by id, in the order of `content/glossary.yaml`.
 * @throws where a term has no Chinese in `content/words/terms.yaml`.
 */
export function glossaryTerms(locale: LocaleTag): ReadonlyMap<string, NamedTerm> {
  const before = remembered.get(locale);
  if (before) return before;
  const { always, mostly } = loadChineseTerms();
  const own = loadTerms(locale);
  const t = translator(locale);
  const terms = loadList().glossary.map((term): [string, NamedTerm] => {
    const chinese = always[term.id] ?? mostly[term.id];
    if (chinese === undefined)
      throw new Error(`content/glossary.yaml: "${term.id}" is not in content/words/terms.yaml; add it there.`);
    const name = locale === SOURCE ? chinese : (own[term.id]?.term ?? chinese);
    return [term.id, { ...term, name, chinese, definition: t(`glossary.term.${term.id}`) }];
  });
  const byId = new Map(terms);
  remembered.set(locale, byId);
  return byId;
}

/** Where a term is explained. */
export function termAddress(locale: LocaleTag, id: string): string {
  return `${address(locale, 'guides', 'glossary')}#${id}`;
}
