import type { APIRoute, GetStaticPaths } from 'astro';
import { type Card, cardsOf } from '../../../components/social/card.ts';
import { drawCard } from '../../../components/social/drawing.ts';
import { locales } from '../../../words/load/index.ts';

/** The pictures of shared links, one per language and for the site, each sector and each scenario. */
export const getStaticPaths = (() =>
  locales.flatMap(({ tag }) =>
    cardsOf(tag).map((card) => ({
      params: { locale: tag, card: card.path.replace(/^.*\/|\.png$/g, '') },
      props: { card },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await drawCard(props.card), { headers: { 'Content-Type': 'image/png' } });
