/** Reads `content/words` at build time. Node only: islands get their messages as data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createTranslator, type Locale, type LocaleTag, type Messages, type Translate } from '../index.ts';
import { chosenLocales } from './chosen.ts';
import { messageFiles, messagesUnder } from './messages.ts';

const localeSchema = z.array(
  z.strictObject({ tag: z.string(), name: z.string().min(1), review: z.enum(['source', 'reviewed', 'unreviewed']) }),
);
const wordsDir = join(process.cwd(), 'content/words');

/** Every language the project means to have, in order of offering. */
export const allLocales: readonly Locale[] = localeSchema.parse(
  parse(readFileSync(join(wordsDir, 'locales.yaml'), 'utf8')),
);

/**
 * The languages the site is published in: those whose folder has interface messages, and of these only the ones that
 * `LOCALES` names, where it is set.
 */
export const locales: readonly Locale[] = chosenLocales(
  allLocales.filter((locale) => messageFiles(process.cwd(), locale.tag).length > 0),
  process.env['LOCALES'],
);

const messageCache = new Map<LocaleTag, Messages>();

/** Messages of one locale by dotted key: those of `ui.yaml` as they are, those of `rules.yaml` under `rules.`. */
export function loadMessages(tag: LocaleTag): Messages {
  const cached = messageCache.get(tag);
  if (cached) return cached;
  const messages = messagesUnder(process.cwd(), tag);
  messageCache.set(tag, messages);
  return messages;
}

/** The messages an island needs: all whose key starts with one of the prefixes. */
export function messagesFor(tag: LocaleTag, ...prefixes: readonly string[]): Messages {
  return Object.fromEntries(
    Object.entries(loadMessages(tag)).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
  );
}

/** `t` of one locale, for pages. */
export function translator(tag: LocaleTag): Translate {
  return createTranslator(tag, loadMessages(tag));
}

export { loadAbbreviations } from './abbreviations.ts';
export { loadNumberWords, parseNumberWords } from './numbers.ts';
export { caseTitle, type RecordTexts, recordTexts, sourceTitle } from './record-texts.ts';
export { loadChineseTerms, loadTerms, type Term, type TermFinding, termFindings } from './terms.ts';
export {
  loadCaseTitles,
  loadSourceDescriptions,
  SOURCE,
  type Status,
  sourceTextsByKey,
  statusOf,
  translationsOf,
} from './translations.ts';
