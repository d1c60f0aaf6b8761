/** The labelled queries: what people type, and what they must be shown. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const querySchema = z.strictObject({
  query: z.string(),
  first: z.array(z.string()).default([]),
  among: z.array(z.string()).default([]),
  how: z.enum(['exact', 'fuzzy', 'partial', 'nothing']).default('exact'),
});
export type LabelledQuery = z.output<typeof querySchema>;

const read = (file: string) =>
  z.array(querySchema).parse(parse(readFileSync(join(import.meta.dirname, '../../src/search', file), 'utf8')));

/** The queries of every language, and those of one. */
export function queriesFor(locale: string): LabelledQuery[] {
  return [...read('queries.yaml'), ...read(`queries/${locale}.yaml`)];
}

/** How many hits are looked at: as many as the dialog shows without scrolling. */
export const SHOWN = 8;

/** How well a search answers: shares from 0 to 1. */
export interface Answers {
  /** Of what must be among the hits shown, what is. */
  readonly recall: number;
  /** Of the queries that have one right first hit, those that get it. */
  readonly first: number;
  /** Of the queries for which there is nothing, those that are shown something. */
  readonly falseHits: number;
}

/** Compares the hits of each query, best first, with its label. */
export function answersOf(queries: readonly LabelledQuery[], hits: readonly (readonly string[])[]): Answers {
  let [wanted, shown, withFirst, rightFirst, empty, filled] = [0, 0, 0, 0, 0, 0];
  for (const [place, { first, among, how }] of queries.entries()) {
    const ids = (hits[place] ?? []).slice(0, SHOWN);
    if (how === 'nothing') {
      empty += 1;
      if (ids.length > 0) filled += 1;
      continue;
    }
    wanted += among.length + (first.length > 0 ? 1 : 0);
    shown += among.filter((id) => ids.includes(id)).length + (first.some((id) => ids.includes(id)) ? 1 : 0);
    if (first.length === 0) continue;
    withFirst += 1;
    if (first.includes(ids[0] ?? '')) rightFirst += 1;
  }
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return { recall: share(shown, wanted), first: share(rightFirst, withFirst), falseHits: share(filled, empty) };
}

/** Every beginning of each query: what a search is asked while someone types. */
export function keystrokesOf(queries: readonly LabelledQuery[]): string[] {
  return queries.flatMap(({ query }) => [...query].map((_, place, letters) => letters.slice(0, place + 1).join('')));
}
