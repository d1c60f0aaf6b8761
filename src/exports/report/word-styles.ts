/** How the Word report looks: styles by name, so that a reader can restyle the whole document in one place. */
import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { LocaleTag } from '../../words/index.ts';

/**
 * The languages as Word names them: it knows most of them by a country too, and checks no spelling without one. The
 * Portuguese of the texts is that of Brazil. Word has no dictionary for Latin, whose tag stands for itself.
 */
const WORD_LANGUAGES: Readonly<Record<LocaleTag, string>> = {
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-GB',
  es: 'es-ES',
  fi: 'fi-FI',
  fr: 'fr-FR',
  id: 'id-ID',
  it: 'it-IT',
  ja: 'ja-JP',
  ko: 'ko-KR',
  pt: 'pt-BR',
  ru: 'ru-RU',
  sa: 'sa-IN',
};

export function wordLanguage(locale: LocaleTag): string {
  return WORD_LANGUAGES[locale] ?? locale;
}

const isEastAsian = (lang: LocaleTag) => /^(zh|ja|ko)\b/.test(lang);
const isDevanagari = (lang: LocaleTag) => /^sa\b/.test(lang);

/** Word keeps three languages beside each other: for East Asian characters, for complex scripts, and for all others. */
export function languageOf(lang: LocaleTag) {
  if (isEastAsian(lang)) return { value: 'en-GB', eastAsia: wordLanguage(lang) };
  const other = { value: wordLanguage(lang), eastAsia: 'zh-CN' };
  return isDevanagari(lang) ? { ...other, bidirectional: wordLanguage(lang) } : other;
}

/** Fonts that Windows and macOS versions of Word have; LibreOffice puts Carlito and Noto in their place. */
export function fontsOf(lang: LocaleTag) {
  const eastAsia = lang.startsWith('ja') ? 'Yu Gothic' : lang.startsWith('ko') ? 'Malgun Gothic' : 'SimSun';
  // Calibri has no Devanagari. Nirmala UI comes with Windows; macOS and LibreOffice have another for what it lacks.
  return { ascii: 'Calibri', hAnsi: 'Calibri', cs: isDevanagari(lang) ? 'Nirmala UI' : 'Calibri', eastAsia };
}

const INK = '1C1C1C';
const SOFT = '555555';
/** Half points. */
const BODY = 21;
const SMALL = 18;
/** In 240ths of a line; said in every style, since marks above and below the letters need it most in the large ones. */
const LINE = 276;

export function stylesFor(locale: LocaleTag): IStylesOptions {
  const run = { font: fontsOf(locale), language: languageOf(locale), color: INK };
  const heading = { ...run, bold: true };
  const based = { basedOn: 'Normal', quickFormat: true };
  return {
    default: {
      document: { run: { ...run, size: BODY }, paragraph: { spacing: { after: 120, line: LINE } } },
      title: { run: { ...heading, size: 36 }, paragraph: { spacing: { after: 60, line: LINE }, keepNext: true } },
      heading1: {
        run: { ...heading, size: 28 },
        paragraph: { spacing: { before: 360, after: 120, line: LINE }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { ...heading, size: 22 },
        paragraph: { spacing: { before: 200, after: 60, line: LINE }, keepNext: true, keepLines: true },
      },
      heading3: {
        run: { ...heading, size: 20, color: SOFT },
        paragraph: { spacing: { before: 80, after: 40, line: LINE }, keepNext: true, keepLines: true },
      },
      caption: {
        run: { ...run, size: SMALL, bold: true },
        paragraph: { spacing: { before: 60, after: 80, line: LINE }, keepNext: true, keepLines: true },
      },
      hyperlink: { run: { color: '1F4E79', underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Verdict',
        name: 'Verdict',
        ...based,
        run: { ...heading, size: 26 },
        paragraph: { spacing: { before: 120, after: 120, line: LINE }, keepNext: true },
      },
      {
        id: 'Subject',
        name: 'Subject',
        ...based,
        run: { ...run, color: SOFT },
        paragraph: { spacing: { after: 120 } },
      },
      {
        id: 'Caution',
        name: 'Caution',
        ...based,
        run: { ...run, size: SMALL },
        paragraph: { spacing: { after: 160 } },
      },
      {
        id: 'Cell',
        name: 'Table Cell',
        ...based,
        run: { ...run, size: SMALL },
        paragraph: { spacing: { after: 20, line: 252 } },
      },
      {
        id: 'CellHead',
        name: 'Table Head',
        basedOn: 'Cell',
        quickFormat: true,
        run: { ...heading, size: SMALL },
        paragraph: { keepNext: true },
      },
      {
        id: 'Source',
        name: 'Source',
        ...based,
        run: { ...run, size: SMALL },
        paragraph: { spacing: { after: 80 }, indent: { left: 567, hanging: 567 }, keepLines: true },
      },
      {
        id: 'Gap',
        name: 'Gap',
        ...based,
        run: { ...run, size: 8 },
        paragraph: { spacing: { after: 60, line: 160, lineRule: LineRuleType.EXACT } },
      },
      {
        id: 'Running',
        name: 'Running Line',
        ...based,
        run: { ...run, size: 16, color: SOFT },
        paragraph: { spacing: { after: 0 } },
      },
    ],
  };
}

/** The one kind of list: a bullet, hanging. */
export const BULLETS = 'bullets';
export const numbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 425, hanging: 283 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
};
