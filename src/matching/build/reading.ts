import { pinyin } from 'pinyin-pro';

const CHINESE = /^\p{Script=Han}{2,}$/u;

/** How Chinese words are read, syllables written together, no tones, ü as v: 车主 → chezhu. One character is left out. */
export function readingsOf(words: readonly string[]): Record<string, string> {
  const read = (word: string) => pinyin(word, { toneType: 'none', type: 'array', v: true }).join('');
  return Object.fromEntries(words.filter((word) => CHINESE.test(word)).map((word) => [word, read(word)]));
}
