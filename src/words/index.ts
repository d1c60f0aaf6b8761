export { formatDate, formatPeople } from './formats.ts';
export type { Locale, LocaleTag, RecordText, Review } from './locale.ts';
export { createTranslator, type Messages, type MessageValues, type Translate } from './translate.ts';
