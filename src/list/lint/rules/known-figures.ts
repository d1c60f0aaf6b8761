import { wordsByKey } from '../../content/index.ts';
import { FIGURES, placeholdersIn } from '../../figures.ts';
import type { Rule } from '../rule.ts';
import { procedureEntries } from '../walk.ts';
import { pathOfWord } from '../word-path.ts';

/** A `{placeholder}` in a text of the procedures is a figure of the national rules, in Chinese and in translation. */
export const knownFigures: Rule = {
  name: 'known-figures',
  scope: 'content',
  stopsBuild: true,
  check({ procedures, words }, report) {
    if (!procedures) return;
    const known: readonly string[] = FIGURES;
    const unknown = (text: string) => placeholdersIn(text).filter((name) => !known.includes(name));
    const message = (name: string) => `{${name}} is no figure; expected one of ${known.join(', ')}`;
    for (const { path, entry } of procedureEntries(procedures.value)) {
      for (const name of unknown(entry.text ?? '')) report(procedures, [...path, 'text'], message(name));
    }
    for (const { list } of words.values()) {
      for (const [key, text] of list ? wordsByKey(list.value) : []) {
        if (!list || !key.startsWith('rules.procedures.')) continue;
        for (const name of unknown(text)) report(list, pathOfWord(key), message(name));
      }
    }
  },
};
