import type { FieldEntry, ScenarioEntry, SectorFile } from '../../schema/index.ts';
import { type Decisions, decided, decisionLine } from './decisions.ts';
import type { Finding } from './finding.ts';
import type { FoundField, FoundScenario, FoundSector, Place } from './found.ts';
import type { KnownList } from './known.ts';
import { likeness, normalName, plainName, sectorKey } from './names.ts';

/** From this likeness on two names may mean the same, and a person has to say. */
const ALIKE = 0.5;

/** A record of the document beside the one of the list that it is; null where it is new. */
export interface Pair<Found, Known> {
  readonly found: Found;
  readonly known: Known | null;
  /** The id it has or, decided by a person, shall have. */
  readonly id: string | null;
  /** Sector, scenario and field as printed, with ` / ` between them. */
  readonly path: string;
  /** It may be one of several known records, or another: nothing is done until a person says which. */
  readonly isDoubtful: boolean;
  /** The parent it stood under before, where that is another. */
  readonly movedFrom: string | null;
}

export type FieldPair = Pair<FoundField, FieldEntry>;
export interface ScenarioPair extends Pair<FoundScenario, ScenarioEntry> {
  readonly fields: readonly FieldPair[];
}
export interface SectorPair extends Pair<FoundSector, SectorFile> {
  readonly scenarios: readonly ScenarioPair[];
}

export interface Matches {
  readonly sectors: readonly SectorPair[];
  readonly findings: readonly Finding[];
}

interface Candidate<Known> {
  readonly known: Known;
  readonly id: string;
  readonly names: readonly string[];
  /** Id of its parent. */
  readonly parent: string;
}

/** Pairs what a document says with what is known: by the exact name, then without punctuation, then moved, then alike. */
export function matchRecords(found: readonly FoundSector[], list: KnownList, decisions: Decisions): Matches {
  const findings: Finding[] = [];
  const context: Context = { decisions, findings };
  const sectorCandidates: Candidate<SectorFile | null>[] = [
    ...list.sectors.map((sector) => candidateOf(sector, sectorKey(sector.name), '')),
    // A sector that was known by its name alone has an id already.
    ...list.unloaded.map(({ id, name }) => ({ known: null, id, names: [sectorKey(name)], parent: '' })),
  ];
  const sectors = pairUp(
    found,
    sectorKey,
    () => '',
    sectorCandidates,
    () => '',
    context,
  );

  const scenarioCandidates = list.sectors.flatMap((sector) =>
    sector.scenarios.map((scenario) => candidateOf(scenario, scenario.name, sector.id)),
  );
  const scenarioParents = new Map(
    sectors.flatMap((pair) => pair.found.scenarios.map((scenario) => [scenario, pair] as const)),
  );
  const scenarios = pairUp(
    [...scenarioParents.keys()],
    (name) => name,
    (scenario) => scenarioParents.get(scenario)?.path ?? '',
    scenarioCandidates,
    (scenario) => scenarioParents.get(scenario)?.known?.id ?? '',
    context,
  );

  const fieldCandidates = list.sectors.flatMap((sector) =>
    sector.scenarios.flatMap((scenario) =>
      scenario.fields.map((field) => candidateOf(field, field.name, scenario.id, field.aliases)),
    ),
  );
  const fieldParents = new Map(scenarios.flatMap((pair) => pair.found.fields.map((field) => [field, pair] as const)));
  const fields = pairUp(
    [...fieldParents.keys()],
    (name) => name,
    (field) => fieldParents.get(field)?.path ?? '',
    fieldCandidates,
    (field) => fieldParents.get(field)?.known?.id ?? '',
    context,
  );
  return {
    findings,
    sectors: sectors.map((sector) => ({
      ...sector,
      scenarios: scenarios
        .filter((scenario) => scenarioParents.get(scenario.found) === sector)
        .map((scenario) => ({
          ...scenario,
          fields: fields.filter((field) => fieldParents.get(field.found) === scenario),
        })),
    })),
  };
}

function candidateOf<Known extends { readonly id: string }>(
  known: Known,
  name: string,
  parent: string,
  aliases: readonly string[] = [],
): Candidate<Known> {
  return { known, id: known.id, names: [name, ...aliases], parent };
}

interface Context {
  readonly decisions: Decisions;
  readonly findings: Finding[];
}

interface Named {
  readonly name: string;
  readonly place: Place;
}

/** One level of the list. `homeOf`: id of the known parent of a found record; empty where that is new. */
function pairUp<Found extends Named, Known>(
  found: readonly Found[],
  nameOf: (name: string) => string,
  parentPath: (found: Found) => string,
  candidates: readonly Candidate<Known>[],
  homeOf: (found: Found) => string,
  { decisions, findings }: Context,
): Pair<Found, Known>[] {
  const pathOf = (record: Found) => [parentPath(record), record.name].filter((part) => part !== '').join(' / ');
  const matched = new Map<Found, Candidate<Known>>();
  const taken = new Set<string>();
  const isNew = new Set<Found>();
  const take = (record: Found, candidate: Candidate<Known>): void => {
    matched.set(record, candidate);
    taken.add(candidate.id);
  };
  const complain = (record: Found, kind: Finding['kind'], message: string, advice: string): void => {
    findings.push({
      kind,
      table: record.place.table,
      row: null,
      column: null,
      message: `${record.place.row}: ${message}`,
      advice,
    });
  };

  for (const record of found) {
    const said = decided(decisions.records, pathOf(record));
    if (said === undefined) continue;
    if (said === 'new') {
      isNew.add(record);
      continue;
    }
    const candidate = candidates.find(({ id }) => id === said);
    if (candidate && !taken.has(said)) take(record, candidate);
    else {
      const why = candidate ? 'is said to be two records of the document' : 'is no known record of this kind';
      complain(record, 'error', `"${record.name}": "${said}" ${why}`, 'correct the id under records:');
      isNew.add(record);
    }
  }
  const open = () => found.filter((record) => !matched.has(record) && !isNew.has(record));
  const free = (parent: string) => candidates.filter(({ id, parent: own }) => own === parent && !taken.has(id));
  for (const same of [plainName, normalName]) {
    for (const record of open()) {
      const name = same(nameOf(record.name));
      const home = free(homeOf(record)).filter(({ names }) => same(names[0] ?? '') === name);
      const [only] = home;
      if (only && home.length === 1) take(record, only);
    }
  }
  // Moved: a name that stands once in the document and once in the list, and there under another parent.
  for (const record of open()) {
    const name = plainName(nameOf(record.name));
    const here = found.filter((other) => plainName(nameOf(other.name)) === name);
    const there = candidates.filter(({ names }) => plainName(names[0] ?? '') === name);
    const [only] = there;
    if (only && there.length === 1 && here.length === 1 && !taken.has(only.id)) take(record, only);
  }
  const doubtful = new Set<Found>();
  for (const record of open()) {
    const alike = free(homeOf(record)).filter(({ names }) => areAlike(nameOf(record.name), names));
    if (alike.length === 0) continue;
    doubtful.add(record);
    const which = alike.map(({ id, names }) => `${names[0]} (${id})`).join(', ');
    const choices = [...alike.map(({ id }) => id), 'new'].join(' | ');
    complain(
      record,
      'doubt',
      `"${record.name}" may be ${which}, or new`,
      decisionLine('records', pathOf(record), choices),
    );
  }
  return found.map((record) => {
    const match = matched.get(record);
    const home = homeOf(record);
    return {
      found: record,
      known: match?.known ?? null,
      id: match?.id ?? null,
      path: pathOf(record),
      isDoubtful: doubtful.has(record),
      movedFrom: match && match.parent !== home ? match.parent : null,
    };
  });
}

/** Alike in its letters, one within the other, or the same as another word for the datum. */
function areAlike(name: string, [own = '', ...aliases]: readonly string[]): boolean {
  if (aliases.some((alias) => plainName(alias) === plainName(name))) return true;
  const [a, b] = [normalName(name), normalName(own)];
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return likeness(name, own) >= ALIKE || (shorter.length >= 2 && longer.includes(shorter));
}
