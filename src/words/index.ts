export {
  formatDate,
  formatDecimal,
  formatList,
  formatPeople,
  formatShare,
  formatShort,
  formatSize,
  formatToday,
  monthInitial,
  pluralRules,
} from './formats.ts';
export { type Locale, type LocaleTag, languageOfTitle, type RecordText, type Review } from './locale.ts';
export { foldNumberText, LIMIT_KINDS, type LimitKind, type NumberLayer, type NumberWords } from './numbers.ts';
export { createTranslator, type Messages, type MessageValues, type Translate } from './translate.ts';
