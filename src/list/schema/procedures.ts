import { z } from 'zod';
import { ACTORS, ASPECTS, PROCEDURES } from '../model.ts';
import { date, evidence, id, sources, text } from './sourced.ts';

const editions = z.array(id).min(1).optional().describe('Only under these editions; absent = under every edition.');
const basis = z
  .enum(['list', 'national'])
  .optional()
  .describe('Only where the figures of the list, or the national ones, decided; absent = either.');
const when = z
  .string()
  .regex(/^exempt(-[a-z]+)+$/, 'expected the id of an exemption, e.g. exempt-contract')
  .optional()
  .describe('Only where this exemption of the classifier holds, or none does for sure; absent = always.');

/** A text of its own, or one that stands in the national rules and is not written twice. */
const wording = {
  text: text
    .optional()
    .describe('In Chinese. `{assessmentYears}` and the like stand for figures of the national rules.'),
  rule: text.optional().describe('Instead of `text`: dotted path of a text in content/rules/national.yaml.'),
};
const oneWording = (entry: { text?: string | undefined; rule?: string | undefined }) =>
  (entry.text === undefined) !== (entry.rule === undefined);
const ONE_WORDING = 'expected either `text` or `rule`';

const actor = z.enum(ACTORS).nullable().default(null);
const statement = z
  .strictObject({
    id,
    ...wording,
    who: actor.describe('Who acts; null = nobody in particular.'),
    to: actor.describe('Who receives it; `not-confirmed` = somebody, but the material does not say who.'),
    clause: z
      .string()
      .regex(/^(national art\. \d+(\(\d+\))?|[a-z]+(-[a-z]+)*)$/, 'expected e.g. national art. 7(2), or duties')
      .nullable()
      .default(null)
      .describe(
        'The clause: an article of the national provisions, or the id of another one; null where none is known.',
      ),
    editions,
    basis,
    when,
    evidence,
    sources,
  })
  .refine(oneWording, ONE_WORDING);

const gap = z
  .strictObject({ id, about: z.enum(ASPECTS).describe('What is not known.'), ...wording, editions, when })
  .refine(oneWording, ONE_WORDING)
  .describe('Something a reader will look for and the material does not say. Never filled in.');

const statements = z.array(statement).default([]);
const gaps = z.array(gap).default([]).describe('What is not confirmed, entry by entry.');

const route = z
  .strictObject({
    id,
    name: text.describe('Name in Chinese.'),
    procedure: z
      .enum(PROCEDURES)
      .nullable()
      .describe('The procedure it belongs to; null = it comes before any of them.'),
    ground: z
      .enum(['outside-list', 'below-threshold', 'exempt'])
      .nullable()
      .default(null)
      .describe('Where no procedure is needed: on which ground.'),
    sectors: z.array(id).min(1).optional().describe('Only in these sectors; absent = in every sector.'),
    conditions: statements.describe('When it is open, and what it removes.'),
    steps: statements.describe('What is done, in order.'),
    documents: statements.describe('What is handed in.'),
    times: statements.describe('How long it takes, as far as anything is known.'),
    validity: statements.describe('How long the result holds.'),
    renewal: statements.describe('What is done before it ends.'),
    notApplicable: z
      .array(z.enum(ASPECTS))
      .default([])
      .describe('What there is nothing of, so that nothing is missing.'),
    notConfirmed: gaps,
  })
  .describe('One way to go, step by step.');

/** `content/rules/procedures.yaml`: what to do next, procedure by procedure, in Chinese. */
export const proceduresFile = z
  .strictObject({
    checked: date.describe('The day the file was checked against its sources.'),
    duties: z
      .array(z.strictObject({ id, clause: statement.shape.clause, evidence, sources }))
      .describe('Duties that no exemption removes, by their id in the classifier.'),
    editions: z
      .array(z.strictObject({ id, statements, notConfirmed: gaps }))
      .describe('By edition: who may use it, and how data on and off the list go out.'),
    routes: z.array(route).describe('The ways to go.'),
  })
  .describe('What to do next, procedure by procedure, in Chinese.');

export type ProceduresFile = z.output<typeof proceduresFile>;
