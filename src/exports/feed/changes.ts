/** What happened to the list, from the editions and from what is reported of results. Nothing is added. */
import {
  currentEdition,
  type Edition,
  type FormerPlace,
  findEdition,
  formerPlaces,
  type List,
  type SectorId,
} from '../../list/index.ts';
import { formatDate, formatList } from '../../words/index.ts';
import type { Language, Site } from '../open/index.ts';
import type { FeedEntry } from './atom.ts';

export interface ChangesInput {
  readonly list: List;
  readonly language: Language;
  readonly site: Site;
}

/** Every edition as it was published, and everything reported of results. */
export function changesOf(input: ChangesInput): FeedEntry[] {
  const { list, language, site } = input;
  const { t, locale } = language;
  return [
    ...list.editions.map((edition) => ({
      ...editionEntry(edition, input),
      paragraphs: [
        publishedOn(edition, language),
        ...differencesOf(edition, input),
        t('pages.editions.totals', { ...edition.declaredTotals }),
        ...closing(edition, language),
      ],
    })),
    ...movesOf(list).map((former) => movedEntry(former, input)),
    ...list.results.map((result) => {
      const said = t(`look.results.${result.id}`, { passed: result.passed ?? 0, filed: result.filed ?? 0 });
      return {
        id: `${site.page(locale.tag)}#result-${result.id}`,
        title: said,
        date: result.date,
        page: `${site.page(locale.tag)}#results`,
        paragraphs: [`${formatDate(result.date, locale.tag)}: ${said}`, ...closing(result, language)],
        evidence: evidenceOf(result, language),
      };
    }),
  ];
}

/** The moves that were recorded one by one; what only came along with another is told with that. */
function movesOf(list: List): FormerPlace[] {
  return formerPlaces(list).filter(({ moved }) => list.moved.includes(moved));
}

function movedEntry({ moved, place, to }: FormerPlace, { list, language, site }: ChangesInput): FeedEntry {
  const { t, texts, locale } = language;
  const { name, reason, edition } = moved;
  const targets = to.map(({ level, id }) => texts[level](id).name.text);
  const page = site.page(locale.tag, 'list', ...place);
  const known = findEdition(list, edition) ?? currentEdition(list);
  return {
    id: page,
    title: t(reason === 'split' ? 'news.split' : 'news.moved', { name }),
    date: moved.on,
    page,
    paragraphs: [
      t('moved.noted', { name, id: place.at(-1) ?? '', targets: formatList(targets, locale.tag) }),
      t(`moved.reasons.${reason}`),
      ...closing(known, language),
    ],
    evidence: evidenceOf(known, language),
  };
}

/** The editions one sector stands in, each with whether it is listed there or taken over; and what moved in or out of it. */
export function changesOfSector(input: ChangesInput, sector: SectorId): FeedEntry[] {
  const { list, language, site } = input;
  const has = (edition: Edition) => edition.sectors.some(({ id }) => id === sector);
  const moves = movesOf(list).filter(({ place, to }) =>
    [place, ...to.map((one) => one.place)].some(([id]) => id === sector),
  );
  const editions = list.editions.filter(has).map((edition) => {
    const parent = edition.inherits === null ? undefined : findEdition(list, edition.inherits);
    const how = parent !== undefined && has(parent) ? 'inherited' : 'listed';
    const entry = editionEntry(edition, input);
    return {
      ...entry,
      id: `${site.page(language.locale.tag, 'list', sector)}#${edition.id}`,
      page: site.page(language.locale.tag, 'list', sector),
      paragraphs: [publishedOn(edition, language), language.t(`pages.history.${how}`), ...closing(edition, language)],
    };
  });
  return [...editions, ...moves.map((former) => movedEntry(former, input))];
}

function editionEntry(edition: Edition, { language, site }: ChangesInput) {
  const page = site.page(language.locale.tag, 'editions', edition.id);
  return {
    id: page,
    page,
    title: language.texts.edition(edition.id).name.text,
    date: edition.published,
    evidence: evidenceOf(edition, language),
  };
}

function publishedOn({ published, effective }: Edition, { t, locale }: Language): string {
  const day = (date: string) => formatDate(date, locale.tag);
  const inEffect = effective === null ? t('site.notConfirmed') : day(effective);
  return `${t('pages.editions.published')}: ${day(published)}; ${t('pages.editions.effective')}: ${inEffect}`;
}

/** What the edition changed, in the words of the home page. */
function differencesOf(edition: Edition, { list, language }: ChangesInput): string[] {
  const { t, texts, locale } = language;
  const before = edition.supersedes === null ? undefined : findEdition(list, edition.supersedes);
  if (before === undefined) return [];
  const added = edition.unloadedSectors.map(({ id }) => texts.unloadedSector(id).name.text);
  const reach = (of: Edition) => t(`pages.edition.reach.${of.reach}`);
  return [
    ...(before.reach === edition.reach
      ? []
      : [t('look.edition.reach', { before: reach(before), now: reach(edition) })]),
    ...(edition.inherits === before.id ? [t('look.edition.takenOver', { count: before.sectors.length })] : []),
    ...(added.length === 0
      ? []
      : [t('look.edition.added', { count: added.length, sectors: formatList(added, locale.tag) })]),
  ];
}

interface Known {
  readonly evidence: string;
  readonly sources: readonly string[];
}

/** How it is known, from where, and which text prevails. */
function closing({ evidence, sources }: Known, { t }: Language): string[] {
  return [
    `${t('evidence.label')}: ${t(`evidence.${evidence}.name`)} (${sources.join(', ')})`,
    t('site.officialPrevails'),
  ];
}

function evidenceOf({ evidence }: Known, { t }: Language) {
  return { level: evidence, label: t(`evidence.${evidence}.name`) };
}
