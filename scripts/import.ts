/**
 * `npm run list:import -- FOLDER [--overwrite]`: a package of tables into `content/`.
 * `npm run list:import -- FILE --edition ID [--write]`: an official document with tables; without `--write` the plan only.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importDocument, importPackage, type Place } from '../src/list/import/index.ts';
import { formatProblem, inReadingOrder } from '../src/list/index.ts';
import { findingLines, planLines } from './plan-lines.ts';

const usage = [
  'Usage: npm run list:import -- FOLDER [--overwrite]',
  'FOLDER holds sectors.csv, scenarios.csv, fields.csv, sources.csv and edition.yaml.',
  'Or:    npm run list:import -- FILE --edition ID [--decisions FILE.yaml] [--write --document KEY --by NAME --on YYYY-MM-DD]',
  'FILE is a DOCX, XLSX, CSV or HTML document with tables. Without --write the plan is shown, and nothing is written.',
].join('\n');

type Options = ReturnType<typeof readArguments>;

function main(): number {
  let options: Options;
  try {
    options = readArguments();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const [given, ...more] = options.positionals;
  if (given === undefined || more.length > 0) return refuse('One folder or file is expected.');
  const path = fromCaller(given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return importFile(path, options);
  if (!stats?.isDirectory()) return refuse(`There is no folder or file ${given}.`);
  if (options.values.edition !== undefined) return refuse(`${given} is a folder; --edition goes with a document.`);
  return importFolder(path, options.values.overwrite);
}

/** Paths are meant from where the command was typed. */
function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

function importFile(path: string, { values }: Options): number {
  const { edition, decisions, document, by, on, write } = values;
  if (edition === undefined) return refuse('Say which edition the document publishes: --edition ID.');
  const comparison = { ...(document && { document }), ...(by && { by }), ...(on && { on }) };
  const result = importDocument(
    path,
    { root: process.cwd(), edition, comparison, decisions: decisions && fromCaller(decisions) },
    write,
  );
  if (result.status === 'refused') {
    for (const message of result.messages) console.error(message);
    console.error('Nothing was written.');
    return 1;
  }
  for (const line of planLines(result.plan)) console.log(line);
  for (const line of findingLines(result.file, result.plan)) console.error(line);
  switch (result.status) {
    case 'written':
      for (const file of result.written) console.log(`written  ${file}`);
      console.log(`${count(result.written.length, 'file')} written. Next: npm run list:lint`);
      return 0;
    case 'stopped':
      console.error('Nothing was written: settle the above first, in the document or with --decisions FILE.yaml.');
      return 1;
    case 'planned':
      console.log('Nothing was written. Read the plan; then the same with --write --document KEY --by NAME --on DATE.');
      return result.plan.findings.length > 0 ? 1 : 0;
    default:
      return result satisfies never;
  }
}

function importFolder(path: string, overwrite: boolean): number {
  const result = importPackage(path, { root: process.cwd(), overwrite });
  switch (result.status) {
    case 'invalid':
      for (const problem of inReadingOrder(result.problems)) console.error(formatProblem(problem));
      console.error(`${count(result.problems.length, 'error')}. Nothing was written.`);
      return 1;
    case 'conflict':
      console.error('Edited by hand and changed in the package as well:');
      printPlaces(result.conflicts, console.error);
      console.error(
        'Nothing was written. Carry the changes over by hand, or import again with --overwrite to take the version of the package.',
      );
      return 1;
    case 'imported':
      for (const remark of result.remarks) console.log(remark);
      for (const file of result.written) console.log(`written  ${file}`);
      for (const file of result.removed) console.log(`removed  ${file}`);
      if (result.kept.length > 0) console.log('Edits by hand, kept:');
      printPlaces(result.kept, console.log);
      if (result.overwritten.length > 0) console.log('Edits by hand, overwritten by the package:');
      printPlaces(result.overwritten, console.log);
      console.log(`${count(result.written.length, 'file')} written, ${result.unchanged} unchanged.`);
      return 0;
    default:
      return result satisfies never;
  }
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: {
      overwrite: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      edition: { type: 'string' },
      decisions: { type: 'string' },
      document: { type: 'string' },
      by: { type: 'string' },
      on: { type: 'string' },
    },
  });
}

function refuse(message: string): number {
  console.error(`${message}\n${usage}`);
  return 2;
}

function printPlaces(places: readonly Place[], print: (line: string) => void): void {
  for (const { file, records } of places) {
    print(`  ${file}`);
    for (const record of records) print(`    ${record}`);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

process.exitCode = main();
