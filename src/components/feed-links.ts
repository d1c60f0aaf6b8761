import { currentEdition } from '../list/index.ts';
import { loadList } from '../list/load/index.ts';
import type { LocaleTag } from '../words/index.ts';
import { recordContext } from './record/context.ts';

/** The sector a page is about or lies in, which has a feed of its own; null elsewhere. */
export function sectorOf(
  locale: LocaleTag,
  [folder, id]: readonly string[],
): { readonly id: string; readonly name: string } | null {
  if (folder !== 'list' || id === undefined) return null;
  if (!currentEdition(loadList()).sectors.some((sector) => sector.id === id)) return null;
  return { id, name: recordContext(locale).texts.sector(id).name.text };
}
