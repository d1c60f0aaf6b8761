import type { APIRoute } from 'astro';
import { openData } from '../components/data/open-data.ts';

/** What the site holds, for programs that read for people. */
export const GET: APIRoute = () => {
  const { content, mediaType } = openData().llms;
  return new Response(content, { headers: { 'content-type': mediaType } });
};
