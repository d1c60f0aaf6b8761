/** The made-up edition of the announced size, from document to content that the lint finds nothing wrong with. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentOf, oneTable, tableForEachSector } from '../../src/list/import/document/test-documents.ts';
import {
  SYNTHETIC_EDITION,
  SYNTHETIC_SOURCE,
  syntheticEdition,
  syntheticSectors,
} from '../../src/list/import/test-synthetic.ts';
import { allFields, currentEdition } from '../../src/list/index.ts';
import { loadList } from '../../src/list/load/index.ts';
import { runNode } from '../run.ts';
import { teachMatcher } from './matcher.ts';
import { recordMoves } from './moved.ts';
import { translate } from './words.ts';

const SCRIPTS = join(import.meta.dirname, '..');

/** The forms the edition is imported from. */
export const FORMS = ['docx', 'xlsx'] as const;
export type Form = (typeof FORMS)[number];

/**
 * Publishes the made-up edition below `root` the way CONTRIBUTING describes it: source, edition, import of the document,
 * translations, words for the matcher, lint. It replaces the edition that was in force, `before`.
 * @throws with what a command said when it refused.
 */
export async function publishSynthetic(root: string, form: Form, before: string): Promise<void> {
  const at = (file: string) => join(root, file);
  const known = allFields(currentEdition(loadList()));
  const sources = at('content/sources.yaml');
  writeFileSync(sources, `${readFileSync(sources, 'utf8').trimEnd()}\n${SYNTHETIC_SOURCE}`);
  const old = at(`content/lists/${before}/edition.yaml`);
  writeFileSync(old, readFileSync(old, 'utf8').replace('supersededBy: null', `supersededBy: ${SYNTHETIC_EDITION}`));
  const folder = at(`content/lists/${SYNTHETIC_EDITION}`);
  cpSync(at(`content/lists/${before}`), folder, {
    recursive: true,
    filter: (path) => !/\/(?!edition)[\w-]+\.yaml$/.test(path),
  });
  writeFileSync(join(folder, 'edition.yaml'), syntheticEdition(before));

  const printed = syntheticSectors();
  const document = at(`synthetic.${form}`);
  const layout = form === 'docx' ? tableForEachSector(printed) : oneTable(printed);
  writeFileSync(document, await documentOf(layout, form));
  const comparison = ['--document', 'SYNTHETIC', '--by', '测试', '--on', '2026-11-30'];
  await command(root, 'import.ts', document, '--edition', SYNTHETIC_EDITION, '--write', ...comparison);
  await command(root, 'verify.ts', document, '--edition', SYNTHETIC_EDITION);
  translate(root);
  teachMatcher(root);
  recordMoves(root, SYNTHETIC_EDITION, known);
  await command(root, 'lint.ts');
}

/** Runs one of the project's commands on the content below `root`. */
async function command(root: string, script: string, ...args: readonly string[]): Promise<void> {
  const { code, output } = await runNode([join(SCRIPTS, script), ...args], { cwd: root, env: { INIT_CWD: root } });
  if (code !== 0) throw new Error(`${script} refused:\n${output}`);
}
