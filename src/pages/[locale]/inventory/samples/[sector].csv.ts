import type { APIRoute } from 'astro';
import { loadList } from '../../../../list/load/index.ts';
import { locales } from '../../../../words/load/index.ts';
import { sampleSectors, sampleText } from '../_samples.ts';

export const getStaticPaths = () =>
  locales.flatMap(({ tag }) =>
    sampleSectors(loadList()).map((sector) => ({ params: { locale: tag, sector }, props: { tag, sector } })),
  );

/** An invented dictionary of one sector, to try the inventory with. */
export const GET: APIRoute<{ tag: string; sector: string }> = ({ props: { tag, sector } }) =>
  new Response(sampleText(sector, tag), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
