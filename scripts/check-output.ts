/** `npm run check:output`: reads every page of the built site and proves what must hold on all of them. */
import { resolve } from 'node:path';

import { allFields, allScenarios, currentEdition } from '../src/list/index.ts';
import { loadList, loadRepository } from '../src/list/load/index.ts';

import { locales } from '../src/words/load/index.ts';
import { checkJson } from './output/json.ts';
import { checkLanguages } from './output/languages.ts';
import { checkLinks } from './output/links.ts';
import { checkPolicies } from './output/policy.ts';
import { checkScripts } from './output/scripts.ts';
import { readSite, textsOf } from './output/site.ts';
import { checkStructure } from './output/structure.ts';
import { normaliseBase } from './server.ts';

/** Addresses outside the site that are not sources: the licences. */
const LICENCES = [
  'https://www.apache.org/licenses/LICENSE-2.0',
  'https://creativecommons.org/licenses/by/4.0/',
  'https://creativecommons.org/licenses/by/4.0/legalcode',
];
/** A broken template breaks 500 pages alike: nobody reads more than this. */
const SHOWN = 60;

const list = loadList();
const edition = currentEdition(list);
const scenarios = edition.sectors.flatMap((sector) => sector.scenarios);
const fields = scenarios.flatMap((scenario) => scenario.fields);
const records = [
  ...[...edition.sectors, ...edition.unloadedSectors].map(({ id }) => `/list/${id}/`),
  ...scenarios.map(({ id, sector }) => `/list/${sector}/${id}/`),
  ...fields.map(({ id, scenario, sector }) => `/list/${sector}/${scenario}/${id}/`),
];
// The checker answers for every edition, and old links to it keep working.
const everySector = list.editions.flatMap(({ sectors, unloadedSectors }) => [...sectors, ...unloadedSectors]);
const everyScenario = list.editions.flatMap(allScenarios);
const everyField = list.editions.flatMap(allFields);
const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id);
const known = {
  checkerIds: {
    edition: new Set(idsOf(list.editions)),
    sector: new Set([...idsOf(everySector), 'other']),
    scenario: new Set([...idsOf(everyScenario), 'not-listed']),
    fields: new Set(idsOf(everyField)),
  },
  outside: new Set([
    ...[...list.sources.values()].flatMap(({ url }) => (url === null ? [] : [new URL(url).href])),
    ...LICENCES,
  ]),
  repository: loadRepository()?.address ?? null,
};

const directory = resolve(process.env.DIST ?? 'dist');
const root = new URL(normaliseBase(process.env.BASE ?? '/'), process.env.SITE ?? 'https://qingdan.example').href;
const site = readSite(
  directory,
  root,
  locales.map(({ tag }) => tag),
);
if (site.pages.length === 0) {
  console.error(`There is no built site in ${directory}. Build it first: npm run build`);
  process.exit(1);
}

const faults = [
  ...checkStructure(site, records),
  ...checkPolicies(site),
  ...checkLanguages(site),
  ...checkLinks(site, known),
  ...checkScripts(site, textsOf(site, directory, /\.js$/)),
  ...checkJson(site, textsOf(site, directory, /\.(json|jsonld|webmanifest)$/)),
];
for (const { path, message } of faults.slice(0, SHOWN)) console.error(`${path} ${message}`);
if (faults.length > SHOWN) console.error(`… and ${faults.length - SHOWN} more.`);

const links = site.pages.reduce((sum, page) => sum + page.links.length, 0);
const assets = site.pages.reduce((sum, page) => sum + page.assets.length, 0);
console.log(
  `${site.pages.length} pages, ${records.length} records in ${site.locales.length} languages, ${links} links, ${assets} assets: ${faults.length} faults.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
