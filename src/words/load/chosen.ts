import type { Locale } from '../index.ts';
import { SOURCE } from './translations.ts';

/**
 * Of the published languages those that `names` lists (`zh-CN,en`); all of them where it is not set.
 * @throws when a language is named that there is none of, or Chinese, which every other rests on, is not.
 */
export function chosenLocales(published: readonly Locale[], names: string | undefined): readonly Locale[] {
  const wanted = (names ?? '').split(',').flatMap((name) => name.trim() || []);
  if (wanted.length === 0) return published;
  const known = published.map(({ tag }) => tag);
  const strange = wanted.filter((tag) => !known.includes(tag));
  if (strange.length > 0) {
    throw new Error(`LOCALES names ${strange.join(', ')}; choose among ${known.join(', ')}.`);
  }
  if (!wanted.includes(SOURCE)) throw new Error(`LOCALES leaves out ${SOURCE}, the language of the list; add it.`);
  return published.filter(({ tag }) => wanted.includes(tag));
}
