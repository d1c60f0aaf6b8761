import type { APIRoute } from 'astro';
import { languages } from '../../components/data/open-data.ts';
import { site } from '../../components/full-addresses.ts';
import { calendarOf, datesThatMatter, newestDate } from '../../exports/calendar/index.ts';
import { loadList } from '../../list/load/index.ts';

export const getStaticPaths = () =>
  languages().map((language) => ({ params: { locale: language.locale.tag }, props: { language } }));

/** The dates that matter, as a calendar to subscribe to. */
export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props: { language } }) => {
  const { locale, t, texts } = language;
  const list = loadList();
  const events = datesThatMatter({
    list,
    t,
    editionName: (id) => texts.edition(id).name.text,
    ruleText: (path) => texts.rule(path).text,
    page: (...segments) => site.page(locale.tag, ...segments),
  });
  // The same data make the same file: the moment is that of the newest date in them, not of the build.
  const stamp = `${newestDate(list)}T00:00:00Z`;
  const calendar = calendarOf(events, { stamp, language: locale.tag, name: t('data.dates.name') });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
