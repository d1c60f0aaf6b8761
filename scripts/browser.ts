/** Finds a Chrome or Chromium for the browser tests; downloads nothing. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** Environment the browser needs beyond that of the process. */
  readonly env: Readonly<Record<string, string>>;
  /** Where it was found, for the log. */
  readonly origin: 'CHROME_PATH' | 'installed' | 'bundled';
}

/** A browser, or what to do to get one. */
export type BrowserSearch =
  | { readonly ok: true; readonly browser: Browser }
  | { readonly ok: false; readonly problem: string };

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Debian's Chromium calls home at start-up even when headless. */
const QUIET = ['--disable-background-networking'];

/**
 * Looks for a browser: `CHROME_PATH`, then an installed one, then the one inside the npm package `@sparticuz/chromium`.
 * `QINGDAN_BROWSER=bundled` goes straight to the last.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<BrowserSearch> {
  if (environment.QINGDAN_BROWSER === 'bundled') return bundledBrowser();
  const named = environment.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return found(named, 'CHROME_PATH');
    return { ok: false, problem: `CHROME_PATH names ${named}, and there is no such file. Correct it or unset it.` };
  }
  const installed = installedPaths(environment).find((path) => existsSync(path));
  return installed === undefined ? bundledBrowser() : found(installed, 'installed');
}

function found(executablePath: string, origin: 'CHROME_PATH' | 'installed'): BrowserSearch {
  return { ok: true, browser: { executablePath, args: [...QUIET, ...rootArgs()], env: {}, origin } };
}

/** As root, Chromium refuses to start with its sandbox. */
function rootArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Where a browser may be installed on this system, in order of preference. */
export function installedPaths(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(environment.HOME ? [`${environment.HOME}/Applications`] : [])];
    return MAC_APPLICATIONS.flatMap((application) => folders.map((folder) => `${folder}/${application}`));
  }
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return WINDOWS_PROGRAMS.flatMap((program) =>
      folders.flatMap((folder) => (folder === undefined ? [] : [`${folder}\\${program}`])),
    );
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
}

/**
 * The browser inside `@sparticuz/chromium`. It is unpacked once into a folder of its own, so that a half-written or
 * foreign file in the shared temporary folder is never taken for it.
 */
async function bundledBrowser(): Promise<BrowserSearch> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { ok: false, problem: advice() };
  const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'node_modules/.cache/qingdan/browser');
  try {
    return { ok: true, browser: await unpack(folder) };
  } catch {
    // A run that was interrupted leaves half a file behind: once more from the start.
    rmSync(folder, { recursive: true, force: true });
  }
  try {
    return { ok: true, browser: await unpack(folder) };
  } catch (error) {
    return { ok: false, problem: `${advice()}\nThe bundled browser failed: ${String(error)}` };
  }
}

async function unpack(folder: string): Promise<Browser> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  mkdirSync(folder, { recursive: true });
  const shared = process.env.TMPDIR;
  process.env.TMPDIR = folder; // the package unpacks into os.tmpdir(), and offers no other way
  try {
    const executablePath = await chromium.executablePath();
    const base = { FONTCONFIG_FILE: writeFontSettings(folder) };
    const libraries = join(folder, 'al2023', 'lib');
    const withLibraries = { ...base, LD_LIBRARY_PATH: libraries };
    let env: Record<string, string> = base;
    if (!(await starts(executablePath, env))) {
      // A bare container lacks NSS and the like; the package carries them.
      await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br'));
      env = withLibraries;
      if (!(await starts(executablePath, env))) throw new Error(`${executablePath} does not start`);
    }
    const args = [...QUIET, '--no-sandbox', '--font-render-hinting=none', '--disable-gpu'];
    return { executablePath, args, env, origin: 'bundled' };
  } finally {
    if (shared === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = shared;
  }
}

/**
 * The settings the package brings look for fonts where Lambda has them, and with no font at all Chromium crashes on the
 * first text. Ours take the system's fonts, if there are any, and the one in the package.
 */
function writeFontSettings(folder: string): string {
  const file = join(folder, 'fonts.conf');
  const settings = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    ...['/usr/share/fonts', '/usr/local/share/fonts', join(folder, 'fonts')].map((path) => `  <dir>${path}</dir>`),
    `  <cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ];
  writeFileSync(file, `${settings.join('\n')}\n`);
  return file;
}

async function starts(executablePath: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  try {
    const options = { env: { ...process.env, ...env, TMPDIR: tmpdir() }, timeout: 20_000 };
    await promisify(execFile)(executablePath, ['--headless', '--no-sandbox', '--version'], options);
    return true;
  } catch {
    return false;
  }
}

function advice(): string {
  const install: Partial<Record<NodeJS.Platform, string>> = {
    linux: 'Install Chromium (Debian, Ubuntu: "sudo apt-get install chromium"; Fedora: "sudo dnf install chromium")',
    darwin: 'Install Google Chrome or Chromium in /Applications',
    win32: 'Install Google Chrome or Microsoft Edge',
  };
  return [
    'No Chrome or Chromium was found for the browser tests.',
    `${install[process.platform] ?? 'Install Google Chrome or Chromium'},`,
    'or set CHROME_PATH to the full path of the executable, then run the command again.',
  ].join('\n');
}
