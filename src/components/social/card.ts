/** The picture a link to a page shows when it is shared: which one, and what it says. */
import {
  allFields,
  CATEGORIES,
  type Category,
  countByCategory,
  type Evidence,
  type Field,
  findScenario,
  findSector,
} from '../../list/index.ts';
import type { LocaleTag } from '../../words/index.ts';
import { sourceLocale } from '../frame.ts';
import { recordContext } from '../record/context.ts';

/** What a card says, ready to be drawn. */
export interface Card {
  /** Address of the picture below the site's root, e.g. `cards/en/clinical-trial.png`. */
  readonly path: string;
  readonly site: string;
  /** What the record stands in, or what the site is. */
  readonly above: string;
  readonly name: string;
  /** The Chinese term, where the name is a translation of it. */
  readonly term: string | null;
  /** How the record is known, in words; null for the home page, where every level occurs. */
  readonly known: { readonly level: Evidence; readonly words: string } | null;
  /** How many fields of each category, in the words of the language. */
  readonly counts: readonly { readonly category: Category; readonly count: number; readonly words: string }[];
}

/** Scripts the fonts of the cards hold. In another script a card is drawn in English rather than with empty boxes. */
const DRAWN =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}]*$/u;
const FALLBACK: LocaleTag = 'en';

/** The card of a page: that of its scenario or sector, or of the site. */
export function cardOf(locale: LocaleTag, segments: readonly string[]): Card {
  const card = cardIn(locale, segments);
  const drawn = [card.above, card.name, card.known?.words ?? '', ...card.counts.map(({ words }) => words)];
  return locale === FALLBACK || drawn.every((text) => DRAWN.test(text)) ? card : cardIn(FALLBACK, segments);
}

/** The cards of one language, each once. */
export function cardsOf(locale: LocaleTag): readonly Card[] {
  const { table } = recordContext(locale);
  const pages = [{ segments: [] }, ...table.sectors, ...table.scenarios];
  const cards = pages.map(({ segments }) => cardOf(locale, segments));
  return cards.filter(({ path }) => path.startsWith(`cards/${locale}/`));
}

function cardIn(locale: LocaleTag, [section, sectorId = '', scenarioId = '']: readonly string[]): Card {
  const { t, texts, table } = recordContext(locale);
  const site = t('site.name');
  const frame = (id: string, fields: readonly Field[]) => ({
    path: `cards/${locale}/${id}.png`,
    site,
    counts: countsOf(fields),
  });
  const countsOf = (fields: readonly Field[]) => {
    const counts = countByCategory(fields);
    return CATEGORIES.filter((category) => counts[category] > 0).map((category) => ({
      category,
      count: counts[category],
      words: t(`category.${category}.name`),
    }));
  };
  const known = (level: Evidence) => ({ level, words: t('look.card.known', { level: t(`evidence.${level}.name`) }) });
  const termOf = (name: string, chinese: string) => (locale === sourceLocale.tag || name === chinese ? null : chinese);
  const sector = section === 'list' ? findSector(table.edition, sectorId) : undefined;
  const scenario = sector && findScenario(table.edition, scenarioId);
  if (sector && scenario) {
    const { name } = texts.scenario(scenario.id);
    return {
      ...frame(scenario.id, scenario.fields),
      above: texts.sector(sector.id).name.text,
      name: name.text,
      term: termOf(name.text, scenario.name),
      known: known(scenario.evidence),
    };
  }
  if (sector) {
    const { name } = texts.sector(sector.id);
    return {
      ...frame(
        sector.id,
        sector.scenarios.flatMap(({ fields }) => fields),
      ),
      above: t('site.subject'),
      name: name.text,
      term: termOf(name.text, sector.name),
      known: known(sector.evidence),
    };
  }
  return {
    ...frame('home', allFields(table.edition)),
    above: t('look.card.home', { ...table.edition.loadedTotals }),
    name: t('site.subject'),
    term: termOf(t('site.subject'), recordContext(sourceLocale.tag).t('site.subject')),
    known: null,
  };
}
