import type { APIRoute, GetStaticPaths } from 'astro';
import { address, fileAddress } from '../../components/addresses.ts';
import { APP_ICONS } from '../../components/social/icons.ts';
import { locales, translator } from '../../words/load/index.ts';

export const getStaticPaths = (() => locales.map(({ tag }) => ({ params: { locale: tag } }))) satisfies GetStaticPaths;

/** The site as an application of a device, in the language it was added from. */
export const GET: APIRoute = ({ params: { locale = '' } }) => {
  const t = translator(locale);
  return new Response(
    JSON.stringify({
      id: address(locale),
      name: t('site.name'),
      short_name: t('site.name'),
      description: t('home.description'),
      lang: locale,
      dir: 'ltr',
      start_url: address(locale),
      scope: address(locale),
      display: 'minimal-ui',
      background_color: '#ffffff',
      theme_color: '#ffffff',
      icons: APP_ICONS.filter(({ purpose }) => purpose !== 'apple').map(({ name, size, purpose }) => ({
        src: fileAddress(`icons/${name}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
