export {
  formatDate,
  formatDecimal,
  formatList,
  formatPeople,
  formatShare,
  formatShort,
  formatToday,
  monthInitial,
  pluralRules,
} from './formats.ts';
export { type Locale, type LocaleTag, languageOfTitle, type RecordText, type Review } from './locale.ts';
export { createTranslator, type Messages, type MessageValues, type Translate } from './translate.ts';
