import { execFileSync } from 'node:child_process';

/**
 * What `npm sbom` says of the lockfile in a folder; nothing is installed or asked of a registry for it.
 * @throws when it is not run through npm, and when npm finds the lockfile at odds with package.json
 */
export function npmSbom(folder: string): string {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('Start this through npm ("npm run sbom").');
  const options = ['--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
  return execFileSync(process.execPath, [npm, 'sbom', ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}
