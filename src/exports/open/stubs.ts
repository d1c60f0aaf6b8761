/** What has an address without being a record: sectors without a table, and records that moved. */
import { currentEdition, type FormerPlace, formerPlaces, type Standpoint } from '../../list/index.ts';
import { inLanguages, knownOf, pagesOf } from './records.ts';
import type { OpenMoved, OpenStub, OpenUnloadedSector } from './schema.ts';
import { CHINESE, FOLDER, type OpenInput } from './site.ts';

const FOLDERS = { sector: 'sectors', scenario: 'scenarios', field: 'fields' } as const;

/** Every former address, in the order the moves are recorded. */
export function openMoved(input: OpenInput): OpenMoved[] {
  return formerPlaces(input.list).map((former) => openFormer(former, input));
}

/** What is published at the address of a record that is none, or is none any more. */
export function openStubs(input: OpenInput): OpenStub[] {
  // A record that only stands elsewhere has its file under the same id.
  const gone = openMoved(input).filter(({ id, to }) => to.every((target) => target.id !== id));
  const once = new Map(gone.map((moved) => [`${moved.was} ${moved.id}`, moved]));
  return [...openUnloaded(input), ...once.values()];
}

function openUnloaded(input: OpenInput): OpenUnloadedSector[] {
  const { list, languages } = input;
  const edition = currentEdition(list);
  return edition.unloadedSectors.map((sector) => ({
    kind: 'unloaded-sector',
    id: sector.id,
    editions: list.editions
      .filter(({ unloadedSectors }) => unloadedSectors.some(({ id }) => id === sector.id))
      .map(({ id }) => id),
    name: inLanguages(languages, sector.name, (texts) => texts.unloadedSector(sector.id).name),
    notConfirmed: ['summary', 'who', 'scenarios', 'fields', 'thresholds'],
    ...knownOf(sector),
    pages: pagesOf(input, [edition.id], ['list', sector.id]),
  }));
}

function openFormer({ place, moved, to }: FormerPlace, { site }: OpenInput): OpenMoved {
  const target = ({ level, id }: Standpoint) => ({
    kind: level,
    id,
    file: site.file(`${FOLDER}${FOLDERS[level]}/${id}.json`),
  });
  return {
    kind: 'moved',
    was: moved.level,
    id: place.at(-1) ?? '',
    place: [...place],
    name: { [CHINESE]: moved.name },
    to: to.map(target),
    edition: moved.edition,
    on: moved.on,
    reason: moved.reason,
  };
}
