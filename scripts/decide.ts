/**
 * Decides transfers from the command line: facts as JSON in, decisions as JSON out (docs: README, "The classifier").
 * Exit codes: 0 decided, 2 invalid facts or no readable input.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  compileRules,
  type Decision,
  decide,
  type FactError,
  parseFacts,
  type Rules,
} from '../src/classifier/index.ts';
import { loadList } from '../src/list/load/index.ts';

const USAGE = 'Usage: npm run --silent decide -- FILE.json [--keep-going]   (- reads standard input)';

type Answer = Decision | { readonly status: 'invalid'; readonly error: string };

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'keep-going': { type: 'boolean', default: false } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return fail([USAGE]);

  const name = file === '-' ? 'standard input' : file;
  const input = readJson(file, name);
  if (!input.ok) return fail([input.error]);

  const rules = compileRules(loadList());
  const isArray = Array.isArray(input.value);
  const elements: readonly unknown[] = isArray ? (input.value as unknown[]) : [input.value];
  const errors: string[] = [];
  const answers = elements.map((element, index) => answer(element, rules, isArray ? `[${index}]` : '', name, errors));

  for (const error of errors) console.error(error);
  const keepsGoing = isArray && values['keep-going'];
  if (errors.length === 0 || keepsGoing) {
    process.stdout.write(`${JSON.stringify(isArray ? answers : answers[0], null, 2)}\n`);
  }
  return errors.length > 0 ? 2 : 0;
}

function answer(element: unknown, rules: Rules, place: string, name: string, errors: string[]): Answer {
  const parsed = parseFacts(element, rules);
  if (parsed.ok) return decide(parsed.facts, rules);
  const lines = parsed.errors.map((error) => lineOf(error, place));
  errors.push(...lines.map((line) => `${name}: ${line}`));
  return { status: 'invalid', error: lines.join('; ') };
}

function lineOf({ path, expected, found }: FactError, place: string): string {
  const where = path && place ? `${place}.${path}` : place + path || 'facts';
  return `${where}: expected ${expected}, found ${found}`;
}

type Input = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

function readJson(file: string, name: string): Input {
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return { ok: false, error: `${name}: cannot be read (${(error as Error).message}). Give a file of facts as JSON.` };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return {
      ok: false,
      error: `${name}: not JSON (${(error as Error).message}). Give one object of facts or an array.`,
    };
  }
}

function fail(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

process.exitCode = main();
