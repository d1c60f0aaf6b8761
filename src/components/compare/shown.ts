/** What changed in one part of a record or of an edition, in the words of the page. */
import type { PartChange } from '../../list/compare/index.ts';
import type { Edition, Threshold, Verification } from '../../list/index.ts';
import { formatDate, type LocaleTag } from '../../words/index.ts';
import type { RecordContext } from '../record/context.ts';
import { compareLists, compareWording, type Pieces } from './wording.ts';

/** One part before and after, ready to be written down. */
export interface ShownPart extends Pieces {
  readonly label: string;
  /** The language of both sides: wording stays in Chinese, the language of the list. */
  readonly lang: LocaleTag;
  /** The pieces are items of a list and not stretches of one text. */
  readonly isList: boolean;
}

const CHINESE = 'zh-CN';

/** A part of a sector, scenario or field; null where there is nothing in it for a reader. */
export function shownPart({ part, before, after }: PartChange, context: RecordContext): ShownPart | null {
  const { t } = context;
  const label = t(`compare.part.${part.startsWith('thresholds.') ? 'thresholds' : part}`);
  const plain = (say: (value: unknown) => string) => values(label, say(before), say(after), context);
  const or = <T>(say: (value: T) => string) => {
    return (value: unknown) => (value === null || value === undefined ? t('compare.value.none') : say(value as T)); // its own part
  };
  const [, procedure = '', count = ''] = part.split('.');
  switch (part) {
    case 'name':
    case 'definition':
    case 'description':
    case 'summary':
    case 'who':
    case 'notes':
      return { label, lang: CHINESE, isList: false, ...compareWording(String(before), String(after)) };
    case 'aliases':
    case 'sources':
      return { label, lang: CHINESE, isList: true, ...compareLists(textsOf(before), textsOf(after)) };
    case 'category':
      return plain((value) => t(`category.${value}.name`));
    case 'evidence':
      return plain((value) => t(`evidence.${value}.name`));
    case 'order':
      return plain((value) => t('compare.value.place', { order: Number(value) }));
    case 'peopleFrom':
      return plain((value) =>
        typeof value === 'number' ? t('compare.value.people', { people: value }) : t('compare.value.noPeople'),
      );
    case 'reach':
      return plain((value) => t(`compare.value.reach.${value}`));
    case 'trigger':
      return plain(or<string>((value) => t(`compare.value.trigger.${value}`)));
    case 'exception':
      return plain(or<string>(String));
    case 'verified':
      return plain(
        or<Verification>(({ document, table, row }) => t('compare.value.verified', { document, table, row })),
      );
    default:
      if (!part.startsWith('thresholds.')) return null;
      return { ...plain((value) => thresholdText(value, context)), label: thresholdLabel(procedure, count, context) };
  }
}

/** "Sensitive: Security assessment", as in the comparison of all scenarios. */
function thresholdLabel(procedure: string, count: string, { t }: RecordContext): string {
  const name = procedure === 'assessment' ? 'security-assessment' : 'standard-contract-or-certification';
  return t('look.thresholds.column', {
    kind: t(`look.thresholds.short.${count}`),
    procedure: t(`procedure.${name}.short`),
  });
}

/** A figure with how it is known: its evidence may be all that changed. */
function thresholdText(value: unknown, { t }: RecordContext): string {
  if (typeof value !== 'object' || value === null) return t('site.notConfirmed');
  const { from, evidence, sources } = value as Threshold; // the part is a threshold
  return `${t('compare.value.people', { people: from })} (${t(`evidence.${evidence}.name`)}: ${sources.join(', ')})`;
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function values(label: string, before: string, after: string, { locale }: RecordContext): ShownPart {
  const piece = (text: string) => [{ text, differs: false }];
  return { label, lang: locale, isList: false, before: piece(before), after: piece(after) };
}

/** What is said of the edition as a whole, in the order of the edition's page; only what differs. */
export function shownFacts(before: Edition, after: Edition, context: RecordContext): ShownPart[] {
  const { t, texts, locale } = context;
  const day = (date: string | null) => (date === null ? t('site.notConfirmed') : formatDate(date, locale));
  const label = (part: string) => t(`compare.part.${part}`);
  const plain = (part: string, say: (edition: Edition) => string) =>
    values(label(part), say(before), say(after), context);
  /** Both editions have these texts in the reader's language, unlike what is under one id in both. */
  const wording = (part: string, of: 'name' | 'scope' | 'effect' | 'note'): ShownPart => {
    const [old, now] = [texts.edition(before.id)[of], texts.edition(after.id)[of]];
    const isTranslated = old.lang === locale && now.lang === locale;
    const lang = isTranslated ? locale : CHINESE;
    const pieces = isTranslated
      ? compareWording(old.text, now.text, lang)
      : compareWording(before[of], after[of], lang);
    return { label: label(part), lang, isList: false, ...pieces };
  };
  const listed = (part: string, lang: LocaleTag, say: (edition: Edition) => readonly string[]): ShownPart => ({
    label: label(part),
    lang,
    isList: true,
    ...compareLists(say(before), say(after)),
  });
  const facts = [
    wording('name', 'name'),
    listed('issuers', locale, ({ id, issuers }) =>
      issuers.length === 0 ? [t('site.notConfirmed')] : texts.edition(id).issuers.map(({ text }) => text),
    ),
    plain('published', ({ published }) => day(published)),
    plain('effective', ({ effective }) => day(effective)),
    plain('area', ({ reach }) => t(`pages.edition.reach.${reach}`)),
    wording('scope', 'scope'),
    plain('outsideList', ({ outsideList }) => t(`compare.value.outside.${outsideList}`)),
    wording('effect', 'effect'),
    plain('declaredTotals', ({ declaredTotals }) => t('pages.editions.totals', { ...declaredTotals })),
    plain('loadedTotals', ({ loadedTotals }) => t('pages.editions.totals', { ...loadedTotals })),
    listed('unloadedSectors', locale, ({ unloadedSectors }) =>
      unloadedSectors.map(({ id }) => texts.unloadedSector(id).name.text),
    ),
    listed('sequence', locale, ({ sectors }) => sectors.map(({ id }) => texts.sector(id).name.text)),
    wording('notes', 'note'),
    plain('evidence', ({ evidence }) => t(`evidence.${evidence}.name`)),
  ];
  return facts.filter((fact) => textOf(fact.before) !== textOf(fact.after));
}

function textOf(pieces: ShownPart['before']): string {
  return pieces.map(({ text }) => text).join('\n');
}
