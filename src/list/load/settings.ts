import { readYamlFile } from '../content/index.ts';
import { formatProblem } from '../problem.ts';
import { type SettingsFile, settingsFile } from '../schema/index.ts';

/**
 * The choices of the site's editors.
 * @throws one error that names every problem by file, line and column.
 */
export function loadSettings(root: string = process.cwd()): SettingsFile {
  const read = readYamlFile(root, 'content/settings.yaml', settingsFile);
  if (read.ok) return read.authored.value;
  throw new Error(`The settings cannot be loaded:\n${read.problems.map(formatProblem).join('\n')}`);
}
