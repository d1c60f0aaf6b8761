import type { APIRoute } from 'astro';
import { loadMatchData } from '../../matching/build/index.ts';

/** What the matcher knows, the same for every language; fetched by the inventory alone. */
export const GET: APIRoute = () => Response.json(loadMatchData());
