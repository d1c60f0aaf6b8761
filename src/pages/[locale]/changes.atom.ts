import type { APIRoute } from 'astro';
import { languages } from '../../components/data/open-data.ts';
import { feedResponse } from './_feeds.ts';

export const getStaticPaths = () =>
  languages().map((language) => ({ params: { locale: language.locale.tag }, props: { language } }));

/** What changed in the list. */
export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props: { language } }) =>
  feedResponse(language, null);
