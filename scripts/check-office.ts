/**
 * `npm run check:office`: LibreOffice opens the workbook and the CSV of the built site, and every cell is what the CSV says.
 * Where there is no LibreOffice it says so and ends well: nothing else of the project needs one.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { run } from './run.ts';

const DATA = join(process.env.DIST ?? 'dist', 'data/v1');
const PROGRAMS = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
/** Comma, double quotes, UTF-8, from the first row; cells as they are stored; the last: every sheet into a file of its own. */
const READ = 'Text - txt - csv (StarCalc):44,34,76,1';
const WRITE = `csv:${READ},,0,false,false,false,false,false,-1`;

type Row = readonly string[];

function findOffice(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...onPath, ...PROGRAMS].find((path) => existsSync(path));
}

/** What LibreOffice reads in a file, as CSV of its own making: one file per sheet. */
async function reread(
  office: string,
  file: string,
  workplace: string,
  options: readonly string[] = [],
): Promise<Row[][]> {
  const out = join(workplace, `of-${file}`);
  mkdirSync(out);
  // A profile of its own: one that is open already would take the call and not answer.
  const profile = `-env:UserInstallation=${pathToFileURL(join(workplace, 'profile')).href}`;
  const args = [profile, '--headless', ...options, '--convert-to', WRITE, '--outdir', out, resolve(DATA, file)];
  const { code, output } = await run(office, args);
  const sheets = readdirSync(out);
  if (code !== 0 || sheets.length === 0) throw new Error(`LibreOffice could not open ${file}:\n${output}`);
  return sheets.map((sheet) => rowsOf(readFileSync(join(out, sheet), 'utf8')));
}

function rowsOf(csv: string): Row[] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
}

/** Every row that is not the same in both, by the id of its field. */
function differences(what: string, found: readonly Row[], expected: readonly Row[]): string[] {
  const [head = []] = expected;
  const field = head.indexOf('field');
  const byId = new Map(found.map((row) => [row[field], row]));
  const missing = found.length === expected.length ? [] : [`${what}: ${found.length} rows, not ${expected.length}`];
  return [
    ...missing,
    ...expected.flatMap((row) =>
      head.flatMap((name, column) => {
        const [is, should] = [byId.get(row[field])?.[column], row[column]];
        return is === should ? [] : [`${what}, ${row[field]}, ${name}: “${is}” is not “${should}”`];
      }),
    ),
  ];
}

const office = findOffice();
if (office === undefined) {
  console.log('Not run: there is no LibreOffice on this machine.');
} else {
  const workplace = mkdtempSync(join(tmpdir(), 'qingdan-office-'));
  try {
    const csv = rowsOf(readFileSync(join(DATA, 'list.csv'), 'utf8'));
    const [fromCsv = []] = await reread(office, 'list.csv', workplace, [`--infilter=${READ}`]);
    const sheets = await reread(office, 'list.xlsx', workplace);
    // Each sheet has the head again. The guard of the CSV is not needed where texts are stored as texts.
    const fromBook = [...(sheets[0]?.slice(0, 1) ?? []), ...sheets.flatMap((rows) => rows.slice(1))];
    const unguarded = csv.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')));
    const problems = [...differences('list.csv', fromCsv, csv), ...differences('list.xlsx', fromBook, unguarded)];
    for (const problem of problems.slice(0, 20)) console.error(problem);
    console.log(
      `LibreOffice read ${csv.length - 1} rows twice, ${sheets.length} sheets: ${problems.length} differences.`,
    );
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}
