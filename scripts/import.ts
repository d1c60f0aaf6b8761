/** `npm run list:import -- FOLDER [--overwrite]`: a package of tables into `content/`. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importPackage, type Place } from '../src/list/import/index.ts';
import { formatProblem, inReadingOrder } from '../src/list/index.ts';

const usage =
  'Usage: npm run list:import -- FOLDER [--overwrite]\nFOLDER holds sectors.csv, scenarios.csv, fields.csv, sources.csv and edition.yaml.';

function main(): number {
  let options: ReturnType<typeof readArguments>;
  try {
    options = readArguments();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const [folder, ...more] = options.positionals;
  if (folder === undefined || more.length > 0) return refuse('One folder is expected.');
  const path = resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return refuse(`There is no folder ${folder}.`);

  const result = importPackage(path, { root: process.cwd(), overwrite: options.values.overwrite });
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
  return parseArgs({ allowPositionals: true, options: { overwrite: { type: 'boolean', default: false } } });
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
