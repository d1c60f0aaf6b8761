/** What the guides are called in one language, and what they say of themselves. */
import { getEntry } from 'astro:content';
import type { LocaleTag } from '../../words/index.ts';
import { translator } from '../../words/load/index.ts';
import { address } from '../addresses.ts';
import { GLOSSARY, guideSegments, ZONES } from './order.ts';

export interface GuideTitle {
  readonly title: string;
  readonly description: string;
  readonly href: string;
}

/** @throws where the language lacks the guide: every guide is there in every language. */
export async function guideTitle(guide: string, locale: LocaleTag): Promise<GuideTitle> {
  const href = address(locale, ...guideSegments(guide));
  const t = translator(locale);
  if (guide === GLOSSARY) return { title: t('glossary.title'), description: t('glossary.description'), href };
  if (guide === ZONES) return { title: t('zones.title'), description: t('zones.description'), href };
  const entry = await getEntry('docs', `${locale}/guides/${guide}`);
  if (entry === undefined) throw new Error(`content/guides/${locale}/${guide}.mdx is missing; translate it.`);
  return { title: entry.data.title, description: entry.data.description ?? '', href };
}
