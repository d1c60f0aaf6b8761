/** The few lines that show how to use the published classifier. A test runs them as they stand on the page. */
import type { EditionId } from '../../list/index.ts';

/** Where the classifier is published: the address of its folder, with the slash, and the edition to ask about. */
interface Published {
  readonly folder: string;
  readonly edition: EditionId;
}

export interface Snippets {
  /** Three lines for a module script of a page. */
  readonly browser: string;
  /** One line that fetches a copy of the folder. */
  readonly download: string;
  /** Three lines for a module beside that copy, in Node 20.11 or newer. */
  readonly node: string;
  /** One line for a checkout of the project. */
  readonly commandLine: string;
}

/** The files of the folder; `download` fetches them all. */
export const MODULE_FILES = ['index.js', 'index.d.ts', 'rules.json', 'package.json'] as const;

export function snippetsFor({ folder, edition }: Published): Snippets {
  const ask = `console.log(decide({ edition: '${edition}', ciio: true }, rules).candidates);`;
  return {
    browser: lines(
      `import { decide } from '${folder}index.js';`,
      `const rules = await (await fetch('${folder}rules.json')).json();`,
      ask,
    ),
    download: `curl --create-dirs --output-dir classifier -O "${folder}{${MODULE_FILES.join(',')}}"`,
    node: lines(
      `import { decide } from './classifier/index.js';`,
      `import rules from './classifier/rules.json' with { type: 'json' };`,
      ask,
    ),
    commandLine: `echo '{"edition": "${edition}", "ciio": true}' | npm run --silent decide -- -`,
  };
}

function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}
