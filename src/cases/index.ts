/** The decided cases of `content/cases`: tests of the classifier that a lawyer can read. Node only. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Decision, decide, type Facts, GROUNDS, parseFacts, type Rules } from '../classifier/index.ts';
import { PROCEDURES } from '../list/index.ts';

const procedure = z.enum(PROCEDURES).nullable();
const ground = z.enum(GROUNDS).nullable();

const caseSchema = z.strictObject({
  /** Stable: it is the anchor of the case on its page. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** The facts of `src/classifier/types.ts`; one that is left out is not known. */
  facts: z.unknown(),
  expect: z.strictObject({
    status: z.enum(['decided', 'undetermined']),
    procedure,
    ground,
    basis: z.enum(['list', 'national']).nullable(),
    candidates: z.array(z.enum(PROCEDURES)).min(1),
    /** The clauses of the rules that hold, in the order in which they are asked, each once. */
    clauses: z.array(z.string().min(1)),
    /** What each kind of data would need alone; given where a case is about that. */
    parts: z.array(z.strictObject({ fields: z.array(z.string()), procedure, ground })).optional(),
  }),
});

type RawCase = z.infer<typeof caseSchema> & {
  /** What the case belongs to: the name of its file without `.yaml`. */
  readonly theme: string;
};
export type DecidedCase = Omit<RawCase, 'facts'> & { readonly facts: Facts };

/**
 * Every decided case, in the order of the files.
 * @throws naming file and case where one is malformed, its facts are invalid, or an id comes twice.
 */
export function loadCases(rules: Rules, root: string = process.cwd()): readonly DecidedCase[] {
  return readCases(root).map((decided) => {
    const parsed = parseFacts(decided.facts, rules);
    if (parsed.ok) return { ...decided, facts: parsed.facts };
    const [error] = parsed.errors;
    throw new Error(
      `content/cases/${decided.theme}.yaml: ${decided.id}: facts.${error?.path}: expected ${error?.expected}.`,
    );
  });
}

/**
 * The cases that come out as written under these rules, each with its decision. With the published rules these are
 * all; where records were left out for their evidence, some facts cannot be said any more or lead elsewhere.
 * @throws like {@link loadCases}, but for invalid facts.
 */
export function standingCases(
  rules: Rules,
  root: string = process.cwd(),
): readonly (DecidedCase & { readonly decision: Decision })[] {
  return readCases(root).flatMap((decided) => {
    const parsed = parseFacts(decided.facts, rules);
    if (!parsed.ok) return [];
    const decision = decide(parsed.facts, rules);
    const { procedure, ground, basis, candidates } = decided.expect;
    const stands =
      decision.procedure === procedure &&
      decision.ground === ground &&
      decision.basis === basis &&
      decision.candidates.join() === candidates.join();
    return stands ? [{ ...decided, facts: parsed.facts, decision }] : [];
  });
}

function readCases(root: string): RawCase[] {
  const folder = join(root, 'content/cases');
  const seen = new Set<string>();
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const parsed = z.array(caseSchema).safeParse(parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`content/cases/${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data.map((decided) => {
        if (seen.has(decided.id)) throw new Error(`content/cases/${name}: the id "${decided.id}" comes twice.`);
        seen.add(decided.id);
        return { ...decided, theme: name.replace(/\.yaml$/, '') };
      });
    });
}

/** The clauses a decision stands on: those of the rules that hold, in the order in which they are asked, each once. */
export function clausesOf({ because }: Pick<Decision, 'because'>): readonly string[] {
  return [...new Set(because.filter(({ holds }) => holds === true).map(({ clause }) => clause))];
}
