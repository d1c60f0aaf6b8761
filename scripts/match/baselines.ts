import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Column, FieldEntry } from '../../src/matching/index.ts';
import { type LabelledSchema, qualityOf, sumOf, tally } from './schemas.ts';

/** The best field of a column and how good it is, more being better; null where there is none. */
type Guess = { readonly field: string; readonly score: number } | null;

export interface Baseline {
  readonly name: string;
  /** Guesses for the columns of one schema, told its scenario. */
  readonly guess: (schema: LabelledSchema) => readonly Guess[];
}

/** What one would try first: the fields of the sector as documents, the column as a query, the first hit as the answer. */
export function baselines(fields: readonly FieldEntry[]): Baseline[] {
  return [
    { name: 'exact alias', guess: (schema) => schema.columns.map(exactAlias(inSector(fields, schema))) },
    { name: 'MiniSearch', guess: (schema) => schema.columns.map(miniSearch(inSector(fields, schema))) },
    { name: 'Fuse.js', guess: (schema) => schema.columns.map(fuse(inSector(fields, schema))) },
  ];
}

/** The fields of the schema's scenario first, then those of its sector. */
function inSector(fields: readonly FieldEntry[], { scenario }: LabelledSchema): FieldEntry[] {
  const own = fields.filter((field) => field.scenario === scenario);
  const sector = own[0]?.sector;
  return [...own, ...fields.filter((field) => field.sector === sector && field.scenario !== scenario)];
}

/** Name and comment as words, split where names are. */
function words({ name, comment }: Column): string {
  return `${name} ${comment}`.replace(/([a-z])(?=[A-Z])/g, '$1 ').replace(/[._[\]-]+/g, ' ');
}

function exactAlias(fields: readonly FieldEntry[]): (column: Column) => Guess {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const byKey = new Map<string, string>();
  for (const { id, names, aliases } of fields)
    for (const name of [...names, ...aliases]) if (!byKey.has(key(name))) byKey.set(key(name), id);
  return ({ name, comment }) => {
    const field = byKey.get(key(name)) ?? byKey.get(key(name.split('.').at(-1) ?? '')) ?? byKey.get(key(comment));
    return field === undefined ? null : { field, score: 1 };
  };
}

function miniSearch(fields: readonly FieldEntry[]): (column: Column) => Guess {
  const index = new MiniSearch<{ id: string; names: string }>({
    fields: ['names'],
    tokenize: (text) => text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [],
  });
  index.addAll(
    fields.map(({ id, names, aliases }) => ({ id, names: [...names, ...aliases].join(' ').replaceAll('_', ' ') })),
  );
  return (column) => {
    const [best] = index.search(words(column), { prefix: true, fuzzy: 0.2 });
    return best === undefined ? null : { field: String(best.id), score: best.score };
  };
}

function fuse(fields: readonly FieldEntry[]): (column: Column) => Guess {
  const entries = fields.map(({ id, names, aliases }) => ({
    id,
    names: [...names, ...aliases].map((name) => name.replaceAll('_', ' ')),
  }));
  const index = new Fuse(entries, { keys: ['names'], includeScore: true, ignoreLocation: true, threshold: 1 });
  return (column) => {
    const texts = [words({ ...column, comment: '' }), column.comment].filter((text) => text.trim() !== '');
    const found = texts.flatMap((text) => index.search(text, { limit: 1 }));
    const [best] = found.toSorted((one, other) => (one.score ?? 1) - (other.score ?? 1));
    return best === undefined ? null : { field: best.item.id, score: 1 - (best.score ?? 1) };
  };
}

/** The predictions at the threshold that gives the best F1 over all schemas: the baseline at its very best. */
export function flattered(baseline: Baseline, schemas: readonly LabelledSchema[]): (string | null)[][] {
  const guesses = schemas.map((schema) => baseline.guess(schema));
  const at = (threshold: number) =>
    guesses.map((ofSchema) => ofSchema.map((guess) => (guess && guess.score >= threshold ? guess.field : null)));
  const thresholds = [...new Set(guesses.flat().flatMap((guess) => (guess ? [guess.score] : [])))];
  let best = { f1: -1, predictions: at(Number.POSITIVE_INFINITY) };
  for (const threshold of thresholds) {
    const predictions = at(threshold);
    const { f1 } = qualityOf(sumOf(schemas.map(({ expected }, index) => tally(predictions[index] ?? [], expected))));
    if (f1 > best.f1) best = { f1, predictions };
  }
  return best.predictions;
}
