/** `npm run list:verify -- FILE [--edition ID]`: compares an official document with the list, scenario by scenario. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { verifyDocument } from '../src/list/import/index.ts';
import { findingLines, planLines } from './plan-lines.ts';

const usage =
  'Usage: npm run list:verify -- FILE [--edition ID] [--decisions FILE.yaml]\nFILE is a DOCX, XLSX, CSV or HTML document with tables.';

function main(): number {
  let options: ReturnType<typeof readArguments>;
  try {
    options = readArguments();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const [given, ...more] = options.positionals;
  if (given === undefined || more.length > 0) return refuse('One file is expected.');
  const path = resolve(process.env['INIT_CWD'] ?? '.', given);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return refuse(`There is no file ${given}.`);
  const { decisions } = options.values;
  const result = verifyDocument(path, {
    root: process.cwd(),
    edition: options.values.edition,
    decisions: decisions && resolve(process.env['INIT_CWD'] ?? '.', decisions),
  });
  if (result.status === 'refused') {
    for (const message of result.messages) console.error(message);
    return 1;
  }
  for (const line of planLines(result.plan)) console.log(line);
  for (const line of findingLines(result.file, result.plan)) console.error(line);
  let fields = 0;
  let same = 0;
  for (const { sector, scenario, ...row } of result.coverage) {
    const extra = row.extra === 0 ? '' : `, ${row.extra} only in the list`;
    const own = row.isSame ? '' : ', the scenario itself differs';
    console.log(
      `${percent(row.same, row.fields)}  ${sector} / ${scenario}: ${row.same} of ${row.fields} fields${extra}${own}`,
    );
    fields += row.fields;
    same += row.same;
  }
  console.log(`${percent(same, fields)}  ${same} of ${fields} fields of the document are in the list as printed.`);
  const isWhole = result.plan.findings.length === 0 && result.plan.entries.every(({ kind }) => kind === 'same');
  return isWhole ? 0 : 1;
}

/** Rounded down, so that 100 % means all of them. */
function percent(part: number, whole: number): string {
  return `${String(whole === 0 ? 0 : Math.floor((part / whole) * 100)).padStart(3)} %`;
}

function readArguments() {
  return parseArgs({
    allowPositionals: true,
    options: { edition: { type: 'string' }, decisions: { type: 'string' } },
  });
}

function refuse(message: string): number {
  console.error(`${message}\n${usage}`);
  return 2;
}

process.exitCode = main();
