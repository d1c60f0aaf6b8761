import type { APIRoute } from 'astro';
import { address } from '../../components/addresses.ts';
import { loadList } from '../../list/load/index.ts';
import { buildSearchData } from '../../search/build/index.ts';
import { locales, messagesFor, recordTexts } from '../../words/load/index.ts';

export const getStaticPaths = () => locales.map(({ tag }) => ({ params: { locale: tag }, props: { tag } }));

/** What the search dialog fetches when it is first opened: the records of one locale, with all they are found by. */
export const GET: APIRoute<{ tag: string }> = ({ props: { tag } }) => {
  const list = loadList();
  const data = buildSearchData({
    list,
    locale: tag,
    local: recordTexts(tag, list),
    english: recordTexts('en', list),
    listAddress: address(tag, 'list'),
    messages: messagesFor(tag, 'search.', 'category.', 'evidence.'),
  });
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
