/**
 * `npm run check:audit`: asks the registry for known weaknesses of the packages in both lockfiles. High and critical ones
 * fail, unless SECURITY.md explains them. Needs a network, so it is no part of `npm test`. Exit code 2: not answered.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Advisory, auditFaults, auditIn, explainedIn } from './audit/report.ts';

const FOLDERS = ['.', 'scripts/mutation'];

const npm = process.env.npm_execpath;
if (npm === undefined) {
  console.error('Start this through npm ("npm run check:audit").');
  process.exit(2);
}
const advisories: Advisory[] = [];
for (const folder of FOLDERS) {
  const options = ['--json', '--package-lock-only', '--audit-level=high'];
  const { stdout } = spawnSync(process.execPath, [npm, 'audit', ...options], { cwd: folder, encoding: 'utf8' });
  const audit = auditIn(stdout);
  if (!audit.done) {
    console.error(`${folder}: the registry gave no answer, so nothing is known: ${audit.reason}`);
    process.exit(2);
  }
  advisories.push(...audit.advisories);
}
const faults = auditFaults(advisories, explainedIn(readFileSync('SECURITY.md', 'utf8')));
for (const fault of faults) console.error(fault);
console.log(`${advisories.length} weaknesses of high or critical severity; ${faults.length} to be seen to.`);
process.exitCode = faults.length === 0 ? 0 : 1;
