import { readYamlFile } from '../content/index.ts';
import { formatProblem } from '../problem.ts';
import { type SettingsFile, settingsFile } from '../schema/index.ts';

const loaded = new Map<string, SettingsFile>();

/**
 * The choices of the site's editors, read once per folder.
 * @throws one error that names every problem by file, line and column.
 */
export function loadSettings(root: string = process.cwd()): SettingsFile {
  const before = loaded.get(root);
  if (before) return before;
  const read = readYamlFile(root, 'content/settings.yaml', settingsFile);
  if (read.ok) {
    loaded.set(root, read.authored.value);
    return read.authored.value;
  }
  throw new Error(`The settings cannot be loaded:\n${read.problems.map(formatProblem).join('\n')}`);
}

/** Where the source of the site is kept, in the layout of GitHub. */
export interface Repository {
  /** Without a slash at its end. */
  readonly address: string;
  readonly branch: string;
}

/**
 * The repository that pages link to, from the environment variable REPOSITORY or the settings; null where none is
 * known, since no address is ever made up.
 * @throws when REPOSITORY is no full address.
 */
export function loadRepository(root: string = process.cwd(), setting = process.env['REPOSITORY']): Repository | null {
  const { repository } = loadSettings(root);
  const address = setting === undefined || setting === '' ? repository?.address : setting;
  if (address === undefined) return null;
  if (!/^https:\/\/[^/]+\/./.test(address)) {
    throw new Error(`REPOSITORY is "${address}"; expected a full address such as https://github.com/owner/name.`);
  }
  return { address: address.replace(/\/+$/, ''), branch: repository?.branch ?? 'main' };
}
