import type { APIRoute } from 'astro';
import { compileMessages } from '../../../islands/check/index.ts';
import { locales, messagesFor } from '../../../words/load/index.ts';

export const getStaticPaths = () => locales.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }));

/** What the checker says when a saved check is opened: fetched only then. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag } }) =>
  Response.json(compileMessages(messagesFor(tag, 'record.'), tag));
