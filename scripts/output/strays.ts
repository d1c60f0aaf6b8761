/** Text left in the wrong language: a script or words that do not belong, without a `lang` that says so. */

/** Scripts that running text of a language is written in, beside Latin, which all of them use for names and codes. */
const SCRIPTS: readonly (readonly [name: string, letters: RegExp, languages: readonly string[]])[] = [
  ['Chinese characters', /\p{Script=Han}/u, ['zh-CN', 'ja']],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  ['Hangul', /\p{Script=Hangul}/u, ['ko']],
  ['Cyrillic', /\p{Script=Cyrillic}/u, ['ru']],
  ['Greek', /\p{Script=Greek}/u, ['el']],
  ['Devanagari', /\p{Script=Devanagari}/u, ['sa']],
];

/** Words that make a sentence English; two different ones are no accident and no proper name. */
const ENGLISH = /\b(the|of|and|with|which|are|is|from|this|that|for|not)\b/gi;

/** What is wrong with a stretch of text said to be in `lang`, or null. */
export function strayIn(text: string, lang: string): string | null {
  const script = SCRIPTS.find(([, letters, languages]) => !languages.includes(lang) && letters.test(text));
  if (script) return script[0];
  if (lang === 'en') return null;
  const words = new Set([...text.matchAll(ENGLISH)].map(([word]) => word.toLowerCase()));
  return words.size > 1 ? 'English' : null;
}
