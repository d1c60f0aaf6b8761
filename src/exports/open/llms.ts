import { currentEdition, EVIDENCE_LEVELS } from '../../list/index.ts';
import { FOLDER, LICENCE, NOTICES, type OpenInput } from './site.ts';

/** What a program that reads for people finds first: what this is, what may be relied on, and where it is (llms.txt). */
export function llmsOf({ list, languages, site }: OpenInput): string {
  const english = languages.find(({ locale }) => locale.tag === 'en') ?? languages[0];
  if (english === undefined) throw new Error('The site has no language.');
  const { t, texts, locale } = english;
  const edition = currentEdition(list);
  const page = (title: string, description: string, ...segments: string[]) =>
    `- [${t(title)}](${site.page(locale.tag, ...segments)}): ${t(description, { ...edition.loadedTotals })}`;
  const file = (path: string, key: string) => `- [${path}](${site.file(path)}): ${t(key)}`;
  const lines = [
    `# ${t('site.name')}`,
    '',
    `> ${t('home.description')}`,
    '',
    `${t('data.notice')} ${t('site.officialPrevails')}`,
    '',
    `${t('data.versions.edition')}: ${texts.edition(edition.id).name.text} (${edition.id}). ${t('data.versions.revision')}: ${list.dataRevision}.`,
    '',
    ...EVIDENCE_LEVELS.map(
      (level) => `- ${t(`evidence.${level}.name`)} (\`${level}\`): ${t(`evidence.${level}.meaning`)}`,
    ),
    '',
    `## ${t('data.list.title')}`,
    '',
    file(`${FOLDER}full.json`, 'data.list.full'),
    file(`${FOLDER}list.csv`, 'data.list.csv'),
    file(`${FOLDER}list.xlsx`, 'data.list.xlsx'),
    file(`${FOLDER}list.jsonld`, 'data.list.jsonld'),
    file(`${FOLDER}openapi.json`, 'data.list.openapi'),
    file('classifier/index.js', 'data.files.script'),
    file('classifier/rules.json', 'data.files.rules'),
    '',
    `## ${t('look.footer.list')}`,
    '',
    page('pages.list.title', 'pages.list.description', 'list'),
    page('look.thresholds.title', 'look.thresholds.description', 'thresholds'),
    page('check.title', 'check.description', 'check'),
    page('pages.editions.title', 'pages.editions.description', 'editions'),
    page('compare.title', 'compare.description', 'editions', 'compare'),
    page('data.title', 'data.description', 'data'),
    '',
    `## ${t('data.licence.title')}`,
    '',
    `- [CC BY 4.0](${LICENCE}): ${t('data.licence.data')}`,
    `- [Apache License 2.0](https://www.apache.org/licenses/LICENSE-2.0): ${t('data.licence.code')}`,
    file(NOTICES, 'data.licence.code'),
    '',
    `## ${t('nav.language')}`,
    '',
    ...languages.map((language) => `- [${language.locale.name}](${site.page(language.locale.tag)})`),
  ];
  return `${lines.join('\n')}\n`;
}
