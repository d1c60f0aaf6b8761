import { sourceTexts, stampOf, wordsByKey } from '../../content/index.ts';
import type { Rule } from '../rule.ts';
import { pathOfWord } from '../word-path.ts';
import { REQUIRED_LOCALES } from './complete-words.ts';

/** Stamps of texts that are not of the list: `npm run words` holds them against their sources. */
const ELSEWHERE = /^(messages|cases|sources|guides)\./;

/** Each translation carries the stamp of the Chinese it was made from; when the Chinese changes, it shows. */
export const freshStamps: Rule = {
  name: 'fresh-stamps',
  scope: 'locale',
  stopsBuild: false,
  check({ tag, list, stamps }, report, content) {
    const anchor = stamps ?? list;
    if (!anchor) return;
    const severity = REQUIRED_LOCALES.includes(tag) ? 'error' : 'warning';
    const translated = list ? wordsByKey(list.value) : new Map<string, string>();
    const found = new Map(Object.entries(stamps?.value ?? {}));
    for (const { key, text } of sourceTexts(content)) {
      if (!list || !translated.has(key)) continue;
      const stamp = found.get(key);
      if (stamp === stampOf(text)) continue;
      const what = stamp === undefined ? 'has no stamp' : 'was made from an older Chinese text';
      const message = `${key} ${what}; compare it with the Chinese, then run: npm run list:stamp -- ${key} --locale ${tag}`;
      report(list, pathOfWord(key), message, severity);
    }
    for (const key of found.keys()) {
      if (ELSEWHERE.test(key)) continue;
      if (!translated.has(key)) report(anchor, [key], `the stamp ${key} belongs to no text; remove it`, severity);
    }
  },
};
