/**
 * `npm run check:scale [-- docx|xlsx]`: a made-up edition of the announced size (9 sectors, 67 scenarios, 612 fields), from
 * document to site: imported, verified, translated, taught, linted, built in every language, each page checked, and a
 * walk through it in a browser. All in a folder of its own; nothing of it is ever published.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules, decide, parseFacts } from '../src/classifier/index.ts';
import { factsFragment } from '../src/components/cases/fragment.ts';
import { allFields, currentEdition, droppedRecords, findScenario, formerPlaces, type List } from '../src/list/index.ts';
import { loadList } from '../src/list/load/index.ts';
import { runNode } from './run.ts';
import { copyProject, removeCopies } from './scale/copy.ts';
import { measuredBuild } from './scale/measured-build.ts';
import { FORMS, type Form, publishSynthetic } from './scale/synthetic.ts';
import { type Walk, walkThrough } from './scale/visit.ts';
import { madeUp } from './scale/words.ts';

const BEFORE = currentEdition(loadList()).id;
const WALKED = ['zh-CN', 'en'] as const;

/** The first, the middle and the last of several. */
function sample<T>(items: readonly T[]): T[] {
  return [items[0], items[Math.floor(items.length / 2)], items.at(-1)].filter((item) => item !== undefined);
}

/** Every page that is no record, and of the records of each kind the first, the middle and the last. */
function pagesToVisit(out: string, locale: string): string[] {
  const pages = globSync('**/index.html', { cwd: join(out, locale) })
    .map((page) => page.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .sort();
  const depth = (path: string) => path.split('/').length - 1;
  const records = [2, 3, 4].flatMap((deep) =>
    sample(pages.filter((page) => page.startsWith('list/') && depth(page) === deep)),
  );
  return [...pages.filter((page) => !page.startsWith('list/') || depth(page) === 1), ...records];
}

/** What the addresses of the edition before lead to now: those that moved to a record, or `to` themselves. */
function formerAddresses(list: List): Walk['former'] {
  const [dropped] = droppedRecords(list);
  const address = (place: readonly string[]) => `list/${place.join('/')}/`;
  const former = formerPlaces(list).map(({ place, to: [only, ...others] }) => {
    return { from: address(place), to: address(only && others.length === 0 ? only.place : place) };
  });
  if (!dropped || former.length < 2) throw new Error('The made-up edition moves, splits and drops no record.');
  return [...former, { from: address(dropped.place), to: address(dropped.place) }];
}

/** A walk in one language, with a check of a made-up scenario and a search for a made-up field. */
function walkIn(locale: string, list: List, out: string): Walk {
  const edition = currentEdition(list);
  const field = allFields(edition).findLast(({ category }) => category === 'personal-information');
  const scenario = field && findScenario(edition, field.scenario);
  if (!field || !scenario) throw new Error('The made-up edition has no field of personal information.');
  const rules = compileRules(list);
  const parsed = parseFacts(
    {
      ...{ edition: edition.id, registeredInZone: true, ciio: false, scenario: scenario.id, fields: [field.id] },
      ...{ otherFields: false, importantData: false, people: { personal: 600_000 } },
      grounds: { collectedAbroad: false, contract: false, humanResources: false, emergency: false },
    },
    rules,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  const { procedure } = decide(parsed.facts, rules);
  const number = Number(/\d+/.exec(field.name)?.[0]);
  return {
    locale,
    paths: pagesToVisit(out, locale),
    former: formerAddresses(list),
    check: { fragment: factsFragment(parsed.facts), procedure: procedure ?? 'open' },
    field: { id: field.id, name: locale === 'zh-CN' ? field.name : madeUp(locale, 'field', number) },
  };
}

async function checkForm(form: Form): Promise<string[]> {
  const root = copyProject(`synthetic-${form}`);
  const out = join(root, 'dist');
  await publishSynthetic(root, form, BEFORE);
  const list = loadList(root);
  const { sectors, scenarios, fields } = currentEdition(list).loadedTotals;
  console.log(`${form}: ${sectors} sectors, ${scenarios} scenarios, ${fields} fields imported, translated and linted.`);
  const cost = await measuredBuild(root, out);
  console.log(
    `${form}: ${cost.pages} pages, ${cost.files} files in ${cost.seconds.toFixed(0)} s (${cost.processorSeconds.toFixed(0)} s of processor), ${cost.gigabytes.toFixed(2)} GB.`,
  );
  const checked = await runNode([join(import.meta.dirname, 'check-output.ts')], { cwd: root, env: { DIST: out } });
  console.log(`${form}: ${checked.output.trimEnd().split('\n').at(-1)}`);
  const walks = WALKED.map((locale) => walkIn(locale, list, out));
  const troubles = await walkThrough(out, walks);
  const visited = walks.reduce((sum, { paths }) => sum + paths.length, 0);
  console.log(
    `${form}: ${visited} pages visited, checker and search tried in ${WALKED.join(' and ')}: ${troubles.length} troubles.`,
  );
  return [...(checked.code === 0 ? [] : checked.output.split('\n')), ...troubles];
}

const wanted = process.argv.slice(2);
const troubles: string[] = [];
for (const form of FORMS) {
  if (wanted.length === 0 || wanted.includes(form)) troubles.push(...(await checkForm(form)));
}
if (!process.env['KEEP']) removeCopies();
for (const trouble of troubles.slice(0, 60)) console.error(trouble);
process.exitCode = troubles.length === 0 ? 0 : 1;
