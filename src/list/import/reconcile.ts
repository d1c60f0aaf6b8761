/**
 * Three sides of every file: what the last import wrote, what is on disk now, what this import would write.
 * Where only one of the last two moved, it is right. Where both did, a person has to decide.
 */
export type Fate =
  /** The disk has what the import would write. */
  | 'unchanged'
  /** Only the package changed, or the file is new. */
  | 'write'
  /** Only the disk changed: edits by hand, or by another tool. */
  | 'keep'
  /** Both changed, and not to the same. */
  | 'conflict';

/** Hashes of the three sides; null = not there. */
export interface Sides {
  readonly last: string | null;
  readonly disk: string | null;
  readonly fresh: string | null;
}

/** What becomes of a file, or of a key of a shared file. */
export function fateOf({ last, disk, fresh }: Sides): Fate {
  if (disk === fresh) return 'unchanged';
  if (disk === last) return 'write';
  if (fresh === last) return 'keep';
  return 'conflict';
}

/**
 * The places at which two trees of YAML data differ, as dotted paths with the ids of list entries,
 * e.g. `scenarios.clinical-trial.fields.subject-sex.category`.
 */
export function differingPlaces(a: unknown, b: unknown, path = ''): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  const [entriesOfA, entriesOfB] = [entriesOf(a), entriesOf(b)];
  if (!entriesOfA || !entriesOfB) return [path === '' ? 'the whole file' : path];
  const keys = new Set([...entriesOfA.keys(), ...entriesOfB.keys()]);
  const places = [...keys].flatMap((key) =>
    differingPlaces(entriesOfA.get(key), entriesOfB.get(key), path === '' ? key : `${path}.${key}`),
  );
  return places.length > 0 ? places : [path === '' ? 'the order of the entries' : `${path} (order)`];
}

function entriesOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named = value.every((item) => typeof item === 'object' && item !== null && 'id' in item);
  return named ? new Map(value.map((item: { id: unknown }) => [String(item.id), item])) : null;
}
