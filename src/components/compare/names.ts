/** Names and pages of records that may stand in one of two editions only. */
import { type RecordLevel, type Standpoint, standpoints } from '../../list/index.ts';
import type { RecordText } from '../../words/index.ts';
import type { RecordContext } from '../record/context.ts';

/**
 * The name of a record in the reader's language where it is translated, which it is under the name it has now;
 * otherwise in Chinese as its edition has it.
 */
export function nameOf(
  level: RecordLevel,
  id: string,
  chinese: string,
  { texts, locale, list }: RecordContext,
): RecordText {
  const isKnown = list.editions.some((edition) => standpoints(edition).get(id)?.level === level);
  if (!isKnown) return { text: chinese, lang: CHINESE };
  const { name } = texts[level](id);
  return name.lang === locale && locale !== CHINESE
    ? name
    : { text: chinese === id ? name.text : chinese, lang: CHINESE };
}

/** The place of a record's page below `list/`; null where the list in force has it no more. */
export function standpointOf(id: string, { table }: RecordContext): Standpoint['place'] | null {
  return standpoints(table.edition).get(id)?.place ?? null;
}

const CHINESE = 'zh-CN';
