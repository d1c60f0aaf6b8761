import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';

/** How to cite the data, as it stands in the project. */
export const GET: APIRoute = () =>
  new Response(readFileSync('CITATION.cff', 'utf8'), {
    headers: { 'content-type': 'application/yaml; charset=utf-8' },
  });
