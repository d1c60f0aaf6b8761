import type { APIRoute } from 'astro';
import { loadList } from '../../../list/load/index.ts';
import { locales } from '../../../words/load/index.ts';
import { sourceNotes } from './_data.ts';

export function getStaticPaths() {
  return locales.map(({ tag }) => ({ params: { locale: tag } }));
}

/** Titles and addresses of the sources, for the steps of a result. */
export const GET: APIRoute = () => Response.json(sourceNotes(loadList()));
