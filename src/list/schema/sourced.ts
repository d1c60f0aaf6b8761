import { z } from 'zod';
import { EDITORS_PARTS, EVIDENCE_LEVELS } from '../model.ts';

/** Id of a record: stable, never reused, part of the address of its page. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in lower-case letters, digits and single hyphens')
  .describe('Id in kebab-case ASCII. Never change it once published, never use it again for something else.');

/** Text in the language of the list, Chinese. */
export const text = z
  .string()
  .min(1, 'expected a text, found an empty one')
  .refine((value) => value.trim() === value, 'expected a text without spaces at its ends');

/** Key of a source in `content/sources.yaml`. */
export const sourceKey = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'expected the key of a source, e.g. CAC-16')
  .describe('Key of a source in content/sources.yaml.');

/** The sources a statement rests on. */
export const sources = z.array(sourceKey).min(1, 'expected at least one source').describe('Keys of the sources.');

/** A calendar date that exists. */
export const date = z.iso.date('expected a date written YYYY-MM-DD, e.g. 2024-08-30');

/** A date as far as it is known: a year, a month or a day. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected a date written YYYY-MM-DD, YYYY-MM or YYYY');

/** A number of natural persons from which a rule applies; one person is the least a rule can name. */
export const people = z
  .int('expected a whole number of people')
  .min(1, 'expected at least 1 person')
  .describe('Whole number of natural persons, de-duplicated, since 1 January of the current year.');

export const evidence = z
  .enum(EVIDENCE_LEVELS)
  .describe('How it is known: official > reported > derived > reconstructed. Never raise it without the document.');

/** The comparison with the published table that makes a record `official`. */
export const verified = z
  .strictObject({
    document: sourceKey.describe('Key of the published document in content/sources.yaml.'),
    table: text.describe('The table in the document, as it is numbered or titled there.'),
    row: text.describe('The row in that table.'),
    by: text.describe('Who compared the record with the document.'),
    on: date.describe('The day it was compared.'),
    notInTable: z
      .array(z.enum(EDITORS_PARTS))
      .min(1)
      .optional()
      .describe("Texts and figures of the record that the table does not give: they stay the editor's."),
  })
  .describe('Needed for evidence `official`: where in the published table the record stands, and who compared it.');

/** What every statement carries: how it is known, and from where. */
export const sourced = { evidence, sources, verified: verified.optional() };
