import { type Authored, type Content, namedSources, nationalTexts } from '../../content/index.ts';
import type { Report, Rule } from '../rule.ts';
import { procedureEntries } from '../walk.ts';

/** Whatever is named exists: sources, editions, sectors. */
export const resolvingIds: Rule = {
  name: 'resolving-ids',
  scope: 'content',
  stopsBuild: true,
  check(content, report) {
    checkSources(content, report);
    checkEditions(content, report);
    checkProcedures(content, report);
    checkGlossary(content, report);
    checkResults(content, report);
    const { sector } = content.national.value.automotiveImportantData;
    const sectors = content.editions.flatMap((entry) => entry.sectors.map(({ value }) => value.id));
    if (!sectors.includes(sector)) {
      report(content.national, ['automotiveImportantData', 'sector'], `there is no sector "${sector}"; correct the id`);
    }
  },
};

function checkSources(content: Content, report: Report): void {
  const files: Authored<unknown>[] = [
    ...content.editions.flatMap(({ edition, sectors }) => [edition, ...sectors]),
    content.national,
    ...(content.procedures ? [content.procedures] : []),
    content.zones,
    ...(content.results === null ? [] : [content.results]),
    ...(content.glossary === null ? [] : [content.glossary]),
    ...(content.figures === null ? [] : [content.figures]),
  ];
  for (const authored of files) {
    for (const { path, key } of namedSources(authored.value)) {
      if (Object.hasOwn(content.sources.value, key)) continue;
      report(authored, path, `"${key}" is not in ${content.sources.file}; correct the key or add the source`);
    }
  }
}

function checkEditions(content: Content, report: Report): void {
  const editions = new Map(content.editions.map(({ edition }) => [edition.value.id, edition.value]));
  for (const { edition } of content.editions) {
    for (const link of ['inherits', 'supersedes', 'supersededBy'] as const) {
      const id = edition.value[link];
      if (id !== null && !editions.has(id)) report(edition, [link], `there is no edition "${id}"; correct the id`);
    }
    const { officialPage } = edition.value;
    if (officialPage !== null && !Object.hasOwn(content.sources.value, officialPage)) {
      const message = `"${officialPage}" is not in ${content.sources.file}; correct the key or add the source`;
      report(edition, ['officialPage'], message);
    }
    const seen = new Set<string>();
    for (let id: string | null = edition.value.id; id !== null; id = editions.get(id)?.inherits ?? null) {
      if (seen.has(id)) {
        report(edition, ['inherits'], 'the edition inherits from itself; break the circle');
        return;
      }
      seen.add(id);
    }
  }
}

/** Every sector with a table or without one. */
function namedSectors({ editions }: Content): ReadonlySet<string> {
  return new Set(
    editions.flatMap(({ edition, sectors }) => [
      ...sectors.map(({ value }) => value.id),
      ...edition.value.unloadedSectors.map(({ id }) => id),
    ]),
  );
}

/** A result may name the sectors it is about. */
function checkResults(content: Content, report: Report): void {
  if (content.results === null) return;
  const sectors = namedSectors(content);
  for (const [index, result] of content.results.value.entries()) {
    for (const [place, id] of result.sectors.entries()) {
      if (sectors.has(id)) continue;
      report(content.results, [index, 'sectors', place], `there is no sector "${id}"; correct the id`);
    }
  }
}

/** Terms refer to terms of the glossary. */
function checkGlossary({ glossary }: Content, report: Report): void {
  if (glossary === null) return;
  const ids = glossary.value.map(({ id }) => id);
  for (const [index, { related }] of glossary.value.entries()) {
    for (const [place, id] of related.entries()) {
      if (ids.includes(id)) continue;
      report(glossary, [index, 'related', place], `the glossary has no term "${id}"; correct the id`);
    }
  }
}

/** The procedures name editions, sectors, and texts of the national rules. */
function checkProcedures(content: Content, report: Report): void {
  const { procedures } = content;
  if (!procedures) return;
  const editions = new Set(content.editions.map(({ edition }) => edition.value.id));
  const sectors = namedSectors(content);
  const texts = new Set(nationalTexts(content.national.value).map(({ key }) => key.slice('rules.'.length)));
  for (const [index, { id }] of procedures.value.editions.entries()) {
    if (!editions.has(id)) {
      report(procedures, ['editions', index, 'id'], `there is no edition "${id}"; correct the id`);
    }
  }
  for (const [index, route] of procedures.value.routes.entries()) {
    for (const [place, id] of (route.sectors ?? []).entries()) {
      if (sectors.has(id)) continue;
      report(procedures, ['routes', index, 'sectors', place], `there is no sector "${id}"; correct the id`);
    }
  }
  for (const { path, entry } of procedureEntries(procedures.value)) {
    if (entry.rule !== undefined && !texts.has(entry.rule)) {
      const message = `"${entry.rule}" is no text of ${content.national.file}; correct the path`;
      report(procedures, [...path, 'rule'], message);
    }
    for (const [place, id] of (entry.editions ?? []).entries()) {
      if (editions.has(id)) continue;
      report(procedures, [...path, 'editions', place], `there is no edition "${id}"; correct the id`);
    }
  }
}
