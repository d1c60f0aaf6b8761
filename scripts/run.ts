/** Runs another command of the project and waits for it. */
import { spawn } from 'node:child_process';

export interface Outcome {
  /** Exit code; 1 when the command could not be started or was killed. */
  readonly code: number;
  /** Everything it wrote, standard output and standard error in the order of arrival; empty when shown live. */
  readonly output: string;
}

export interface RunOptions {
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder to run it in, in place of that of this process. */
  readonly cwd?: string;
  /** Show the output as it comes, instead of collecting it. */
  readonly live?: boolean;
}

/** Runs a Node entry point with this very Node, so that no other one on the PATH is picked up. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return run(process.execPath, args, options);
}

/** Runs any program. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      // Collected output is printed into a report: no colour codes in it.
      env: { ...process.env, ...(options.live ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }), ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      stdio: ['ignore', options.live ? 'inherit' : 'pipe', options.live ? 'inherit' : 'pipe'],
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code, signal) => {
      const output = Buffer.concat(chunks).toString('utf8');
      resolve({ code: code ?? 1, output: signal === null ? output : `${output}\nStopped from outside by ${signal}.` });
    });
  });
}

/** Runs an npm script of this project, so that what a script does is written once, in package.json. */
export function runScript(name: string, options: RunOptions = {}): Promise<Outcome> {
  const npm = process.env.npm_execpath;
  if (npm === undefined) {
    return Promise.resolve({ code: 1, output: 'Start this through npm (for example "npm start" or "npm test").' });
  }
  return runNode([npm, 'run', '--silent', name], options);
}
