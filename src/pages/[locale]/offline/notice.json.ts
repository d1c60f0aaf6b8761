import type { APIRoute } from 'astro';
import type { NoticeWords } from '../../../islands/offline/index.ts';
import { locales, translator } from '../../../words/load/index.ts';

export function getStaticPaths() {
  return locales.map(({ tag }) => ({ params: { locale: tag } }));
}

/** What is said when there is a new revision: fetched then only, so that no page carries it. */
export const GET: APIRoute = ({ params }) => {
  const t = translator(params.locale ?? '');
  return Response.json({
    text: t('offline.update.text'),
    reload: t('offline.update.reload'),
    later: t('offline.update.later'),
  } satisfies NoticeWords);
};
