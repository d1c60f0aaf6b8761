/**
 * Matches the columns of a table from the command line: CSV `column,comment` in, CSV `column,field_id,score,reason` out
 * (docs: README, "The matcher"). Exit codes: 0 matched, 2 no readable input or an unknown hint.
 */
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { allScenarios, currentEdition, type Edition } from '../src/list/index.ts';
import { loadList } from '../src/list/load/index.ts';
import { loadMatchData } from '../src/matching/build/index.ts';
import { compileMatcher, type Hint, type Match, matchTable } from '../src/matching/index.ts';
import { recordTexts, translator } from '../src/words/load/index.ts';
import { readColumns } from './match/read-columns.ts';

const USAGE = 'Usage: npm run --silent match -- FILE.csv [--scenario ID | --sector ID]   (- reads standard input)';

function main(): number {
  const args = readArguments();
  if (args === null) return fail([USAGE]);

  const list = loadList();
  const hint = readHint(args, currentEdition(list));
  if (typeof hint === 'string') return fail([hint]);

  const input = readColumns(args.file);
  if (!input.ok) return fail(input.problems);

  const { matches } = matchTable(compileMatcher(loadMatchData(list)), input.columns, hint);
  const texts = recordTexts('en', list);
  const t = translator('en');
  const reasonOf = ({ reason: { message, values } }: Match) =>
    t(
      message,
      'field' in values ? { ...values, field: texts.field(String(values['field'])).name.text } : { ...values },
    );
  const rows = matches.map((match, index) => [
    input.columns[index]?.name ?? '',
    match.field ?? '',
    match.score.toFixed(3),
    reasonOf(match),
  ]);
  const table = Papa.unparse([['column', 'field_id', 'score', 'reason'], ...rows], { newline: '\n' });
  process.stdout.write(`${table}\n`);
  return 0;
}

interface Arguments {
  readonly file: string;
  readonly scenario: string | undefined;
  readonly sector: string | undefined;
}

/** Null where the command is not one we know. */
function readArguments(): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { scenario: { type: 'string' }, sector: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, scenario: values.scenario, sector: values.sector };
  } catch {
    return null; // parseArgs throws on options it does not know
  }
}

/** The hint, or what is wrong with it. */
function readHint({ scenario, sector }: Arguments, edition: Edition): Hint | string {
  if (scenario !== undefined && sector !== undefined) return 'Give --scenario or --sector, not both.';
  const scenarios = allScenarios(edition).map(({ id }) => id);
  if (scenario !== undefined && !scenarios.includes(scenario)) {
    return `--scenario: "${scenario}" is not in the list; give one of ${scenarios.join(', ')}.`;
  }
  const sectors = edition.sectors.map(({ id }) => id);
  if (sector !== undefined && !sectors.includes(sector)) {
    return `--sector: "${sector}" is not in the list; give one of ${sectors.join(', ')}.`;
  }
  return { scenario, sector };
}

function fail(lines: readonly string[]): number {
  for (const line of lines) console.error(line);
  return 2;
}

process.exitCode = main();
