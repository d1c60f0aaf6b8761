/** From a package of tables to the files of `content/`. Node only; `npm run list:import` is its command line. */
import { parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';
import { hashOf, type Manifest, manifestPath, readManifest, renderManifest } from './manifest.ts';
import { outputsOf, type WholeFile } from './outputs.ts';
import { readPackage } from './package.ts';
import { differingPlaces, fateOf } from './reconcile.ts';
import { openSources, openWords, type SharedRecords } from './shared-file.ts';
import { readIfThere, writeAll } from './write.ts';

export { formatFinding, PLAN_KINDS, type Plan, type PlanEntry } from './document/index.ts';
export { importDocument, type OfficialImport, type OfficialOptions, verifyDocument } from './official.ts';

export interface ImportOptions {
  /** The folder that holds `content/`. */
  readonly root: string;
  /** Take the package's version where edits by hand stand against it. */
  readonly overwrite: boolean;
}

/** A file with the records or keys in question. */
export interface Place {
  readonly file: string;
  readonly records: readonly string[];
}

export type ImportResult =
  | { readonly status: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly status: 'conflict'; readonly conflicts: readonly Place[] }
  | {
      readonly status: 'imported';
      readonly written: readonly string[];
      readonly removed: readonly string[];
      readonly unchanged: number;
      /** Edits by hand that the package does not contradict. */
      readonly kept: readonly Place[];
      /** Edits by hand that `overwrite` gave up. */
      readonly overwritten: readonly Place[];
      readonly remarks: readonly string[];
    };

interface Plan {
  /** Text to write, or null to remove the file. */
  readonly changes: Map<string, string | null>;
  readonly kept: Place[];
  readonly conflicts: Place[];
  unchanged: number;
}

/**
 * Imports a package: all of it or nothing. The same package twice changes nothing the second time, and what was
 * edited by hand in between is kept, or named as a conflict where the package changed in the same file or record.
 * @throws when a file of the import itself (its manifest, a shared file) cannot be read.
 */
export function importPackage(folder: string, { root, overwrite }: ImportOptions): ImportResult {
  const read = readPackage(folder);
  if (!read.ok) return { status: 'invalid', problems: read.problems };

  const editionId = read.package.edition.id;
  const outputs = outputsOf(read.package);
  const last = readManifest(root, editionId);
  const plan: Plan = { changes: new Map(), kept: [], conflicts: [], unchanged: 0 };

  const files = planWholeFiles(
    root,
    outputs.whole,
    last,
    { rules: !!read.package.rules, zones: !!read.package.zones },
    plan,
  );
  const sources = planShared(openSources(root), outputs.shared.sources, last.sources, () => true, plan);
  // Without the rules file the package says nothing of their words either.
  const mine = (id: string) => read.package.rules !== null || !id.startsWith('rules.');
  const words = planShared(openWords(root, 'en'), outputs.shared.words, last.words, mine, plan);

  if (plan.conflicts.length > 0 && !overwrite) return { status: 'conflict', conflicts: plan.conflicts };

  const manifest = renderManifest({ files, sources, words });
  const manifestFile = manifestPath(editionId);
  if (readIfThere(root, manifestFile) !== manifest) plan.changes.set(manifestFile, manifest);
  writeAll(root, plan.changes);
  const changed = [...plan.changes].filter(([file]) => file !== manifestFile);
  return {
    status: 'imported',
    written: changed.filter(([, text]) => text !== null).map(([file]) => file),
    removed: changed.filter(([, text]) => text === null).map(([file]) => file),
    unchanged: plan.unchanged,
    kept: plan.kept,
    overwritten: plan.conflicts,
    remarks: read.remarks,
  };
}

/** Plans the files that belong to the import as a whole; returns their hashes for the manifest. */
function planWholeFiles(
  root: string,
  outputs: readonly WholeFile[],
  last: Manifest,
  present: { readonly rules: boolean; readonly zones: boolean },
  plan: Plan,
): Record<string, string> {
  const hashes: Record<string, string> = {};
  const fresh = new Map(outputs.map(({ file, text }) => [file, text]));
  const absent = (file: string) =>
    (file === 'content/rules/national.yaml' && !present.rules) || (file === 'content/zones.yaml' && !present.zones);

  for (const file of new Set([...fresh.keys(), ...Object.keys(last.files)])) {
    const lastHash = last.files[file] ?? null;
    if (absent(file)) {
      if (lastHash !== null) hashes[file] = lastHash;
      continue;
    }
    const text = fresh.get(file) ?? null;
    if (text !== null) hashes[file] = hashOf(text);
    const disk = readIfThere(root, file);
    const sides = {
      last: lastHash,
      disk: disk === null ? null : hashOf(disk),
      fresh: text === null ? null : hashOf(text),
    };
    const fate = fateOf(sides);
    if (fate === 'unchanged') plan.unchanged += text === null ? 0 : 1;
    if (fate === 'keep') plan.kept.push({ file, records: disk === null ? ['removed by hand'] : placesIn(disk, text) });
    if (fate === 'conflict') plan.conflicts.push({ file, records: placesIn(disk, text) });
    if (fate === 'write' || fate === 'conflict') plan.changes.set(file, text);
  }
  return hashes;
}

/** Plans the keys of a shared file; returns their hashes for the manifest. */
function planShared<T>(
  records: SharedRecords<T>,
  fresh: ReadonlyMap<string, T>,
  last: Readonly<Record<string, string>>,
  isMine: (id: string) => boolean,
  plan: Plan,
): Record<string, string> {
  const hashes: Record<string, string> = {};
  const kept: string[] = [];
  const conflicts: string[] = [];
  for (const id of new Set([...fresh.keys(), ...Object.keys(last)])) {
    const lastHash = last[id] ?? null;
    if (!isMine(id)) {
      if (lastHash !== null) hashes[id] = lastHash;
      continue;
    }
    const value = fresh.get(id);
    const freshHash = value === undefined ? null : records.hashOf(value);
    if (freshHash !== null) hashes[id] = freshHash;
    const fate = fateOf({ last: lastHash, disk: records.hashOnDisk(id), fresh: freshHash });
    if (fate === 'keep') kept.push(id);
    if (fate === 'conflict') conflicts.push(id);
    if (fate === 'write' || fate === 'conflict') {
      if (value === undefined) records.remove(id);
      else records.set(id, value);
    }
  }
  if (kept.length > 0) plan.kept.push({ file: records.files[0], records: kept });
  if (conflicts.length > 0) plan.conflicts.push({ file: records.files[0], records: conflicts });
  const changed = records.changed();
  for (const { file, text } of changed) plan.changes.set(file, text);
  plan.unchanged += records.files.length - changed.length;
  return hashes;
}

function placesIn(disk: string | null, fresh: string | null): string[] {
  if (disk === null) return ['removed by hand, changed in the package'];
  if (fresh === null) return ['edited by hand, removed from the package'];
  const [a, b] = [parseDocument(disk), parseDocument(fresh)];
  if (a.errors.length > 0) return ['not readable as YAML'];
  const places = differingPlaces(a.toJS(), b.toJS());
  return places.length > 0 ? places : ['comments or layout'];
}
