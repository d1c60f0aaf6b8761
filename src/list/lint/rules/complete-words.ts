import { sourceTexts, wordsByKey } from '../../content/index.ts';
import type { Rule } from '../rule.ts';
import { pathOfWord } from '../word-path.ts';

/** Locales of which every text must be translated before the site is built; in the others a gap is only told. */
export const REQUIRED_LOCALES = ['en'];

/** Every text of the list and the rules is translated, and nothing is translated that is not there. */
export const completeWords: Rule = {
  name: 'complete-words',
  scope: 'locale',
  stopsBuild: true,
  check({ tag, list }, report, content) {
    if (!list) return;
    const severity = REQUIRED_LOCALES.includes(tag) ? 'error' : 'warning';
    const translated = wordsByKey(list.value);
    const sources = new Map(sourceTexts(content).map(({ key, text }) => [key, text]));
    for (const [key, chinese] of sources) {
      if (translated.has(key)) continue;
      report(list, pathOfWord(key), `no ${tag} text for ${key} (${chinese}); translate it`, severity);
    }
    for (const key of translated.keys()) {
      if (sources.has(key)) continue;
      report(list, pathOfWord(key), `${key} translates nothing; correct the key or remove it`, severity);
    }
  },
};
