/**
 * `npm run check:same`: builds the same commit twice, in different folders, time zones and languages of the system, and
 * says whether the output is the same byte by byte. What is not committed is built as it is. `LOCALES` makes it shorter.
 */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runNode } from './run.ts';
import { firstDifference } from './same/difference.ts';

/** Two machines as unlike as one machine can be: also the paths differ in length. */
const MACHINES = [
  { folder: 'a', env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } },
  { folder: 'another/folder', env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' } },
] as const;

/** What earlier builds left in `node_modules`. */
const CACHES = new Set(['.astro', '.cache', '.vite']);
const SHOWN = 20;

/** The project as git has it, with the changes that are not committed, and the packages. */
function copyProject(to: string): void {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const name of names.split('\0').filter((one) => one !== '')) {
    mkdirSync(join(to, dirname(name)), { recursive: true });
    cpSync(name, join(to, name));
  }
  linkFolder('node_modules', join(to, 'node_modules'), CACHES);
}

/** The same files under another name: nothing is copied, unless the other folder is on another disk. */
function linkFolder(from: string, to: string, but: ReadonlySet<string> = new Set()): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (but.has(entry.name)) continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else link(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const root = mkdtempSync(join(tmpdir(), 'qingdan-same-'));
try {
  const outputs: string[] = [];
  for (const { folder, env } of MACHINES) {
    const project = join(root, folder);
    copyProject(project);
    const started = performance.now();
    const outcome = await runNode([join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', project], {
      env,
      cwd: project,
    });
    if (outcome.code !== 0) {
      console.error(outcome.output);
      process.exit(1);
    }
    console.log(`Built in ${folder} (${env.TZ}) in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
    outputs.push(join(project, 'dist'));
  }
  const [one = '', other = ''] = outputs;
  const names = [...new Set([...filesIn(one), ...filesIn(other)])].sort();
  const problems = names.flatMap((name) => {
    const difference = firstDifference(join(one, name), join(other, name));
    return difference === null ? [] : [`${name}: ${difference}`];
  });
  for (const problem of problems.slice(0, SHOWN)) console.error(problem);
  if (problems.length > SHOWN) console.error(`… and ${problems.length - SHOWN} more.`);
  const bytes = filesIn(one).reduce((sum, name) => sum + readFileSync(join(one, name)).length, 0);
  console.log(`${names.length} files, ${(bytes / 1e6).toFixed(0)} MB: ${problems.length} differ.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
