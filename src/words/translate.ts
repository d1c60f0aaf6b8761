import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { numberFormat, pluralRules } from './formats.ts';
import type { LocaleTag } from './locale.ts';

/** Messages by dotted key, e.g. `check.result.title`, in ICU syntax. */
export type Messages = Readonly<Record<string, string>>;
export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;
export type Translate = (key: string, values?: MessageValues) => string;

/** Numbers and plural forms as everywhere else on the site, also in a language browsers have no data for. */
function formattersOf(locale: LocaleTag): Formatters {
  return {
    getNumberFormat: () => numberFormat(locale),
    getDateTimeFormat: () => {
      throw new Error('Messages are given dates as text; see formatDate.');
    },
    getPluralRules: () => pluralRules(locale),
  };
}

/**
 * A function that looks a message up and fills it in.
 * @throws on a key the locale does not have, or a value the message needs and did not get: both are bugs, caught by the build.
 */
export function createTranslator(locale: LocaleTag, messages: Messages): Translate {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const message = messages[key];
    if (message === undefined)
      throw new Error(`No message "${key}" for ${locale}; add it to content/words/${locale}/.`);
    if (values === undefined && !/[{}'<]/.test(message)) return message;
    let format = compiled.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true, formatters: formattersOf(locale) });
      compiled.set(key, format);
    }
    return String(format.format(values as Record<string, string | number | boolean | Date>));
  };
}
