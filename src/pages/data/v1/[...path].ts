import type { APIRoute } from 'astro';
import { openData } from '../../../components/data/open-data.ts';
import { FOLDER, type PublishedFile } from '../../../exports/open/index.ts';

export function getStaticPaths() {
  const { records, whole, schemas } = openData();
  return [...records, ...whole, ...schemas].map((file) => ({
    params: { path: file.path.slice(FOLDER.length) },
    props: { file },
  }));
}

/** The open data: one file per record, the list in its formats, and the shapes of both. */
export const GET: APIRoute<{ file: PublishedFile }> = ({ props: { file } }) =>
  new Response(file.content, { headers: { 'content-type': file.mediaType } });
