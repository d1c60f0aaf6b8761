import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import type { Column } from '../../src/matching/index.ts';

/** A public schema whose columns a person has labelled, for measuring. */
export interface LabelledSchema {
  readonly file: string;
  readonly scenario: string;
  readonly language: string;
  readonly columns: readonly Column[];
  /** For each column the fields that are right; none where it denotes nothing listed. */
  readonly expected: readonly ReadonlySet<string>[];
}

/** The schemas that were given to develop with, and those labelled for this project from other sources. */
export const GIVEN_SCHEMAS = 'tests/fixtures/shared/matching-dev';
export const OWN_SCHEMAS = 'tests/fixtures/matching';
/** Schemas made up after real systems, before the matcher's words were read: half to tune with, half only to measure. */
export const MADE_SCHEMAS = {
  tuning: 'tests/fixtures/matching-made/tuning',
  untouched: 'tests/fixtures/matching-made/untouched',
};

const schemaRow = z.object({ file: z.string(), scenario: z.string(), language: z.string() });
const columnRow = z.object({ column: z.string(), comment: z.string(), expected: z.string() });

/** Every schema that `schemas.csv` of the folder names. @throws where a file is not as expected. */
export function readSchemas(folder: string): LabelledSchema[] {
  return readRows(`${folder}/schemas.csv`, schemaRow).map(({ file, scenario, language }) => {
    const rows = readRows(`${folder}/${file}`, columnRow);
    return {
      file,
      scenario,
      language,
      columns: rows.map(({ column, comment }) => ({ name: column, comment })),
      expected: rows.map(({ expected }) => new Set(expected.split('|').filter((id) => id !== ''))),
    };
  });
}

function readRows<T>(file: string, row: z.ZodType<T>): T[] {
  const { data } = Papa.parse(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true });
  return z.array(row).parse(data);
}

/** Predictions against labels: a wrong field on a column that has one is both too much and too little. */
export interface Tally {
  readonly right: number;
  readonly tooMuch: number;
  readonly tooLittle: number;
}

export function tally(predicted: readonly (string | null)[], expected: readonly ReadonlySet<string>[]): Tally {
  const counts = { right: 0, tooMuch: 0, tooLittle: 0 };
  for (const [index, fields] of expected.entries()) {
    const field = predicted[index] ?? null;
    if (field !== null && fields.has(field)) counts.right += 1;
    else {
      if (field !== null) counts.tooMuch += 1;
      if (fields.size > 0) counts.tooLittle += 1;
    }
  }
  return counts;
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, counts) => total + counts[key], 0);
  return { right: sum('right'), tooMuch: sum('tooMuch'), tooLittle: sum('tooLittle') };
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** 0 of nothing is 0: a matcher that never says anything is not precise. */
export function qualityOf({ right, tooMuch, tooLittle }: Tally): Quality {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    precision: share(right, right + tooMuch),
    recall: share(right, right + tooLittle),
    f1: share(2 * right, 2 * right + tooMuch + tooLittle),
  };
}
