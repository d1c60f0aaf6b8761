import type { APIRoute } from 'astro';
import { loadList } from '../../../list/load/index.ts';
import { locales } from '../../../words/load/index.ts';
import { laterData } from './_data.ts';

export function getStaticPaths() {
  return locales.map(({ tag }) => ({ params: { locale: tag } }));
}

/** What the checker fetches once someone turns to its form. */
export const GET: APIRoute = ({ params }) => Response.json(laterData(loadList(), params.locale ?? ''));
