/** The plan of an import as lines for the terminal. */
import { formatFinding, PLAN_KINDS, type Plan } from '../src/list/import/index.ts';

/** What is to become of every record, by kind; those that stay the same are only counted. */
export function planLines({ entries, absentSectors, passedOver }: Plan): string[] {
  const lines = PLAN_KINDS.filter((kind) => kind !== 'same').flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .flatMap(({ level, id, path, where, changes }) => [
        `${kind.padEnd(8)} ${level.padEnd(8)} ${path}${id === null ? '' : ` [${id}]`}${where === null ? '' : ` (${where})`}`,
        ...changes.map((change) => `           ${change}`),
      ]),
  );
  const counts = PLAN_KINDS.map((kind) => `${entries.filter((entry) => entry.kind === kind).length} ${kind}`);
  const absent =
    absentSectors.length === 0 ? [] : [`Not in the document, left as they are: ${absentSectors.join('、')}`];
  const passed = passedOver.length === 0 ? [] : [`Tables without rows of the list: ${passedOver.join('、')}`];
  return [...lines, ...absent, ...passed, `Plan: ${counts.join(', ')}.`];
}

/** What has to be settled first, one a line. */
export function findingLines(file: string, { findings }: Plan): string[] {
  if (findings.length === 0) return [];
  return [...findings.map((finding) => formatFinding(file, finding)), `${findings.length} to settle.`];
}
