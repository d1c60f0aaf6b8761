import type { APIRoute } from 'astro';
import { languages } from '../../../../components/data/open-data.ts';
import { currentEdition } from '../../../../list/index.ts';
import { loadList } from '../../../../list/load/index.ts';
import { feedResponse } from '../../_feeds.ts';

export const getStaticPaths = () =>
  languages().flatMap((language) =>
    currentEdition(loadList()).sectors.map(({ id }) => ({
      params: { locale: language.locale.tag, sector: id },
      props: { language, sector: id },
    })),
  );

/** What changed in one sector of the list. */
export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props: { language, sector } }) =>
  feedResponse(language, sector);
