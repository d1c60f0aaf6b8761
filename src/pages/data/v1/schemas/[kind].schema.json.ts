import type { APIRoute } from 'astro';
import { jsonSchemas } from '../../../../list/schema/index.ts';

export function getStaticPaths() {
  return Object.entries(jsonSchemas()).map(([kind, schema]) => ({ params: { kind }, props: { schema } }));
}

/** The JSON Schema of one kind of file in `content/`. */
export const GET: APIRoute<{ schema: string }> = ({ props: { schema } }) =>
  new Response(schema, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
